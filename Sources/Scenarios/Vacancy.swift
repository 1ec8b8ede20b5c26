/// A function that is recruited for; several scenarios share it.
public struct Vacancy: Sendable, Equatable {
  /// The id, equal to the name of its file.
  public var id: String
  /// The language in which the file itself is written.
  public var baseLanguage: String
  /// The competency model that its competencies come from.
  public var model: String
  /// The name of the function.
  public var function: TextID
  /// The service that recruits.
  public var service: TextID
  /// The job in a few paragraphs, the less pleasant side included.
  public var summary: TextID
  /// What someone must have to succeed: five (seed 004).
  public var mustHaves: [Quality]
  /// What can make someone fail: three (seed 004).
  public var failures: [Quality]
  /// The competencies, each with its anchored scale.
  public var competencies: [AnchoredCompetency]
  /// The parts of the interview in order.
  public var course: [TextID]
  /// How long the interview lasts, 30 to 60 minutes (seed 000).
  public var minutes: Int
  /// Whether it is held online (seed 001).
  public var isOnline: Bool
  /// The technical case that precedes the interview, where there is one (seed 000).
  public var technicalCase: TechnicalCase?

  /// A written or oral test before the interview.
  public struct TechnicalCase: Sendable, Equatable {
    /// What it asks, and what it says of the candidate.
    public var says: TextID
    /// How many minutes it takes, 5 to 240.
    public var minutes: Int
  }

  /// A must-have or a way to fail.
  public struct Quality: Sendable, Equatable {
    /// The id, unique in the vacancy.
    public var id: String
    /// What it is.
    public var says: TextID
    /// Words by which free wording is recognised as this.
    public var words: TextID
  }

  /// A competency with the scale on which this vacancy rates it.
  public struct AnchoredCompetency: Sendable, Equatable {
    /// The competency's id in the model.
    public var id: String
    /// What each level from 1 to 5 looks like in this function.
    public var anchors: [TextID]
  }
}
