import Scenarios
import Transcripts

/// The manners that simulated trainees share: from the welcome to the goodbye, each step only where the trainee
/// knows of it.
struct Manners: Sendable {
  let book: Phrasebook
  let briefing: Briefing
  let ear: Ear

  /// Five qualities and three ways to fail, the competencies, and a guide.
  var preparation: [TraineeMove] {
    var moves: [TraineeMove] = likeliest("musthave", 5).map { .prepare(.mustHave, $0) }
    moves += likeliest("failure", 3).map { .prepare(.failure, $0) }
    moves += briefing.competencies.map { .prepare(.competency, $0.id) }
    moves += guide("opening", "guide-opening") + guide("profile", "profile") + guide("motivation", "motivation")
    for competency in briefing.competencies {
      for key in ["open", "task", "own", "action", "result", "learning"] {
        moves.append(.guide(section: competency.id, book.line(key, ["competency": competency.name])))
      }
    }
    return moves + guide("questions", "questions") + guide("closing", "more-questions")
  }

  /// Those of the lines that share most words with the vacancy and its competencies; the first of the book where several
  /// share as many.
  private func likeliest(_ key: String, _ count: Int) -> [String] {
    let vacancy = (briefing.facts + briefing.competencies.map(\.name)).joined(separator: " ")
    return book.all(key).enumerated().sorted { left, right in
      (Sentences.overlap(right.element, vacancy), left.offset) < (
        Sentences.overlap(left.element, vacancy), right.offset
      )
    }.prefix(count).map(\.element)
  }

  private func guide(_ section: String, _ key: String) -> [TraineeMove] {
    book.all(key).map { .guide(section: section, $0) }
  }

  /// Welcome, course, online rules, putting at ease.
  var opening: [TraineeMove] {
    var lines = [book.line("welcome"), book.line("course", ["minutes": String(briefing.minutes)])]
    if briefing.isOnline { lines += book.all("online") }
    return (lines + [book.line("ease")]).map { .say($0) }
  }

  /// Profile and motivation.
  var profile: [TraineeMove] { (book.all("profile") + book.all("motivation")).map { .say($0) } }

  /// The less pleasant side of the job.
  var honesty: [TraineeMove] { [.say(honest(briefing.lessPleasant.prefix(2)))] }

  private func honest(_ facts: some Sequence<String>) -> String {
    book.line("honest", ["fact": facts.map { $0 + "." }.joined(separator: " ")])
  }

  /// Next steps, and thanks.
  var closing: [TraineeMove] { [.say(book.line("steps")), .say(book.line("thanks"))] }

  /// What to do while she hears nothing: wait until the line is back.
  var patience: TraineeMove { .wait(seconds: 30) }

  /// What to say to what struck.
  func response(to incident: Scenario.Incident.Kind) -> TraineeMove? {
    switch incident {
    case .disconnection: .say(book.line("call"))
    case .thirdPerson: .say(book.line("alone"))
    case .notes, .recording, .blurredBackground: .say(book.line("aids"))
    case .asksResult: .say(book.line("result-later"))
    case .silent, .weeping: .say(book.line("ease"))
    }
  }

  /// An answer to the candidate's question: the sentence of the vacancy that shares two words with it or more, else
  /// something of the less pleasant side, another each time.
  ///
  /// - Parameter number: how many were answered before.
  func answer(to question: String, number: Int) -> String {
    let best = briefing.facts.enumerated().max {
      (Sentences.overlap($0.element, question), $1.offset) < (Sentences.overlap($1.element, question), $0.offset)
    }
    if let best, Sentences.overlap(best.element, question) >= 2 {
      return book.line("answer", ["fact": best.element + "."])
    }
    let sides = briefing.lessPleasant
    guard !sides.isEmpty else { return book.line("answer", ["fact": briefing.facts.joined(separator: ". ")]) }
    return honest((0..<min(2, sides.count)).map { sides[(2 * number + $0) % sides.count] })
  }
}
