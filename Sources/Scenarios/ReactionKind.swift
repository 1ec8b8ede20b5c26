/// The ways in which a candidate can react that are no evidence; a scenario has a pool of lines for each of them.
public enum ReactionKind: String, CaseIterable, Sendable {
  // What people say around an answer.
  case openers, again
  // The same while her trust is low, and while it is high: it shows in her tone before it shows in numbers.
  case openersWary, openersWarm
  // The frame of the interview. `listening` is what she says to a silence before anything was asked.
  case greeting, informed, procedureYes, identityYes, procedureAnswer, smallTalk, farewell, thanked, listening
  // Acts of the interviewer.
  case reassured, encouraged, praised, disapproved, offended, steered, summaryConfirmed, summaryCorrected
  // Questions that earn little.
  case closedYes, closedNo, closedUnsure, forcedChoice, leadingAgreed, leadingRejected, intention, protected,
    protectedAgain
  case easiestSituation, easiestTask, easiestAction, easiestOwnership, easiestResult, easiestLearning
  // Silence and thinking.
  case thinking, thoughtLost, silenceMore, silenceAwkward
  // Nothing (more) to tell.
  case noMoreSituation, noMoreTask, noMoreAction, noMoreOwnership, noMoreResult, noMoreLearning
  case noMoreEpisodes, noMoreAnswers, noMoreQuestions, noSuchEpisode, otherCompetency, nothingFromWork, guarded
  // Asked for something that is not there to be told: a detail, a thought of hers; and what she offers instead.
  case noDetail, notThought, lead
  // Her question was not really answered.
  case evaded
  // She strays from the question until she is brought back.
  case digression
  // Not understood.
  case notUnderstood, offer, otherLanguage, noSituation, unanswerable
  // Contradictions.
  case confronted, accused
  // The chair puts a colleague's question right.
  case putRight
}
