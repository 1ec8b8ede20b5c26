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
      (Sentences.overlap(right.element, vacancy), left.offset) < (Sentences.overlap(left.element, vacancy), right.offset)
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

  /// The less pleasant side of the job: what the vacancy says in its second half.
  var honesty: [TraineeMove] {
    let facts = briefing.facts.dropFirst(briefing.facts.count / 2).prefix(3)
    return facts.isEmpty ? [] : [.say(book.line("honest", ["fact": facts.map { $0 + "." }.joined(separator: " ")]))]
  }

  /// Next steps, and thanks.
  var closing: [TraineeMove] { [.say(book.line("steps")), .say(book.line("thanks"))] }

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

  /// An answer to the candidate's question from the vacancy: the two sentences that share most with it, else the less
  /// pleasant side in the second half.
  func answer(to question: String) -> String {
    let ranked = briefing.facts.enumerated().sorted {
      (Sentences.overlap($1.element, question), $0.offset) < (Sentences.overlap($0.element, question), $1.offset)
    }
    let fitting = ranked.prefix(3).filter { Sentences.overlap($0.element, question) > 0 }
    let chosen =
      (fitting.isEmpty ? ranked.filter { $0.offset >= briefing.facts.count / 2 }.prefix(2)[...] : fitting[...])
      .sorted { $0.offset < $1.offset }
    return book.line("answer", ["fact": chosen.map { $0.element + "." }.joined(separator: " ")])
  }
}
