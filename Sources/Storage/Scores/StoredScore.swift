import Transcripts

/// What grading a session gave, kept so that lists and reports need not grade.
public struct StoredScore: Sendable, Equatable {
  /// What it is worth.
  public struct Verdict: Sendable, Equatable {
    /// The total, 0 to 1000.
    public var total: Int
    /// Whether it passed.
    public var passed: Bool

    /// A total, and whether it passed.
    public init(total: Int, passed: Bool) {
      self.total = total
      self.passed = passed
    }
  }

  /// The session's id in the store.
  public var session: String
  /// The rubric's fingerprint.
  public var rubric: String
  /// The chain's value that was graded: for another one the score is out of date.
  public var head: String
  /// What the machine gives.
  public var machine: Verdict
  /// What it gives with the corrections of the last finished review; nil where there is none.
  public var reviewed: Verdict?
  /// How many finished reviews there were of the session, by the id in its header, before it was graded: with one more the
  /// score is out of date.
  public var reviews: Int
  /// What reports over many sessions need of it, in a form that its owner can read again; nil where only the score is
  /// kept.
  public var digest: [UInt8]?

  /// What counts: what the last finished review makes of it, else what the machine gives.
  public var standing: Verdict { reviewed ?? machine }

  /// A score of a session.
  public init(
    session: String, rubric: String, head: String, machine: Verdict, reviewed: Verdict? = nil, reviews: Int = 0,
    digest: [UInt8]? = nil
  ) {
    self.session = session
    self.rubric = rubric
    self.head = head
    self.machine = machine
    self.reviewed = reviewed
    self.reviews = reviews
    self.digest = digest
  }
}

/// A session with what is kept of its grading.
public struct DigestedSession: Sendable, Equatable {
  /// The session.
  public var session: SessionSummary
  /// What reports over many sessions need of it; nil where nothing is kept that is up to date.
  public var digest: [UInt8]?
}

/// A line of a session.
public struct LinePlace: Sendable, Equatable, Hashable {
  /// The session's id in the store.
  public var session: String
  /// The number of the event, from 1.
  public var event: Int

  /// The line of an event of a session.
  public init(session: String, event: Int) {
    self.session = session
    self.event = event
  }
}
