import QuestionReading
import Scenarios
import Transcripts

/// The candidate's questions, and the balanced picture (seeds 002 and 004).
extension ChecklistReader {
  func candidateQuestions(_ item: ChecklistItem) -> Checklist.Entry? {
    switch item {
    case .questionsInvited: invited()
    case .questionsAnswered: answered()
    case .balanced: balanced()
    default: nil
    }
  }

  private func invited() -> Checklist.Entry {
    let done = record.turns.filter { turn in
      guard let reading = turn.reading, !reading.isUnsure else { return false }
      return reading.targets.contains(.candidateQuestions)
    }
    return one(.questionsInvited, done.map(\.number), missed: record.lastTurn)
  }

  /// Each question of hers answered honestly counts in full, evasively by half. Where she asked none there is nothing
  /// to answer.
  private func answered() -> Checklist.Entry? {
    let asked = CandidateQuestions.asked(in: record, scenario: scenario, script: script)
    guard !asked.isEmpty else { return nil }
    let points = asked.map { question -> Int in
      guard question.answer != nil else { return 0 }
      return question.isHonest ? 2 : 1
    }.reduce(0, +)
    var entry = part(
      .questionsAnswered, points, of: 2 * asked.count, asked.compactMap { $0.answer?.number },
      missed: asked.filter { !$0.isHonest }.map { $0.answer?.number ?? $0.turn })
    (entry.count, entry.of) = (asked.filter(\.isHonest).count, asked.count)
    return entry
  }

  /// A statement that names a less pleasant side, or an honest answer to a question of hers.
  private func balanced() -> Checklist.Entry {
    let said = record.turns.filter { turn in
      if turn.has(move: "answered-honestly") { return true }
      guard let reading = turn.reading, reading.signals.contains(.balanced) else { return false }
      return reading.form == .statement && ![.reassurance, .evaluation, .encourager].contains(reading.act)
    }
    return one(.balanced, said.map(\.number), missed: record.lastTurn)
  }
}

/// A question of the candidate's, and what became of it.
package struct CandidateQuestions: Sendable {
  /// The question's id in the scenario.
  package var id: String
  /// The turn in which she asked.
  package var turn: Int
  /// What she asked.
  package var text: FreeText
  /// The turn in which it was answered, and the answer; nil where it was not.
  package var answer: (number: Int, text: FreeText)?
  /// Whether the answer was honest: the engine says so, or it holds words of the scenario's by which an honest one is
  /// recognised; without such words every answer is.
  package var isHonest: Bool

  static func asked(in record: InterviewRecord, scenario: Scenario, script: Script) -> [CandidateQuestions] {
    var asked: [CandidateQuestions] = []
    for turn in record.turns {
      if let open = asked.indices.last, asked[open].answer == nil, let line = turn.question,
        turn.has(move: "answered-by-interviewer") || turn.has(move: "answered-honestly")
      {
        asked[open].answer = (turn.number, line.text)
        asked[open].isHonest =
          turn.has(move: "answered-honestly")
          || isHonest(line.text.string, scenario.questions.first { $0.id == asked[open].id }, script)
      }
      for reply in turn.replies {
        guard let question = scenario.questions.first(where: { one in reply.uses.contains { $0.text == one.says } })
        else { continue }
        asked.append(
          CandidateQuestions(id: question.id, turn: turn.number, text: reply.text, answer: nil, isHonest: false))
      }
    }
    return asked
  }

  private static func isHonest(_ answer: String, _ question: Scenario.CandidateQuestion?, _ script: Script) -> Bool {
    guard let honest = question?.honest else { return true }
    let said = Wording.words(answer)
    return script[honest].contains { Wording.occurs(Wording.words($0), in: said) }
  }
}
