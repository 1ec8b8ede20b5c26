import Transcripts

/// What a list shows of a session.
public struct SessionSummary: Sendable, Equatable {
  /// Whether a session goes on.
  public enum State: String, Sendable {
    case open, closed
  }

  /// The id in the store: the header's session or, for a fork, that and `~` and the first digits of its chain's head.
  public var id: String
  /// What was played, by whom.
  public var header: Header
  /// Whether it goes on.
  public var state: State
  /// The number of events.
  public var events: Int
  /// The chain's last value.
  public var head: String

  /// Whether the store holds another session of the same header's id that went another way.
  public var isFork: Bool { id != header.session }
}

/// Which sessions a list is to show: those that have every value that is given.
public struct SessionFilter: Sendable, Equatable {
  /// The actor id of the trainee.
  public var trainee: String?
  /// The scenario's id.
  public var scenario: String?
  /// The language of the interview.
  public var language: String?
  /// The mode.
  public var mode: Header.Mode?
  /// The cohort.
  public var cohort: String?
  /// Whether it goes on.
  public var state: SessionSummary.State?

  /// All sessions, or those with the given values.
  public init(
    trainee: String? = nil, scenario: String? = nil, language: String? = nil, mode: Header.Mode? = nil,
    cohort: String? = nil, state: SessionSummary.State? = nil
  ) {
    self.trainee = trainee
    self.scenario = scenario
    self.language = language
    self.mode = mode
    self.cohort = cohort
    self.state = state
  }
}

/// What an import did.
public enum ImportOutcome: Sendable, Equatable {
  /// The session is new here.
  case added(String)
  /// The session is here with all these events; nothing was changed.
  case alreadyThere(String)
  /// The session was here up to an event; so many were added.
  case extended(String, by: Int)
  /// Another session with the same id is here that went another way; this one was kept under a name of its own.
  case forked(String, from: String)
}
