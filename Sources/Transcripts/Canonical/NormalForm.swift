import Foundation

/// Unicode's normal form C, in which every string of a log is written.
public enum NormalForm {
  /// The string in NFC: `composed(composed(s))` has the same bytes as `composed(s)`, and `composed(s) == s`.
  public static func composed(_ string: String) -> String {
    isCertain(string) ? string : string.precomposedStringWithCanonicalMapping
  }

  /// The string in NFD: letters apart from their accents.
  package static func decomposed(_ string: String) -> String { string.decomposedStringWithCanonicalMapping }

  /// Whether the string is written in NFC.
  package static func isComposed(_ string: String) -> Bool {
    isCertain(string) || string.precomposedStringWithCanonicalMapping.utf8.elementsEqual(string.utf8)
  }

  private static func isCertain(_ string: String) -> Bool {
    string.utf8.withContiguousStorageIfAvailable { isCertain($0) } ?? false
  }

  /// Whether well-formed UTF-8 is in NFC at a glance: it has only scalars below U+0300, which never compose with
  /// what stands before them, and the punctuation and currency signs of U+2004 to U+20BF, which have no other form.
  package static func isCertain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0xCC {
        index += 1
      } else if byte == 0xE2, index + 2 < bytes.count,
        (bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x84) || bytes[index + 1] == 0x81 || bytes[index + 1] == 0x82
      {
        index += 3
      } else {
        return false
      }
    }
    return true
  }
}
