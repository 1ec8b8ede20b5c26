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

  /// The words of the question, folded: two questions with the same are the same one. Empty for erased texts.
  var wording: String { Wording.words(question?.text.string ?? "").joined(separator: " ") }

  /// The episode that runs after it.
  var episodeAfter: String? { replies.last.map(\.episode) ?? episodeBefore }

  /// Whether she is still thinking when it ends.
  var endsInThought: Bool { replies.last?.isThinking ?? false }

  /// Whether a reply was taken from a pool of reactions.
  func uses(_ kind: ReactionKind) -> Bool {
    let pool = TextID("reactions." + kind.rawValue)
    return replies.contains { $0.uses.contains { $0.text == pool } }
  }

  /// Evidence that came out of it as won.
  var hasWon: Bool { replies.contains { $0.disclosed.contains { $0.worth == .won } } }
}

extension Transcript {
  /// The turns that count, in order: abandoned ones are left out (DESIGN.md section 1: folds skip what a rewind
  /// abandons).
  ///
  /// A turn belongs to the phase in which it is answered: a phase that begins between question and answer is the
  /// question's. A log without phases is taken as all competencies.
  var gradedTurns: [GradedTurn] {
    var fold = LiveEvents()
    for event in events { fold.add(event) }
    let knowsPhases = fold.events.contains { if case .phase = $0.body { true } else { false } }
    var phase = knowsPhases ? Phase.opening : .competencies
    var turns: [GradedTurn] = []
    var episode: String?
    var trust: Int?
    for (event, number) in zip(fold.events, fold.turns) {
      switch event.body {
      case .interviewer(let line):
        turns.append(
          GradedTurn(
            number: number, question: line, replies: [], phase: phase, episodeBefore: episode, trustBefore: trust))
      case .silence:
        turns.append(
          GradedTurn(
            number: number, question: nil, replies: [], phase: phase, episodeBefore: episode, trustBefore: trust))
      case .phase(let change):
        phase = change.phase
        if let last = turns.indices.last, turns[last].replies.isEmpty { turns[last].phase = phase }
      case .candidate(let line):
        if let last = turns.indices.last { turns[last].replies.append(line) }
        episode = line.episode
        trust = line.trust
      case .note, .incident, .handling, .assessor, .preparation, .guide, .assessment, .submitted, .settlement,
        .outcome, .hint, .rewind, .closed:
        break
      }
    }
    return turns
  }
}
