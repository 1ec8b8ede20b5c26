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

  /// Plays an interview; nil where scenario or phrasebook lack the language.
  ///
  /// - Parameter rate: the scorecard of what was played so far, on which a trainee who rates on evidence rates.
  public static func transcript(
    of kind: TraineeKind, in bundle: ScenarioBundle, language: String, seed: UInt64, reader: Reader,
    rate: (Transcript) -> Scorecard
  ) -> Transcript? {
    guard let interview = Interview(bundle: bundle, language: language, seed: seed, reader: reader),
      let book = Phrasebook.shipped(language), let briefing = Briefing(bundle, language: language)
    else { return nil }
    let manners = Manners(book: book, briefing: briefing)
    var trainee = kind.trainee(manners)
    var log = PlayedLog(interview: interview, bundle: bundle, language: language, seed: seed)
    var heard = Heard()
    let nearlyUp = briefing.minutes * 60_000 - closingTime
    for _ in 0..<mostMoves {
      guard log.now < nearlyUp || !trainee.watchesTheClock, let move = trainee.next(heard) else { break }
      heard = log.perform(move)
    }
    log.decide(.close(.interviewer))
    log.fillIn(trainee.habit, manners: manners, scorecard: rate(log.transcript))
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

  /// A move of the trainee's, with what she hears then.
  mutating func perform(_ move: TraineeMove) -> Heard {
    switch move {
    case .say(let line):
      now += 200 * line.unicodeScalars.count
      let struck = tick()
      decide(.say(line))
      return answer(struck)
    case .silence:
      now += 5000
      let struck = tick()
      decide(.silence(milliseconds: 5000))
      return answer(struck)
    case .prepare(let part, let text): decide(.prepare(part, text))
    case .guide(let section, let text): decide(.guide(section: section, text))
    case .note(let text): decide(.note(text))
    }
    return Heard()
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
    return heard
  }

  /// Fills in the form, hands it in, and agrees with the panel where the trainee knows how.
  mutating func fillIn(_ habit: AssessmentHabit, manners: Manners, scorecard: Scorecard) {
    let reason = manners.book.line("reason")
    func entry(_ subject: AssessmentEntry.Subject, _ value: String, _ turns: [Int], _ text: String) -> Command {
      .assess(AssessmentEntry(subject: subject, value: value, turns: turns, text: .words(text, salt: "")))
    }
    switch habit {
    case .nothing: return
    case .blind(let rating):
      for competency in scorecard.competencies { decide(entry(.competency(competency.id), String(rating), [], "")) }
      decide(.submit)
    case .evidence:
      for competency in scorecard.competencies {
        let turns = Element.allCases.flatMap { competency.elements[$0].turns }
        let rating = (competency.expected ?? .insufficient).word
        decide(entry(.competency(competency.id), rating, Array(Set(turns)).sorted(), reason))
      }
      let cited = Array(scorecard.competencies.flatMap { $0.elements[.action].turns }.prefix(3))
      decide(entry(.strength, "", cited, manners.book.line("strength")))
      decide(entry(.weakness, "", cited, manners.book.line("weakness")))
      let levels = scorecard.competencies.compactMap { $0.expected?.level }
      let isEnough = levels.count == scorecard.competencies.count
      for subject in [AssessmentEntry.Subject.can, .wants, .reflects] {
        decide(entry(subject, isEnough ? "yes" : "unclear", cited, reason))
      }
      let recommendation = !isEnough ? "reserve" : levels.allSatisfy { $0 >= 3 } ? "yes" : "reserve"
      decide(entry(.recommend, recommendation, cited, reason))
      decide(.submit)
      for competency in scorecard.competencies {
        let turns = Array(Set(Element.allCases.flatMap { competency.elements[$0].turns })).sorted()
        decide(
          .settle(
            Settlement(
              competency: competency.id, rating: competency.expected ?? .insufficient, turns: turns,
              text: .words(reason, salt: ""))))
      }
      decide(.outcome(manners.book.line("outcome")))
    }
  }
}
