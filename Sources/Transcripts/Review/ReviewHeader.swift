/// The first line of a review: who reviewed what.
public struct ReviewHeader: Sendable, Equatable {
  /// The review's id: reviews that were made apart merge as a set by it.
  public var review: String
  /// The session that was reviewed, by the id in its own header.
  public var session: String
  /// The scenario's id.
  public var scenario: String
  /// The value of the transcript's chain, 64 lower-case hexadecimal digits, up to which it was reviewed: the review
  /// speaks of exactly that transcript and of no other one of that session.
  public var head: String
  /// Who reviews, by her random id; the name lives in the store's erasable table.
  public var reviewer: Header.Actor
  /// The language of the interview.
  public var language: String
  /// When the review began, in seconds since 1970-01-01T00:00:00Z.
  public var start: Int
  /// Whether the marks of other reviewers were hidden from her until she was done.
  public var isBlind: Bool

  /// A header with all its members.
  public init(
    review: String, session: String, scenario: String, head: String, reviewer: Header.Actor, language: String,
    start: Int, isBlind: Bool
  ) {
    self.review = review
    self.session = session
    self.scenario = scenario
    self.head = head
    self.reviewer = reviewer
    self.language = language
    self.start = start
    self.isBlind = isBlind
  }

  /// The review's id under a pipe, where nothing is random: the first 32 digits of `hex(SHA-256(header line))` of this
  /// header with a number in place of the id, which tells the reviews of one mentor and transcript apart.
  public func derivedReview(number: Int) -> String {
    var header = self
    header.review = String(number)
    return String(decoding: SHA256.hex(header.canonicalBytes).prefix(32), as: UTF8.self)
  }
}
