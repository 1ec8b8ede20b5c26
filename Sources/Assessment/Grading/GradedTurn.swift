import QuestionReading
import Scenarios
import Transcripts

/// A turn that counts, with what stood before it.
struct GradedTurn: Sendable {
  /// The number, from 1, abandoned turns included.
  var number: Int
  /// The interviewer's line; nil for a silence.
  var question: InterviewerLine?
  /// What she answered, thinking included.
  var replies: [CandidateLine]
  /// The part of the interview in which it was answered.
  var phase: Phase
  /// The episode that ran before.
  var episodeBefore: String?
  /// Her trust before; nil before her first line.
  var trustBefore: Int?

  /// How the line was read.
  var reading: Reading? { question?.reading }

  /// What she answered to an assessor who was given the floor in this turn: heard by all, but nothing that the
  /// trainee's own question earned.
  var panelReplies: [CandidateLine] = []
  /// Milliseconds since the start.
  var at = 0

  /// All that she said in it.
  var allReplies: [CandidateLine] { panelReplies.isEmpty ? replies : replies + panelReplies }

  /// The words of the question, folded: two questions with the same are the same one. Empty for erased texts.
  var wording: [UInt8] { FoldedWords.key(question?.text.string ?? "") }

  /// The episode that runs after it.
  var episodeAfter: String? { replies.last.map(\.episode) ?? episodeBefore }

  /// Whether she is still thinking when it ends.
  var endsInThought: Bool { replies.last?.isThinking ?? false }

  /// Whether a reply was taken from a pool of reactions.
  func uses(_ kind: ReactionKind) -> Bool {
    let pool = TextID("reactions." + kind.rawValue)
    return replies.contains { $0.uses.contains { $0.text == pool } }
  }

  /// Whether one of her answers was made for this reason of the engine's.
  func has(move: String) -> Bool { replies.contains { $0.move == move } }

  /// Evidence that came out of it as won.
  var hasWon: Bool { replies.contains { $0.disclosed.contains { $0.worth == .won } } }
}
