/// Everything that a session report says of its own, by the key of the catalogues in `Phrases/Sessions/`. What is in braces
/// there is filled in. Names of dimensions, criteria and findings are those of a scorecard, names of phases, incidents and
/// what stands on the assessment form those of a jury report.
public enum SessionPhrase: String, CaseIterable, PhraseKey {
  case title, trainee, candidate, session, start, duration, language, mode, length, lengthTaken, scores, scored
  case machine, mentor, mentors, unreviewed, hidden, reviewed, reviewedOpenly, unfinished, summary, overruled
  case knockout, rated, relabelled, reason, dropped, added, comment, points, pointsNone, trustFalls, trustRises
  case betterHere, timeline, timelinePart, timelineTable, legend, legendQuestions, legendFlags, legendEvidence
  case legendOther, legendLines, wordsOwn, wordsHers, trustNow, trustLine, turnColumn, time, phase, question, words
  case trust, also, wordCount, evidence, incident, silence, taken, list, after, grid, gridLegend, gridSum, gridCount
  case questions, yield, yieldSaid, talkShare, better, betterNone, betterUnseen, betterAt, betterAfter, askedThen
  case askedSilence, askBetter, wouldAnswer, wouldWin, transcript, turnHead, turnFoot, preparation, afterwards
  case guide, note, hint, submitted, cites
  case languageNl = "language.nl"
  case languageFr = "language.fr"
  case languageEn = "language.en"
  case languageDe = "language.de"
  case modePractice = "mode.practice"
  case modeExam = "mode.exam"
  case modeDemo = "mode.demo"
  case modeRehearsal = "mode.rehearsal"
  case stateProvisional = "state.provisional"
  case stateConfirmed = "state.confirmed"
  case stateRejected = "state.rejected"
  case obstacleVersion = "obstacle.version"
  case obstacleErased = "obstacle.erased"
  case formOpen = "form.open"
  case formProbing = "form.probing"
  case formClosed = "form.closed"
  case formForcedChoice = "form.forcedChoice"
  case formLeading = "form.leading"
  case formStatement = "form.statement"
  case formSilence = "form.silence"
  case flagMultiple = "flag.multiple"
  case flagHypothetical = "flag.hypothetical"
  case flagProtected = "flag.protected"
  case flagUnsure = "flag.unsure"
  case actSummary = "act.summary"
  case actReassurance = "act.reassurance"
  case actEncourager = "act.encourager"
  case actEvaluation = "act.evaluation"
  case actSteering = "act.steering"
  case actInformation = "act.information"
  case actNone = "act.none"
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
  case worthWon = "worth.won"
  case worthRestored = "worth.restored"
  case worthContaminated = "worth.contaminated"
  case worthVague = "worth.vague"
  case worthLost = "worth.lost"
  case worthMissed = "worth.missed"
  case worthClaim = "worth.claim"
  case worthCounted = "worth.counted"
  case partMusthave = "part.musthave"
  case partFailure = "part.failure"
  case partCompetency = "part.competency"

  /// The folder of the catalogues.
  public static var folder: String { "sessions" }
}

/// The phrases of a session report in one language.
public typealias SessionPhrases = Phrases<SessionPhrase>
