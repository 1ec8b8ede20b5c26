/// The first line of a transcript: what was played, by whom, and with which versions of everything that decides.
public struct Header: Sendable, Equatable {
  /// Fingerprints (hexadecimal) of what decides how an interview goes.
  public struct Fingerprints: Sendable, Equatable {
    /// The reader: its rules and trained resources.
    public var reader: String
    /// The engine: the candidate's rules.
    public var engine: String
    /// The rubric that graded it.
    public var rubric: String
    /// The scenario's structure.
    public var scenario: String
    /// The scenario's texts in the session's language.
    public var script: String

    /// The five fingerprints.
    public init(reader: String, engine: String, rubric: String, scenario: String, script: String) {
      self.reader = reader
      self.engine = engine
      self.rubric = rubric
      self.scenario = scenario
      self.script = script
    }
  }

  /// Somebody who takes part, without a name.
  public struct Actor: Sendable, Equatable {
    /// What somebody does in the interview.
    public enum Role: String, CaseIterable, Sendable {
      case trainee, candidate, mentor, juror
    }

    /// A random id; the name that belongs to it lives in one erasable table of the store.
    public var id: String
    /// What she does.
    public var role: Role

    /// Somebody by her id.
    public init(id: String, role: Role) {
      self.id = id
      self.role = role
    }
  }

  /// What the interview is for.
  public enum Mode: String, CaseIterable, Sendable {
    case practice, exam, demo, rehearsal
  }

  /// The session's id.
  public var session: String
  /// The scenario's id.
  public var scenario: String
  /// What decides how the interview goes.
  public var fingerprints: Fingerprints
  /// The language of the interview.
  public var language: String
  /// The seed, 0 to 2^53 − 1.
  public var seed: UInt64
  /// What the interview is for.
  public var mode: Mode
  /// Who takes part.
  public var actors: [Actor]
  /// The cohort, where the trainee has one.
  public var cohort: String?
  /// How often the trainee has played this scenario, this time included.
  public var attempt: Int
  /// The start, in seconds since 1970-01-01T00:00:00Z; written as ISO 8601 in UTC.
  public var start: Int

  /// A header with all its members.
  public init(
    session: String, scenario: String, fingerprints: Fingerprints, language: String, seed: UInt64, mode: Mode,
    actors: [Actor], cohort: String?, attempt: Int, start: Int
  ) {
    self.session = session
    self.scenario = scenario
    self.fingerprints = fingerprints
    self.language = language
    self.seed = seed
    self.mode = mode
    self.actors = actors
    self.cohort = cohort
    self.attempt = attempt
    self.start = start
  }
}
