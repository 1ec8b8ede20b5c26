/// Writes one line of a log in canonical form: `CanonicalParser` reads exactly what this writes.
///
/// Members stand in a fixed order without white space. In strings `"` and `\` are written `\"` and `\\`; line feed,
/// carriage return and tab `\n`, `\r` and `\t`; every other character below U+0020 `\u00xx` in lower case; all else
/// is itself, in UTF-8 and NFC. Numbers are integers from 0 to 2^53 − 1 without sign or leading zeros.
package struct CanonicalLine: Sendable {
  /// The largest integer that a log holds: 2^53 − 1.
  package static let maximumInteger = 9_007_199_254_740_991

  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  /// The free texts among it, in order.
  package private(set) var texts: [TextSpan] = []

  /// An empty line.
  package init() { bytes.reserveCapacity(512) }

  /// Writes punctuation and names as they are.
  package mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes bytes as they are.
  package mutating func raw(_ ascii: [UInt8]) { bytes.append(contentsOf: ascii) }

  /// Writes a string.
  package mutating func string(_ string: String) {
    var composed = NormalForm.composed(string)
    bytes.append(UInt8(ascii: "\""))
    composed.withUTF8 { buffer in
      var start = 0
      for index in buffer.indices where buffer[index] < 0x20 || buffer[index] == 0x22 || buffer[index] == 0x5C {
        bytes.append(contentsOf: buffer[start..<index])
        escape(buffer[index])
        start = index + 1
      }
      bytes.append(contentsOf: buffer[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default: bytes.append(contentsOf: [0x75, 0x30, 0x30, Hex.digit(byte >> 4), Hex.digit(byte & 15)])
    }
  }

  /// Writes an integer; one outside of 0 to 2^53 − 1 as the nearer end of that range.
  package mutating func integer(_ value: Int) {
    var rest = min(max(value, 0), Self.maximumInteger)
    let start = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes thousandths, 0 to 1000, as a decimal without trailing zeros: 970 as `0.97`, 1000 as `1`.
  package mutating func thousandths(_ value: Int) {
    let value = min(max(value, 0), 1000)
    bytes.append(value == 1000 ? 0x31 : 0x30)
    guard value % 1000 != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = value
    while rest > 0 {
      bytes.append(0x30 + UInt8(rest / 100))
      rest = rest % 100 * 10
    }
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) { value ? raw("true") : raw("false") }

  /// Writes `[…]`.
  package mutating func array<Element>(_ elements: [Element], _ write: (inout CanonicalLine, Element) -> Void) {
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }

  /// Writes a free text's members, `,"text":"…","salt":"…"` or `,"erased":"…"`, and marks them for the chain.
  package mutating func freeText(_ text: FreeText) {
    raw(",")
    let start = bytes.count
    switch text {
    case .words(let words, let salt):
      raw("\"text\":")
      string(words)
      raw(",\"salt\":")
      string(salt)
    case .erased(let hash):
      raw("\"erased\":")
      string(hash)
    }
    texts.append(TextSpan(range: start..<bytes.count, text: text))
  }
}

/// A free text within a line.
package struct TextSpan: Sendable, Equatable {
  /// The bytes of its members, `"text":"…","salt":"…"` or `"erased":"…"`.
  package var range: Range<Int>
  /// The text.
  package var text: FreeText
}
