import Scenarios
import Transcripts

/// A trainee who is played by rules, to test that scores rank skill (DESIGN.md section 5).
///
/// She is told nothing but the briefing, and sees nothing but what a person would: the candidate's words, that she is
/// thinking, what strikes. She never sees evidence, cues, keys or trust.
protocol SimulatedTrainee: Sendable {
  /// What she does next; nil when she is done with the interview.
  mutating func next(_ heard: Heard) -> TraineeMove?
  /// How she fills in the form afterwards.
  var habit: AssessmentHabit { get }
  /// Whether she stops typing when something strikes.
  var heedsIncidents: Bool { get }
  /// Whether she closes when the time is nearly up, whatever she still wants to ask.
  var watchesTheClock: Bool { get }
  /// What she has to go by when she fills it in, by competency.
  var impressions: [String: Impression] { get }
}

extension SimulatedTrainee {
  var heedsIncidents: Bool { false }
  var watchesTheClock: Bool { false }
}

/// What a trainee heard about a competency.
struct Impression: Sendable, Equatable {
  /// From how many answers that told something she thinks that she can rate.
  static let enough = 4
  /// The most turns that she cites.
  static let mostCited = 8

  /// The turns whose answers told something.
  private(set) var turns: [Int] = []
  /// Her own words in which she spoke of herself: of the first story, and of the one that went less well.
  var good: String?
  var bad: String?

  /// Takes an answer that told something.
  mutating func add(_ turn: Int) {
    if turns.last != turn { turns.append(turn) }
  }

  /// Whether there is enough to rate.
  var isEnough: Bool { turns.count >= Impression.enough }

  /// What she cites: the first answers of all, spread over the whole.
  var cited: [Int] {
    guard turns.count > Impression.mostCited else { return turns }
    return (0..<Impression.mostCited).map { turns[$0 * turns.count / Impression.mostCited] }
  }
}

/// What a trainee does.
enum TraineeMove: Sendable, Equatable {
  case say(String)
  case silence
  /// A longer wait, in seconds: for a line that is down.
  case wait(seconds: Int)
  case prepare(Preparation.Part, String)
  case guide(section: String, String)
  case note(String)
}

/// How a trainee rates.
enum AssessmentHabit: Sendable, Equatable {
  /// Not at all.
  case nothing
  /// Every competency alike, without citing a turn.
  case blind(Int)
  /// On what was told, and that there is too little where there is. She cannot weigh words as a person does: what was told
  /// in full she puts in the middle of the scale, with the turns in which it was told.
  case evidence
}

/// What a trainee hears and sees after her move.
struct Heard: Sendable {
  /// What the candidate said; nil before the first answer, or where she heard nothing.
  var reply: String?
  /// She is visibly thinking.
  var isThinking = false
  /// Something struck while a line was being typed: it was not said.
  var isInterrupted = false
  /// What struck since the last move.
  var incidents: [Scenario.Incident.Kind] = []
  /// The number of the turn that was answered.
  var turn = 0
  /// How long the interview has lasted, in milliseconds.
  var elapsed = 0
}

/// What a trainee is told beforehand: the vacancy without its keys.
struct Briefing: Sendable {
  /// How long the interview lasts.
  var minutes: Int
  /// Whether it is held online.
  var isOnline: Bool
  /// The vacancy's summary in sentences, without those that only lead in.
  var facts: [String]
  /// What is less pleasant: a summary says it last, before what is offered.
  var lessPleasant: [String]
  /// The competencies to be tested, with their names.
  var competencies: [(id: String, name: String)]

  /// The briefing of a scenario in a language; nil where the scenario is not complete in it.
  init?(_ bundle: ScenarioBundle, language: String) {
    guard let script = bundle.vacancyScript(language) else { return nil }
    minutes = bundle.vacancy.minutes
    isOnline = bundle.vacancy.isOnline
    let paragraphs = script.text(bundle.vacancy.summary).split(separator: "\n\n").map { paragraph in
      Sentences.split(String(paragraph)).filter { Sentences.words($0).count >= 6 }
    }
    facts = paragraphs.flatMap { $0 }
    lessPleasant = paragraphs.dropLast().last ?? facts
    competencies = bundle.scenario.competencies.map { id in
      (id, bundle.model.competencies.first { $0.id == id }?.names[language] ?? id)
    }
  }
}

/// Cuts what was said into sentences and clauses.
enum Sentences {
  /// The sentences of a text, without the marks that end them.
  static func split(_ text: String) -> [String] {
    text.split { ".!?…;".contains($0) }.map { sentence in
      sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// The words of a text.
  static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  /// The clauses of a text: what stands between marks, without quotation marks.
  static func clauses(_ text: String) -> [String] {
    text.filter { !"\"„“”«»‘".contains($0) }.split { ".!?…;,:–()".contains($0) }.map { clause in
      // A closing quotation mark is an apostrophe inside a word.
      words(String(clause)).map { $0.last == "’" ? String($0.dropLast()) : $0 }.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// How many longer words two texts share.
  static func overlap(_ left: String, _ right: String) -> Int {
    func long(_ text: String) -> Set<String> {
      Set(words(text).map { $0.lowercased().filter(\.isLetter) }.filter { $0.count >= 5 }.map { String($0.prefix(6)) })
    }
    return long(left).intersection(long(right)).count
  }
}
