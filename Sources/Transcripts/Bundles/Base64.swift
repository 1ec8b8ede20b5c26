/// Bytes as text (RFC 4648, section 4, with padding).
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// Each letter's six bits; 255 for everything else.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// The text of bytes.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < count ? Int(bytes[start + $1]) : 0) }
      for place in 0..<4 { text.append(place <= count ? letters[bits >> (18 - 6 * place) & 63] : padding) }
    }
    return text
  }

  /// The bytes of a text; nil for anything that ``encode(_:)`` does not write, so that each is the other's inverse.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    guard text.count.isMultiple(of: 4) else { return nil }
    let padded = text.suffix(2).filter { $0 == padding }.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    for start in stride(from: 0, to: text.count, by: 4) {
      let count = start + 4 == text.count ? 4 - padded : 4
      var bits = 0
      for place in 0..<4 {
        let value = place < count ? values[Int(text[start + place])] : 0
        guard value < 64 else { return nil }
        bits = bits << 6 | Int(value)
      }
      for place in 0..<count - 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> (16 - 8 * place))) }
    }
    return encode(bytes) == text ? bytes : nil
  }
}
