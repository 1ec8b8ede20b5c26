/// Everything that a report on agreement says of its own, by the key of the catalogues in `Phrases/`. What is in braces
/// there is filled in.
public enum AgreementPhrase: String, CaseIterable, PhraseKey {
  case title, titleCohort, none, machine, mentors, machineCount, mentorCount, mentorsNone, seen, legend
  case what, units, coefficient, value, interval, notBlind, unknown
  case form = "subject.form"
  case multiple = "subject.multiple"
  case hypothetical = "subject.hypothetical"
  case protected = "subject.protected"
  case labels = "subject.labels"
  case corrected = "subject.corrected"
  case criteria = "subject.criteria"
  case ratings = "subject.ratings"
  case sufficiency = "subject.sufficiency"
  case kappa = "kind.kappa"
  case weightedKappa = "kind.weightedKappa"
  case alphaNominal = "kind.alphaNominal"
  case alphaOrdinal = "kind.alphaOrdinal"
  case alphaInterval = "kind.alphaInterval"
  case intraclass = "kind.intraclass"
  case intraclassF = "kind.intraclassF"
  case same = "kind.same"
  case withinOne = "kind.withinOne"
  case withinTenth = "kind.withinTenth"

  /// The folder of the catalogues.
  public static var folder: String { "agreement" }
}

/// The phrases of a report on agreement in one language.
public typealias AgreementPhrases = Phrases<AgreementPhrase>
