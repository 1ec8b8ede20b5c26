import Scenarios

/// What an interview was worth (DESIGN.md section 5): every number names the turns that it stands on.
///
/// Scores, weights and shares are thousandths.
public struct Scorecard: Sendable, Equatable {
  /// The session's id.
  public var session: String
  /// The scenario's id.
  public var scenario: String
  /// The scenario's title, in the interview's language.
  public var title: String
  /// The interview's language: that of all messages here.
  public var language: String
  /// The seed.
  public var seed: UInt64
  /// The rubric's id.
  public var rubric: String
  /// The rubric's fingerprint.
  public var rubricHash: String
  /// The total, 0 to 1000: tenths of a point out of 100.
  public var total: Int
  /// The total from which an interview passes, 0 to 100.
  public var passMark: Int
  /// What overrides the total, each provisional until a person decides.
  public var knockouts: [Knockout]
  /// The dimensions in the order of the rubric.
  public var dimensions: [Dimension]
  /// What was won of each element, over all competencies.
  public var elements: ElementTallies
  /// The same per competency, in the order of the scenario.
  public var competencies: [CompetencyResult]
  /// How many questions of each kind were asked in the whole interview.
  public var questions: QuestionCounts
  /// What each kind of question earned: process and outcome beside each other.
  public var yields: [QuestionYield] = []
  /// The trainee's words as a share of all words.
  public var talkRatio: Int
  /// The items of the checklists, in the order of ``ChecklistItem``.
  public var checklist: [Checklist.Entry] = []
  /// The assessors' own ratings; none before the form was handed in.
  public var panel: [PanelRating] = []
  /// What went well, the best first: at most three.
  public var strengths: [Highlight]
  /// What would gain most, the most valuable first: at most three.
  public var priorities: [Highlight]
  /// What was seen, by turn, each with something better.
  public var findings: [TurnFinding]

  /// Whether the total reaches the pass mark, each dimension its minimum, and no knock-out stands. A machine never decides alone: a provisional
  /// knock-out keeps the interview from passing until a person rejects it.
  public var passed: Bool {
    Self.passes(total: total, passMark: passMark, dimensions: dimensions, knockouts: knockouts)
  }

  static func passes(total: Int, passMark: Int, dimensions: [Dimension], knockouts: [Knockout]) -> Bool {
    total >= passMark * 10 && !dimensions.contains { $0.isShort } && knockouts.allSatisfy { $0.state == .rejected }
  }

  /// The dimensions below the minimum with which an interview passes.
  public var shortDimensions: [Dimension] { dimensions.filter(\.isShort) }

  /// A dimension with its criteria.
  public struct Dimension: Sendable, Equatable {
    /// Which one.
    public var id: Rubric.DimensionID
    /// The score.
    public var score: Int
    /// The weight within the total.
    public var weight: Int
    /// The least score with which an interview passes; 0 for none.
    public var minimum = 0
    /// What the score consists of.
    public var criteria: [Criterion]

    fileprivate var isShort: Bool { score < minimum }
  }

  /// One line of a dimension.
  public struct Criterion: Sendable, Equatable {
    /// The id: the name of an element or of a criterion of the rubric's.
    public var id: String
    /// The score.
    public var score: Int
    /// The weight within the dimension.
    public var weight: Int
    /// What was counted: evidence, productive questions, funnels, faults.
    public var count: Int
    /// Out of how many.
    public var of: Int
    /// The turns that it stands on; for faults those with a fault only.
    public var turns: [Int]
    /// The turns that speak for the trainee.
    public var good: [Int] = []
    /// The turns that cost something.
    public var bad: [Int] = []
    /// The share from which it is full, where that is below 1000.
    public var fullFrom: Int? = nil
    /// For faults, the share at which nothing is left.
    public var emptyFrom: Int? = nil
    /// Hardly any questions were asked, so that it cannot count in full yet.
    public var isShort = false
    /// How many pieces of one story count at most.
    public var cap: Int? = nil
    /// The score that was computed, where a mentor gave another one; nil where none did.
    public var machineScore: Int? = nil
  }

  /// What overrides the total.
  public struct Knockout: Sendable, Equatable {
    /// Whether a person has decided.
    public enum State: String, CaseIterable, Sendable {
      case provisional, confirmed, rejected
    }

    /// What it is: `protected`.
    public var kind: String
    /// The turn.
    public var turn: Int
    /// The protected ground, such as `family`: one that the grounds file names.
    public var ground: String
    /// Whether a person has decided.
    public var state: State
  }

  /// A strength or priority.
  public struct Highlight: Sendable, Equatable {
    /// `DIMENSION.CRITERION`, or `knockout.protected`.
    public var key: String
    /// The turns that it stands on: good ones of a strength, for a priority those where most can be gained (0 stands
    /// for the preparation).
    public var turns: [Int]
  }
}
