extension Rubric {
  /// The dimension *structure and care*: checklists, each a criterion of items that weigh alike.
  public struct StructureRules: Sendable, Equatable {
    /// The weight of the dimension.
    public var weight: Int
    /// The least score with which an interview passes; 0 for none.
    public var minimum = 0
    /// How many notes that record what she said full marks take.
    public var notes: Int
    /// The criteria in the order of ``StructureCriterion``; one that is left out is not graded.
    public var criteria: [StructureRule]
  }

  /// One criterion of structure.
  public struct StructureRule: Sendable, Equatable {
    /// The criterion.
    public var criterion: StructureCriterion
    /// The weight within the dimension. Where nothing of it applies, such as incidents in an interview without any, the
    /// other criteria share it.
    public var weight: Int
    /// The items, which weigh alike; those that do not apply have no part in it.
    public var items: [ChecklistItem]
  }

  /// The criteria of structure.
  public enum StructureCriterion: String, CaseIterable, Sendable {
    case preparation, opening, profile, questions, closing, incidents, care, time, notes
  }

  /// The dimension *assessment*: the form that was handed in, against the evidence that this trainee elicited.
  public struct AssessmentRules: Sendable, Equatable {
    /// The weight of the dimension.
    public var weight: Int
    /// The least score with which an interview passes; 0 for none.
    public var minimum = 0
    /// From where on a competency can be rated at all.
    public var sufficiency: Sufficiency
    /// By how many points a rating may differ from the expected one.
    public var tolerance: Int
    /// The criteria in the order of ``AssessmentCriterion``; one that is left out is not graded.
    public var criteria: [AssessmentRule]
  }

  /// From where on a competency can be rated; below, "insufficient evidence" is the right rating.
  public struct Sufficiency: Sendable, Equatable {
    /// Of how many different elements evidence was won.
    public var elements: Int
    /// In how many episodes, at most those that the scenario has of the competency.
    public var episodes: Int
  }

  /// One criterion of assessment.
  public struct AssessmentRule: Sendable, Equatable {
    /// The criterion.
    public var criterion: AssessmentCriterion
    /// The weight within the dimension; the others share that of one that does not apply.
    public var weight: Int
  }

  /// The criteria of assessment.
  public enum AssessmentCriterion: String, CaseIterable, Sendable {
    /// Each rating is the expected one, and stands on evidence.
    case ratings
    /// The turns cited are turns in which evidence was won.
    case citations
    /// Each rating has a reason in words.
    case reasons
    /// No halo: competencies that differ are rated differently.
    case differentiation
    /// Strengths, weaknesses, can, wants, looks at herself, and a recommendation that follows from the ratings.
    case form
    /// Differences within the panel are settled on evidence, and the outcome is written down.
    case panel
  }
}
