/// Where the salts of free texts come from. A salt is 32 lower-case hexadecimal digits (16 bytes), never more or less:
/// with salts of several lengths, digits could move between salt and words without changing the hash.
public struct SaltSource: Sendable {
  /// The number of digits in a salt.
  public static let length = 32

  private let draw: @Sendable (Int) -> String

  /// Random salts, from two random numbers each. Without its salt, an erased text cannot be guessed from its hash.
  public static func random(_ next: @escaping @Sendable () -> UInt64) -> SaltSource {
    SaltSource { _ in digits(next()) + digits(next()) }
  }

  /// Salts for the pipe, where the same input gives the same bytes: the first 32 digits of
  /// `hex(SHA-256(header line || "\nsalt\n" || seq in decimal))`. Whoever has the header can compute them again, so
  /// that a short text that was erased could be guessed.
  public static func derived(from header: Header) -> SaltSource { derived(fromHeaderLine: header.canonicalBytes) }

  /// The same for a review.
  public static func derived(from header: ReviewHeader) -> SaltSource { derived(fromHeaderLine: header.canonicalBytes) }

  private static func derived(fromHeaderLine line: [UInt8]) -> SaltSource {
    let prefix = line + Array("\nsalt\n".utf8)
    return SaltSource { seq in
      String(decoding: SHA256.hex(prefix + Array(String(seq).utf8)).prefix(length), as: UTF8.self)
    }
  }

  /// The salt for the text of an event.
  public func salt(seq: Int) -> String { draw(seq) }

  private static func digits(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Header {
  /// The session's id under a pipe, where nothing is random: the first 32 digits of `hex(SHA-256(header line))` of this
  /// header with an empty session.
  public var derivedSession: String {
    var header = self
    header.session = ""
    return String(decoding: SHA256.hex(header.canonicalBytes).prefix(32), as: UTF8.self)
  }
}
