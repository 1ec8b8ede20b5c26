/// Why the candidate said what she said: the words that a transcript records and `/why` explains.
public enum Move: String, CaseIterable, Sendable {
  // Evidence.
  case opened, told, toldOwnShare = "told-own-share", toldTakenUp = "told-taken-up"
  case toldGenerically = "told-generically"
  case toldCounter = "told-counter", toldInSilence = "told-in-silence", stayedVague = "stayed-vague", guarded
  case toldDetail = "told-detail", noDetail = "no-detail", offeredLead = "offered-lead", rambled
  case repeated, noMore = "no-more", noMoreEpisodes = "no-more-episodes", clearedUp = "cleared-up"
  // Questions that earn little.
  case closed, forcedChoice = "forced-choice", agreed, rejected, tookEasiest = "took-easiest", intention
  case putOff = "put-off"
  // Around the episodes.
  case answered, noMoreAnswers = "no-more-answers", notThought = "not-thought", askedQuestion = "asked-question"
  case noMoreQuestions = "no-more-questions", answeredByInterviewer = "answered-by-interviewer", volunteered
  case answeredHonestly = "answered-honestly", answeredEvasively = "answered-evasively"
  // The frame.
  case greeted, informed, procedure, smallTalk = "small-talk", farewell, thanked, listening
  // Incidents and the panel.
  case unheard, incidentHandled = "incident-handled", incidentIgnored = "incident-ignored", putRight = "put-right"
  // Acts.
  case reassured, encouraged, praised, disapproved, offended, steered, confirmed, corrected, confronted, accused
  // Silence.
  case thinking, thoughtLost = "thought-lost", silenceMore = "silence-more", silenceAwkward = "silence-awkward"
  // Not understood.
  case notUnderstood = "not-understood", offered, otherLanguage = "other-language", noSituation = "no-situation"
  case unanswerable, otherCompetency = "other-competency", noSuchEpisode = "no-such-episode"
}
