/// Which sessions a mentor's list is to show, in which order, and which page of it.
public struct SessionQuery: Sendable, Equatable {
  /// What decides the order.
  public enum Order: String, CaseIterable, Sendable {
    /// The latest start first.
    case newest
    /// The earliest start first.
    case oldest
    /// The highest total first; sessions without a score are left out.
    case best
    /// The lowest total first; sessions without a score are left out.
    case weakest
  }

  /// What every session must have.
  public var filter: SessionFilter
  /// The trainees of which one must have played it; nil for any. An empty list lets nothing through.
  public var trainees: [String]?
  /// The first moment of the start, in seconds since 1970.
  public var from: Int?
  /// The moment before which it must have started.
  public var before: Int?
  /// Whether it passed, by the stored score under ``rubric``; a session without one is in neither group.
  public var passed: Bool?
  /// Only sessions of which no review is done.
  public var isUnreviewed = false
  /// Only sessions that this actor has not finished reviewing.
  public var unreviewedBy: String?
  /// The fingerprint of the rubric whose scores are shown.
  public var rubric: String
  /// The order.
  public var order = Order.newest
  /// How many sessions a page has, and how many come before it.
  public var limit = 20, offset = 0

  /// All sessions, the newest first, with scores under a rubric.
  public init(_ filter: SessionFilter = SessionFilter(), rubric: String) {
    self.filter = filter
    self.rubric = rubric
  }
}

/// One row of a mentor's list.
public struct SessionListing: Sendable, Equatable {
  /// The session.
  public var session: SessionSummary
  /// The trainee's name; nil where it is not known.
  public var trainee: String?
  /// The total, 0 to 1000; nil where no score is stored that is up to date.
  public var total: Int?
  /// Whether it passed; nil where no score is stored.
  public var passed: Bool?
  /// How many reviews of it are done.
  public var reviews: Int
}

/// What grading a session gave, kept so that lists need not grade.
public struct StoredScore: Sendable, Equatable {
  /// The session's id in the store.
  public var session: String
  /// The rubric's fingerprint.
  public var rubric: String
  /// The chain's value that was graded: for another one the score is out of date.
  public var head: String
  /// The total, 0 to 1000.
  public var total: Int
  /// Whether it passed.
  public var passed: Bool
  /// The scorecard in a form that its owner can read again; nil where only the total is kept.
  public var card: [UInt8]?

  /// A score of a session.
  public init(session: String, rubric: String, head: String, total: Int, passed: Bool, card: [UInt8]? = nil) {
    self.session = session
    self.rubric = rubric
    self.head = head
    self.total = total
    self.passed = passed
    self.card = card
  }
}
