import Scenarios

/// Opens well, funnels every element, takes up her words, asks for her own share, looks for the counter-example,
/// is silent at the right moment, closes well and rates on evidence.
struct Expert: SimulatedTrainee {
  let habit = AssessmentHabit.evidence
  let watchesTheClock = true
  private let manners: Manners
  private var steps: [Step]
  private var quoted: Set<String> = []
  private var quoteKinds = 0
  private var misses = 0
  private var questionsAnswered = 0
  private var isInStory = false
  private var last: Step?

  /// One thing to do.
  private enum Step: Sendable {
    case move(TraineeMove)
    /// A question inside a story, whose answer may be taken up.
    case probe(String)
    /// Begins a story; what is left of the one before is dropped.
    case story(String)
    case invite(String)
    case silence
  }

  init(_ manners: Manners) {
    self.manners = manners
    let book = manners.book
    steps = (manners.preparation + manners.opening + manners.profile).map { .move($0) }
    for competency in manners.briefing.competencies {
      for opener in ["open", "counter", "other"] {
        steps.append(.story(book.line(opener, ["competency": competency.name])))
        for key in ["situation", "task", "own", "action", "result", "learning"] {
          steps.append(.probe(book.line(key)))
          if key == "own" { steps.append(.silence) }
          steps += book.all(key).dropFirst().map { .probe($0) }
        }
      }
    }
    steps.append(.invite(book.line("questions")))
  }

  mutating func next(_ heard: Heard) -> TraineeMove? {
    if let incident = heard.incidents.first, let response = manners.response(to: incident) { return response }
    if heard.isThinking { return .silence }
    take(up: heard)
    return step()
  }

  /// Reacts to her answer: quotes what was new in it, goes on where nothing was.
  private mutating func take(up heard: Heard) {
    guard let reply = heard.reply, let last else { return }
    switch last {
    case .probe, .story, .silence:
      let sentences = Sentences.split(reply)
      let isTold = Sentences.words(reply).count >= 9 && !reply.contains("?")
      guard isTold else {
        misses += 1
        return
      }
      misses = 0
      let fresh = sentences.filter { Sentences.words($0).count >= 4 && !quoted.contains($0) }
      quoted.formUnion(sentences)
      let kinds = ["quote-action", "quote-result", "quote-own", "quote-detail"]
      let quotes = fresh.sorted { $0.count > $1.count }.prefix(3).map { sentence -> Step in
        quoteKinds += 1
        return .probe(manners.book.line(kinds[quoteKinds % kinds.count], ["quote": Sentences.quote(sentence)]))
      }
      steps.insert(contentsOf: quotes, at: 0)
    case .invite:
      guard reply.contains("?"), questionsAnswered < 5 else {
        steps += manners.closing.map { .move($0) }
        return
      }
      questionsAnswered += 1
      steps.insert(
        contentsOf: [.move(.say(manners.answer(to: reply))), .invite(manners.book.line("more-questions"))], at: 0)
    case .move: break
    }
  }

  private mutating func step() -> TraineeMove? {
    while !steps.isEmpty {
      let step = steps.removeFirst()
      // Four empty answers in a row: this story has no more to give.
      if case .probe = step, misses >= 4 { continue }
      last = step
      switch step {
      case .move(let move): return move
      case .probe(let line), .invite(let line): return .say(line)
      case .story(let line):
        misses = 0
        return .say(line)
      case .silence: return .silence
      }
    }
    return nil
  }
}
