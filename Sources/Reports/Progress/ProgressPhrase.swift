/// Everything that a report on progress says of its own, by the key of the catalogues in `Phrases/`. What is in braces
/// there is filled in. Names of dimensions, criteria, elements and kinds of questions are those of a scorecard.
public enum ProgressPhrase: String, CaseIterable, PhraseKey {
  case title, titleNamed, none, span, apart, legend, own, helped, next, weakest, weakDimension, weakElement
  case weakQuestion, lost, nothing, offer, offerStart, offerFirst, offerAgain, offerNone, dimensions, total
  case elements, shares, yields, yieldScale, ratings, lenient, severe, even, early, interviews, number, date
  case scenario, help, hints, rewinds, attempt, running, unknown
  case adviceEvidenceSituation = "advice.evidence.situation"
  case adviceEvidenceTask = "advice.evidence.task"
  case adviceEvidenceAction = "advice.evidence.action"
  case adviceEvidenceOwnership = "advice.evidence.ownership"
  case adviceEvidenceResult = "advice.evidence.result"
  case adviceEvidenceLearning = "advice.evidence.learning"
  case adviceTechniqueProductive = "advice.technique.productive"
  case adviceTechniqueFunnels = "advice.technique.funnels"
  case adviceTechniqueLeading = "advice.technique.leading"
  case adviceTechniqueMultiple = "advice.technique.multiple"
  case adviceTechniqueJudging = "advice.technique.judging"
  case adviceStructurePreparation = "advice.structure.preparation"
  case adviceStructureOpening = "advice.structure.opening"
  case adviceStructureProfile = "advice.structure.profile"
  case adviceStructureQuestions = "advice.structure.questions"
  case adviceStructureClosing = "advice.structure.closing"
  case adviceStructureIncidents = "advice.structure.incidents"
  case adviceStructureCare = "advice.structure.care"
  case adviceStructureTime = "advice.structure.time"
  case adviceStructureNotes = "advice.structure.notes"
  case adviceAssessmentSubmitted = "advice.assessment.submitted"
  case adviceAssessmentRatings = "advice.assessment.ratings"
  case adviceAssessmentCitations = "advice.assessment.citations"
  case adviceAssessmentReasons = "advice.assessment.reasons"
  case adviceAssessmentDifferentiation = "advice.assessment.differentiation"
  case adviceAssessmentForm = "advice.assessment.form"
  case adviceAssessmentPanel = "advice.assessment.panel"

  /// The folder of the catalogues.
  public static var folder: String { "progress" }
}

/// The phrases of a report on progress in one language.
public typealias ProgressPhrases = Phrases<ProgressPhrase>
