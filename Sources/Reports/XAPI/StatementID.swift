import Transcripts

/// The id of an xAPI statement: a UUID that follows from what it speaks of, so that the same thing has the same id on
/// every machine and whenever it is sent.
///
/// It has the form of RFC 4122's version 5, which every learning record store takes, but its hash is SHA-256: the first
/// 16 bytes of the hash over the parts, each with its length before it, with version and variant put in their places.
public struct StatementID: Sendable, Hashable, CustomStringConvertible {
  /// The 16 bytes.
  public let bytes: [UInt8]

  /// The id that follows from these parts, in their order.
  public init(of parts: [String]) {
    let named = ["sonde-xapi"] + parts
    var digest = Array(SHA256.digest(named.flatMap { Array("\($0.utf8.count):\($0)".utf8) }).prefix(16))
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    bytes = digest
  }

  /// The usual form: 8, 4, 4, 4 and 12 hexadecimal digits in lower case.
  public var description: String {
    let digits = Hex.encode(bytes)
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
      .map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }
}
