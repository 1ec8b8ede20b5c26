import Scenarios
import Transcripts

/// SHA-256 in the form that the scenarios' fingerprints take.
enum ContentHash {
  static let sha256: Hash = { bytes in Hex.decode(String(decoding: SHA256.hex(bytes), as: UTF8.self)) ?? [] }

  /// The hash of a text, as hexadecimal digits.
  static func digits(_ text: String) -> String { String(decoding: SHA256.hex(text.utf8), as: UTF8.self) }
}
