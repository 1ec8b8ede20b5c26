/// Lower-case hexadecimal digits.
package enum Hex {
  /// The digit of 0 to 15.
  package static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  /// The value of a lower-case digit.
  package static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }

  /// Two digits for each byte: `decode` is the inverse.
  package static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { digits, count in
      for (index, byte) in bytes.enumerated() {
        digits[index * 2] = digit(byte >> 4)
        digits[index * 2 + 1] = digit(byte & 15)
      }
      count = bytes.count * 2
    }
  }

  /// The bytes of an even number of digits, or nil where something else stands.
  package static func decode(_ string: String) -> [UInt8]? {
    let digits = Array(string.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  /// Whether a string is exactly so many lower-case digits.
  package static func isHex(_ string: String, count: Int) -> Bool {
    string.utf8.count == count && string.utf8.allSatisfy { value($0) != nil }
  }
}
