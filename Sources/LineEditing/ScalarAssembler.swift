/// Puts bytes together to characters, across reads that split them. Bytes that are no UTF-8 are dropped.
struct ScalarAssembler {
  private var bytes: [UInt8] = []

  /// Takes one byte, and gives the character that it completes.
  mutating func push(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x00...0x7F:
      bytes = []
      return Unicode.Scalar(byte)
    case 0xC2...0xF4:
      bytes = [byte]
      return nil
    case 0x80...0xBF where !bytes.isEmpty:
      bytes.append(byte)
    default:
      bytes = []
      return nil
    }
    let length = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4
    guard bytes.count == length else { return nil }
    defer { bytes = [] }
    // A full sequence can still be overlong or a surrogate: then there is no such text.
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }
}
