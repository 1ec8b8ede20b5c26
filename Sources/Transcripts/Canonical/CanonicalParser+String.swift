extension CanonicalParser {
  /// Reads a string in canonical form: well-formed UTF-8 in NFC with no escapes but the necessary ones.
  package mutating func string() throws(Refusal) -> String {
    let start = position
    guard take("\"") else { throw .init(offset: position, message: "expected a string") }
    var decoded: [UInt8] = []
    var copied = position
    var isASCII = true
    while true {
      position = plainEnd()
      guard let byte = peek() else { throw .init(offset: start, message: "the string has no end") }
      switch byte {
      case 0x22:
        let content = content(decoded, from: copied)
        position += 1
        if !isASCII && !NormalForm.isComposed(content) {
          throw .init(offset: start, message: "the string is not in Unicode's normal form C")
        }
        return content
      case 0x5C:
        decoded.append(contentsOf: bytes[copied..<position])
        decoded.append(try escape())
        copied = position
      case 0..<0x20:
        throw .init(offset: position, message: "a control character must be escaped")
      default:
        isASCII = false
        position += try scalarLength()
      }
    }
  }

  /// Where the ASCII characters end that stand for themselves: most strings are nothing else.
  private func plainEnd() -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = position
      while index < end, bytes[index] >= 0x20, bytes[index] < 0x80, bytes[index] != 0x22, bytes[index] != 0x5C {
        index += 1
      }
      return index
    }
  }

  private func content(_ decoded: [UInt8], from copied: Int) -> String {
    if decoded.isEmpty { return String(decoding: bytes[copied..<position], as: UTF8.self) }
    return String(decoding: decoded + bytes[copied..<position], as: UTF8.self)
  }

  /// Reads one of the escapes that canonical form has.
  private mutating func escape() throws(Refusal) -> UInt8 {
    let refusal = Refusal(
      offset: position, message: #"only \", \\, \n, \r, \t and, for other control characters, \u00xx are escapes here"#)
    guard let kind = peek(1) else { throw refusal }
    position += 2
    switch kind {
    case 0x22, 0x5C: return kind
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"):
      guard take("00"), let high = peek().flatMap(Hex.value), let low = peek(1).flatMap(Hex.value) else {
        throw refusal
      }
      let value = high << 4 | low
      guard value < 0x20, value != 0x0A, value != 0x0D, value != 0x09 else { throw refusal }
      position += 2
      return value
    default: throw refusal
    }
  }

  /// The number of bytes of the scalar that comes next, which is none of ASCII's.
  private func scalarLength() throws(Refusal) -> Int {
    let first = bytes[position]
    let second = peek(1) ?? 0
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0: second >= 0xA0 ? 3 : 0
      case 0xED: second < 0xA0 ? 3 : 0
      case 0xE1...0xEF: 3
      case 0xF0: second >= 0x90 ? 4 : 0
      case 0xF4: second < 0x90 ? 4 : 0
      case 0xF1...0xF3: 4
      default: 0
      }
    let isWellFormed = length > 0 && (1..<length).allSatisfy { (peek($0) ?? 0) & 0xC0 == 0x80 }
    guard isWellFormed else { throw .init(offset: position, message: "the bytes are not UTF-8") }
    return length
  }

  /// Reads a free text's members: `,"text":"…","salt":"…"` or `,"erased":"…"`.
  package mutating func freeText() throws(Refusal) -> FreeText {
    let start = position + 1
    let text: FreeText
    if take(",\"erased\":") {
      text = .erased(hash: try hexadecimal(64))
    } else {
      try expect(",\"text\":")
      let words = try string()
      try expect(",\"salt\":")
      text = .words(words, salt: try hexadecimal(SaltSource.length))
    }
    texts.append(TextSpan(range: start..<position, text: text))
    return text
  }
}
