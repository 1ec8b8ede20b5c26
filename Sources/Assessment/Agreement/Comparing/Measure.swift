/// The agreement in one matter.
public struct Measure: Sendable, Equatable {
  /// What is compared.
  public enum Subject: String, Sendable, CaseIterable {
    /// The form of each line.
    case form
    /// Whether it asks several things at once.
    case multiple
    /// Whether it is about an imagined case.
    case hypothetical
    /// Whether it asks after a protected ground.
    case protected
    /// All four of them together.
    case labels
    /// The same, of lines that at least one of two mentors reads otherwise than the program.
    case corrected
    /// The scores of the rubric's criteria.
    case criteria
    /// The ratings of the candidate, 1 to 5, where both judges give one.
    case ratings
    /// Whether there is enough evidence for a rating.
    case sufficiency
  }

  /// A coefficient with its interval; thousandths, nil where it is not defined.
  public struct Coefficient: Sendable, Equatable {
    /// Which one.
    public enum Kind: String, Sendable, CaseIterable {
      /// Cohen's kappa.
      case kappa
      /// Kappa with the squares of the steps as weights.
      case weightedKappa
      /// Krippendorff's alpha of categories.
      case alphaNominal
      /// Krippendorff's alpha of ordered categories.
      case alphaOrdinal
      /// Krippendorff's alpha of numbers.
      case alphaInterval
      /// ICC(2,1), its interval by resampling as those of the others.
      case intraclass
      /// ICC(2,1), its interval by the F distribution, which takes all units as independent.
      case intraclassF
      /// The share of units that were judged alike.
      case same
      /// The share of units that were judged alike or one point of the scale apart.
      case withinOne
      /// The share of units whose scores are a tenth of the scale apart at most.
      case withinTenth
    }

    /// Which one.
    public let kind: Kind
    /// The coefficient.
    public let value: Int?
    /// The lower end of the interval in which 95 of 100 resamplings lie.
    public let low: Int?
    /// The upper end.
    public let high: Int?
  }

  /// What is compared.
  public let subject: Subject
  /// How many pairs of judgements there are.
  public let units: Int
  /// The coefficients.
  public let coefficients: [Coefficient]
}
