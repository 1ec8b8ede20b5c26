/// The state of a log's hash chain: each line's value covers the value before it, so that no line can be changed, lost,
/// added or moved without changing every value after it.
///
///     head(0) = hex(SHA-256(header line))
///     head(1) = hex(SHA-256(header line || redacted line 1))
///     head(n) = hex(SHA-256(head(n − 1) as 64 ASCII digits || redacted line n))
///
/// A line counts up to `,"chain"`. In the redacted line each free text's members are `"text":"HASH"`, whether the line
/// holds the words and their salt or, erased, the hash alone: erasing a text changes no value of the chain.
public struct Chain: Sendable, Equatable {
  /// What the next line builds on: the header's line, afterwards the value before it.
  private var previous: [UInt8]
  /// The last value, as 64 lower-case hexadecimal digits.
  public private(set) var head: String

  /// The chain of a log that has only its header line so far (given without its line feed).
  public init(header: [UInt8]) {
    previous = header
    head = String(decoding: SHA256.hex(header), as: UTF8.self)
  }

  /// The chain of a log that goes on after an event whose value was `head`.
  public init(after head: String) {
    previous = Array(head.utf8)
    self.head = head
  }

  /// Adds a line: `bytes` in `range`, which ends before `,"chain"`, with the free texts in it.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ texts: [TextSpan]) {
    var hash = SHA256()
    hash.update(previous)
    var start = range.lowerBound
    for span in texts {
      hash.update(bytes[start..<span.range.lowerBound])
      hash.update(Self.textName)
      hash.update(span.text.saltedHash.utf8)
      hash.update(Self.quote)
      start = span.range.upperBound
    }
    hash.update(bytes[start..<range.upperBound])
    previous = hash.finish()
    head = String(decoding: previous, as: UTF8.self)
  }

  private static let textName = Array("\"text\":\"".utf8)
  private static let quote = Array("\"".utf8)
}

extension FreeText {
  /// The hash that the chain covers, as 64 lower-case hexadecimal digits: `hex(SHA-256(salt || words))`, the salt as
  /// its ASCII digits, the words as UTF-8 in NFC. ``erased`` keeps it.
  public var saltedHash: String {
    switch self {
    case .words(let words, let salt):
      var hash = SHA256()
      hash.update(salt.utf8)
      hash.update(NormalForm.composed(words).utf8)
      return String(decoding: hash.finish(), as: UTF8.self)
    case .erased(let hash):
      return hash
    }
  }

  /// The same text without its words and salt.
  public var erased: FreeText { .erased(hash: saltedHash) }

  /// Words that a ``TranscriptWriter`` gives their salt.
  public static func unsalted(_ words: String) -> FreeText { .words(words, salt: "") }
}
