/// The ways in which a candidate can react that are no evidence; a scenario has a pool of lines for each of them.
public enum ReactionKind: String, CaseIterable, Sendable {
  // What people say around an answer.
  case openers, again
  // The same while her trust is low, and while it is high: it shows in her tone before it shows in numbers.
  case openersWary, openersWarm
  // The frame of the interview.
  case greeting, informed, procedureYes, procedureAnswer, smallTalk, farewell, thanked
  // Acts of the interviewer.
  case reassured, encouraged, praised, disapproved, offended, steered, summaryConfirmed, summaryCorrected
  // Questions that earn little.
  case closedYes, closedNo, forcedChoice, leadingAgreed, leadingRejected, intention, protected, protectedAgain
  case easiestSituation, easiestTask, easiestAction, easiestOwnership, easiestResult, easiestLearning
  // Silence and thinking.
  case thinking, thoughtLost, silenceMore, silenceAwkward
  // Nothing (more) to tell.
  case noMoreSituation, noMoreTask, noMoreAction, noMoreOwnership, noMoreResult, noMoreLearning
  case noMoreEpisodes, noMoreAnswers, noMoreQuestions, noSuchEpisode, otherCompetency, guarded
  // Not understood.
  case notUnderstood, offer, otherLanguage, noSituation, unanswerable
  // Contradictions.
  case confronted, accused
  // The chair puts a colleague's question right.
  case putRight
}
