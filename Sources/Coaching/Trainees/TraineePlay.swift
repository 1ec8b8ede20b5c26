import Assessment
import Interviewing
import QuestionReading
import Scenarios
import Transcripts

/// An interview held by a simulated trainee: deterministic under its seed, by the clock of a pipe.
public enum TraineePlay {
  /// The most moves that any trainee makes; a trainee who is not done by then is ended.
  static let mostMoves = 400
  /// The milliseconds that closing an interview takes.
  static let closingTime = 90_000

  /// Plays an interview; nil where scenario, phrasebook or reader lack the language.
  public static func transcript(
    of kind: TraineeKind, in bundle: ScenarioBundle, language: String, seed: UInt64, reader: Reader
  ) -> Transcript? {
    guard let interview = Interview(bundle: bundle, language: language, seed: seed, reader: reader),
      let book = Phrasebook.shipped(language), let briefing = Briefing(bundle, language: language),
      let known = reader.language(language)
    else { return nil }
    let manners = Manners(book: book, briefing: briefing, ear: Ear(known, book))
    var trainee = kind.trainee(manners)
    var log = PlayedLog(interview: interview, bundle: bundle, language: language, seed: seed)
    var heard = Heard()
    let nearlyUp = briefing.minutes * 60_000 - closingTime
    for _ in 0..<mostMoves {
      guard log.now < nearlyUp || !trainee.watchesTheClock, let move = trainee.next(heard) else { break }
      heard = log.perform(move, heedsIncidents: trainee.heedsIncidents)
    }
    log.decide(.close(.interviewer))
    log.fillIn(trainee, manners: manners)
    return log.transcript
  }
}

/// The log of an interview that is being played.
struct PlayedLog {
  private let interview: Interview
  private let bundle: ScenarioBundle
  private var state: InterviewState
  private(set) var transcript: Transcript
  private(set) var now = 0

  init(interview: Interview, bundle: ScenarioBundle, language: String, seed: UInt64) {
    self.interview = interview
    self.bundle = bundle
    state = interview.initialState
    let none = ""
    transcript = Transcript(
      header: Header(
        session: "simulated", scenario: bundle.scenario.id,
        fingerprints: .init(reader: none, engine: none, rubric: none, scenario: none, script: none),
        language: language, seed: seed, mode: .rehearsal,
        actors: [.init(id: "simulated", role: .trainee), .init(id: bundle.scenario.id, role: .candidate)], cohort: nil,
        attempt: 1, start: 0), events: [])
  }

  /// A move of the trainee's, with what she hears then. Who heeds incidents stops typing when one strikes, as a person
  /// does who sees it.
  mutating func perform(_ move: TraineeMove, heedsIncidents: Bool) -> Heard {
    switch move {
    case .say(let line):
      now += 200 * line.unicodeScalars.count
      let struck = tick()
      if heedsIncidents, !struck.isEmpty {
        return Heard(isInterrupted: true, incidents: struck, turn: state.turn, elapsed: now)
      }
      decide(.say(line))
      return answer(struck)
    case .silence: return wait(5000)
    case .wait(let seconds): return wait(seconds * 1000)
    case .prepare(let part, let text): decide(.prepare(part, text))
    case .guide(let section, let text): decide(.guide(section: section, text))
    case .note(let text): decide(.note(text))
    }
    return Heard(turn: state.turn, elapsed: now)
  }

  private mutating func wait(_ milliseconds: Int) -> Heard {
    now += milliseconds
    let struck = tick()
    decide(.silence(milliseconds: milliseconds))
    return answer(struck)
  }

  @discardableResult
  mutating func decide(_ command: Command) -> [EventBody] {
    let bodies = interview.decide(command, at: now, in: state)
    for body in bodies {
      let event = Event(seq: transcript.events.count + 1, at: now, body: body)
      transcript.events.append(event)
      state = interview.evolve(state, with: event)
    }
    return bodies
  }

  private mutating func tick() -> [Scenario.Incident.Kind] {
    decide(.tick).compactMap { body in
      if case .incident(let strike) = body { Scenario.Incident.Kind(rawValue: strike.kind) } else { nil }
    }
  }

  private mutating func answer(_ struck: [Scenario.Incident.Kind]) -> Heard {
    var heard = Heard(incidents: struck)
    for case .candidate(let line) in decide(.reply) {
      heard.reply = line.text.string
      heard.isThinking = line.isThinking
      now += 60 * line.text.string.unicodeScalars.count
    }
    heard.incidents += tick()
    heard.turn = state.turn
    heard.elapsed = now
    return heard
  }

  /// Fills in the form on what the trainee heard, hands it in, and agrees with the panel where she knows how.
  mutating func fillIn(_ trainee: some SimulatedTrainee, manners: Manners) {
    let competencies = manners.briefing.competencies.map(\.id)
    func entry(_ subject: AssessmentEntry.Subject, _ value: String, _ turns: [Int], _ text: String) -> Command {
      .assess(AssessmentEntry(subject: subject, value: value, turns: turns, text: .words(text, salt: "")))
    }
    switch trainee.habit {
    case .nothing: return
    case .blind(let rating):
      for id in competencies { decide(entry(.competency(id), String(rating), [], "")) }
      decide(.submit)
    case .evidence:
      let reason = manners.book.line("reason")
      let heard = competencies.map { (id: $0, impression: trainee.impressions[$0] ?? Impression()) }
      for (id, impression) in heard {
        decide(entry(.competency(id), impression.rating.word, impression.cited, reason))
      }
      let cited = heard.flatMap { $0.impression.cited.prefix(2) }
      let good = heard.lazy.compactMap(\.impression.good).first ?? reason
      let bad = heard.lazy.compactMap(\.impression.bad).first ?? reason
      decide(entry(.strength, "", cited, manners.book.line("strength", ["quote": good])))
      decide(entry(.weakness, "", cited, manners.book.line("weakness", ["quote": bad])))
      let isEnough = heard.allSatisfy(\.impression.isEnough)
      for subject in [AssessmentEntry.Subject.can, .wants, .reflects] {
        decide(entry(subject, isEnough ? "yes" : "unclear", cited, reason))
      }
      decide(entry(.recommend, isEnough ? "yes" : "reserve", cited, reason))
      decide(.submit)
      for (id, impression) in heard {
        decide(
          .settle(
            Settlement(
              competency: id, rating: impression.rating, turns: impression.cited, text: .words(reason, salt: ""))))
      }
      decide(.outcome(manners.book.line("outcome")))
    }
  }
}

extension Impression {
  /// The middle of the scale for what was told in full, else too little to rate.
  fileprivate var rating: Rating { isEnough ? .level(3) : .insufficient }
}
