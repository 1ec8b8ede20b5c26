import Scenarios

/// What an interview is measured by (DESIGN.md section 5): data that an academy can replace.
///
/// All weights, shares and scores are thousandths, so that grading is the same on every machine.
public struct Rubric: Sendable, Equatable {
  /// The id, such as `default`.
  public var id: String
  /// The total, 0 to 100, from which an interview passes. It is the academy's; 80 is a shipped default.
  public var passMark: Int
  /// How what was won is graded; nil when the rubric leaves it out.
  public var evidence: EvidenceRules?
  /// How the questions are graded; nil when the rubric leaves it out.
  public var technique: TechniqueRules?
  /// How structure and care are graded; nil when the rubric leaves it out.
  public var structure: StructureRules?
  /// How the assessment form is graded; nil when the rubric leaves it out.
  public var assessment: AssessmentRules?
  /// From which confidence a protected question is a knock-out; nil when it is none.
  public var protectedConfidence: Int?
  /// The score from which a criterion is a strength.
  public var strength: Int
  /// What is said about each thing found, per language.
  public var messages: [MessageKey: [String: Message]]

  /// A dimension of the score.
  public enum DimensionID: String, CaseIterable, Sendable {
    case evidence, technique, structure, assessment
  }

  /// The dimensions in order, each with its weight and the least score with which an interview passes.
  var dimensions: [(id: DimensionID, weight: Int, minimum: Int)] {
    [
      evidence.map { (.evidence, $0.weight, $0.minimum) }, technique.map { (.technique, $0.weight, $0.minimum) },
      structure.map { (.structure, $0.weight, $0.minimum) }, assessment.map { (.assessment, $0.weight, $0.minimum) },
    ].compactMap { $0 }
  }

  /// The dimension *evidence*: what was won cleanly, against what is needed.
  public struct EvidenceRules: Sendable, Equatable {
    /// The weight of the dimension.
    public var weight: Int
    /// The least score with which an interview passes; 0 for none.
    public var minimum = 0
    /// From how many episodes of a competency evidence is needed, where there are so many.
    public var episodes: Int
    /// The elements in the order of ``Scenarios/Element``; one that is left out is not graded.
    public var elements: [ElementRule]

    /// How much of one element is needed.
    public struct ElementRule: Sendable, Equatable {
      /// The element.
      public var element: Element
      /// The weight within the dimension.
      public var weight: Int
      /// How many pieces of evidence are needed of each episode.
      public var needed: Int
    }
  }

  /// The dimension *technique*: how the questions were asked, in the competency phase only.
  public struct TechniqueRules: Sendable, Equatable {
    /// The weight of the dimension.
    public var weight: Int
    /// The least score with which an interview passes; 0 for none.
    public var minimum = 0
    /// How many different productive questions full marks take; below that all but funnels shrinks in proportion.
    public var enough: Int
    /// The criteria in the order of ``TechniqueCriterion``; one that is left out is not graded.
    public var criteria: [TechniqueRule]
  }

  /// One criterion of technique.
  public struct TechniqueRule: Sendable, Equatable {
    /// The criterion.
    public var criterion: TechniqueCriterion
    /// The weight within the dimension.
    public var weight: Int
    /// What full or no marks take.
    public var measure: Measure

    /// What full or no marks take.
    public enum Measure: Sendable, Equatable {
      /// The share of productive questions that takes full marks.
      case share(full: Int)
      /// The probes, over so many different elements, that follow a funnel through.
      case funnel(probes: Int, elements: Int)
      /// The number of faults as a share of the questions at which nothing is left.
      case fault(zero: Int)
    }
  }

  /// The criteria of technique (DESIGN.md section 5).
  public enum TechniqueCriterion: String, CaseIterable, Sendable {
    /// The share of productive questions: open and probing.
    case productive
    /// Stories opened openly and followed through.
    case funnels
    /// Questions that suggest their answer.
    case leading
    /// Several questions at once.
    case multiple
    /// Praise, disapproval, reproach.
    case judging
  }
}
