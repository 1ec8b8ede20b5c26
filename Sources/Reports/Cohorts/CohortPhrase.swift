/// Everything that a report on a cohort says of its own, by the key of the catalogues in `Phrases/`. What is in braces there
/// is filled in. Names of dimensions, elements, grounds and kinds of questions are those of a scorecard.
public enum CohortPhrase: String, CaseIterable, PhraseKey {
  case title, none, span, since, apart, legend, small, few
  case scores, spreadLegend, what, group, count, least, lower, median, upper, greatest, total, boxText, groupCount
  case unaided = "group.unaided"
  case helped = "group.helped"
  case beforeReview = "group.beforeReview"
  case afterReview = "group.afterReview"
  case histogram, range, points, interviews
  case course, courseLegend, step, stepLast
  case outcomes, passed, of, share
  case byMachine = "passes.machine"
  case reviewedByMachine = "passes.reviewedMachine"
  case passesAfterReview = "passes.afterReview"
  case standing = "passes.standing"
  case knockouts, ground, provisional, confirmed, rejected, noKnockouts, rejectedNote
  case hardest, hardestScenario, hardestShown, fewInterviews, won, wonShare, suggested, restored, ask
  case unsure, unsureCount, unsureNone, trouble, erased, readAs, certainty, said, mentorsRead, moreLines
  case statement = "question.statement"
  case targetSituation = "target.situation"
  case targetTask = "target.task"
  case targetAction = "target.action"
  case targetOwnership = "target.ownership"
  case targetResult = "target.result"
  case targetLearning = "target.learning"
  case targetMotivation = "target.motivation"
  case targetBackground = "target.background"
  case targetSelfAssessment = "target.selfAssessment"
  case targetEnvironment = "target.environment"
  case targetExpertise = "target.expertise"
  case targetCandidateQuestions = "target.candidateQuestions"
  case targetPractical = "target.practical"
  case targetProcedure = "target.procedure"
  case targetClosing = "target.closing"
  case targetRapport = "target.rapport"
  case actSummary = "act.summary"
  case actReassurance = "act.reassurance"
  case actEncourager = "act.encourager"
  case actEvaluation = "act.evaluation"
  case actSteering = "act.steering"
  case actInformation = "act.information"
  case languageDutch = "language.nl"
  case languageFrench = "language.fr"
  case languageEnglish = "language.en"
  case languageGerman = "language.de"
  case languageOther = "language.other"
  case agreement, agreementFew, running, unknown

  /// The folder of the catalogues.
  public static var folder: String { "cohort" }
}

/// The phrases of a report on a cohort in one language.
public typealias CohortPhrases = Phrases<CohortPhrase>
