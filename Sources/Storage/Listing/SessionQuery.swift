/// Which sessions a mentor's list is to show, in which order, and which page of it.
public struct SessionQuery: Sendable, Equatable {
  /// What decides the order.
  public enum Order: String, CaseIterable, Sendable {
    /// The latest start first.
    case newest
    /// The earliest start first.
    case oldest
    /// The highest total first, by the machine; sessions without a score are left out.
    case best
    /// The lowest total first, by the machine; sessions without a score are left out.
    case weakest
  }

  /// Whose reviews may be seen: a mentor who is still to review an interview must not learn what others made of it.
  public enum Sight: Sendable, Equatable {
    /// All.
    case all
    /// Those of the sessions of which one of these actors has finished a review of her own.
    case own([String])
  }

  /// What every session must have.
  public var filter: SessionFilter
  /// The trainees of which one must have played it; nil for any. An empty list lets nothing through.
  public var trainees: [String]?
  /// The first moment of the start, in seconds since 1970.
  public var from: Int?
  /// The moment before which it must have started.
  public var before: Int?
  /// Whether it passed, by the stored score under ``rubric`` or, where ``sight`` lets it be seen, by the last finished
  /// review; a session without a score is in neither group.
  public var passed: Bool?
  /// Whose reviews may be seen.
  public var sight = Sight.all
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
  /// What the machine gives; nil where no score is stored that is up to date.
  public var machine: StoredScore.Verdict?
  /// What it gives with the corrections of the last finished review; nil where there is none, or it may not be seen.
  public var reviewed: StoredScore.Verdict?
  /// How many reviews of it are done.
  public var reviews: Int

  /// What stands: the last review's verdict, else the machine's.
  public var standing: StoredScore.Verdict? { reviewed ?? machine }
}
