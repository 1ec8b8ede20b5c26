import QuestionReading
import Scenarios
import Transcripts

/// What is known of an interview at a moment: a fold over its events, never stored beside them.
public struct InterviewState: Sendable {
  /// Turns so far, abandoned ones included.
  public internal(set) var turn = 0
  /// The phase.
  public internal(set) var phase = Phase.opening
  /// Her trust in the interviewer, 0 to 100.
  public internal(set) var trust: Int
  /// The episode that she is telling.
  public internal(set) var episode: String?
  /// A line or silence is on record that she has not answered.
  public internal(set) var isAwaitingReply = false
  /// She is visibly thinking.
  public internal(set) var isThinking = false
  /// The disconnection that goes on: she hears nothing.
  public internal(set) var outage: String?
  /// The assessment form was handed in.
  public internal(set) var isSubmitted = false
  /// The interview was closed.
  public internal(set) var isClosed = false
  /// The turns that were not abandoned.
  public internal(set) var liveTurns: [Int] = []
  /// Why she said what she said last.
  public internal(set) var lastMove: String?

  /// What each piece of evidence that came out is worth.
  var worths: [String: Disclosure.Worth] = [:]
  /// The evidence of her last reply that told some.
  var lastDisclosed: [String] = []
  /// The episodes that she began to tell, in order.
  var opened: [String] = []
  /// Which variants of a text were used, in order.
  var used: [TextID: [Int]] = [:]
  /// Everything that she said, to the letter.
  var said: [String] = []
  /// The line or silence that waits for an answer.
  var pending: PendingTurn?
  /// What she is thinking about: the line that she has not answered yet.
  var thinkingAbout: InterviewerLine?
  /// How often she took time to think.
  var thoughts = 0
  /// The evidence over which she already thought.
  var thoughtOver: Set<String> = []
  /// Silences in a row.
  var silences = 0
  /// Kinds of care that a phase already had.
  var cared: Set<String> = []
  /// Answers in a row in which she did not understand.
  var misunderstandings = 0
  /// The evidence that generic probes won: one for each episode and element at most.
  var genericallyWon: Set<String> = []
  /// The episodes in which her own share was asked for.
  var ownAsked: Set<String> = []
  /// The answer about herself that she gave last, until she tells a story again.
  var lastAnswer: TextID?
  /// The last line was a yes-or-no question whether there is such a case: "tell us" means that case.
  var wasAskedForCase = false
  /// The last line asked for a case, or she had none to tell: "it may be from your studies" means that case.
  var isCaseWanted = false
  /// That case was one that failed.
  var wasAskedForFailure = false
  /// The question of hers that waits for an answer.
  var awaitingAnswer: String?
  /// What the interviewer stated so far: what was explained need not be asked.
  var statements: [String] = []
  /// The texts of her last reply that told, answered or gave a detail.
  var lastTexts: [TextID] = []
  /// Replies in a row in which there was nothing to tell.
  var drought = 0
  /// What she offered to tell in her last reply: the lead of some evidence, or the name of an episode.
  var offered: TextID?
  /// Studies, hobby or volunteering were invited as a source of examples.
  var hasInvitedOtherLife = false
  /// The evidence that she strayed from.
  var strayedFrom: String?
  /// The protected fact that she volunteered and was not yet steered back from.
  var volunteered: String?
  /// The questions of assessors that were asked.
  var assessorsAsked: Set<String> = []
  /// An assessor's question is the one that waits for an answer.
  var isColleagueAsking = false
  /// The assessor's question that the chair has had no word on yet.
  var colleaguesQuestion: String?
  /// Incidents that struck.
  var struck: Set<String> = []
  /// Incidents on which the interviewer has had no word yet, in the order in which they struck.
  var unhandled: [String] = []
  /// What the line that waits for an answer made of incidents.
  var handlings: [IncidentHandling] = []
  /// During the disconnection somebody tried to reach her.
  var hasTriedToReach = false
  /// The disconnection that is over and that she has not mentioned yet.
  var restored: String?
  /// Before each turn, for rewinding.
  var checkpoints: [Int: Checkpoint] = [:]

  init(trust: Int) { self.trust = trust }

  /// What a piece of evidence is worth; nil while it has not come out.
  public func worth(of evidence: String) -> Disclosure.Worth? { worths[evidence] }

  /// Whether a piece of evidence came out, won or contaminated.
  func isOut(_ evidence: String) -> Bool {
    switch worths[evidence] {
    case .won, .contaminated: true
    case .vague, .lost, nil: false
    }
  }
}

/// A line or silence that waits for an answer.
enum PendingTurn: Sendable {
  case line(InterviewerLine)
  case silence(Silence)
}

/// A state kept for a rewind; a class, since a state cannot hold states of its own kind.
final class Checkpoint: Sendable {
  let state: InterviewState

  init(_ state: InterviewState) { self.state = state }
}
