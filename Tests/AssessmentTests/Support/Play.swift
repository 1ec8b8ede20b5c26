import QuestionReading
import Transcripts

@testable import Scenarios

/// An interview written down event by event.
struct Play {
  private(set) var events: [Event] = []
  /// The time of the events from here on; nil counts up.
  var time: Int?
  /// The reason of her answers from here on.
  var move = "told"
  /// What she says from here on.
  var says = "Four words of hers."
  /// The episode and trust of her lines from here on.
  var episode: String? = "monday-queue"
  var trust = 60

  /// Begins in the competency phase.
  init(phase: Phase = .competencies) { self.phase(phase) }

  mutating func add(_ body: EventBody) {
    events.append(Event(seq: events.count + 1, at: time ?? events.count * 100, body: body))
  }

  mutating func phase(_ phase: Phase) { add(.phase(PhaseChange(phase: phase))) }

  mutating func rewind(to turn: Int) { add(.rewind(Rewind(turn: turn))) }

  /// One turn: a line, and what she discloses.
  mutating func ask(
    _ text: String, _ form: Form, _ targets: [Target] = [], wins: [String] = [], contaminates: [String] = [],
    pool: ReactionKind? = nil, using: TextID? = nil, thinks: Bool = false,
    reading change: (inout Reading) -> Void = { _ in }
  ) {
    var reading = Reading(language: "en", form: form, targets: targets)
    change(&reading)
    add(.interviewer(InterviewerLine(text: .words(text, salt: "00"), reading: reading)))
    answer(wins: wins, contaminates: contaminates, pool: pool, using: using, thinks: thinks)
  }

  mutating func silence(pool: ReactionKind? = nil) {
    add(.silence(Silence(duration: 5000)))
    answer(wins: [], contaminates: [], pool: pool, thinks: false)
  }

  mutating func answer(
    wins: [String], contaminates: [String] = [], pool: ReactionKind? = nil, using: TextID? = nil, thinks: Bool = false
  ) {
    let disclosed =
      wins.map { Disclosure(evidence: $0, worth: .won) }
      + contaminates.map { Disclosure(evidence: $0, worth: .contaminated) }
    add(
      .candidate(
        CandidateLine(
          text: .words(says, salt: "00"), move: move, episode: episode,
          uses: (pool.map { [TextID("reactions.\($0.rawValue)")] } ?? [using].compactMap { $0 }).map {
            TextUse(text: $0, variant: 0)
          },
          disclosed: disclosed, trust: trust, isThinking: thinks)))
  }

  var transcript: Transcript {
    Transcript(
      header: Header(
        session: "s1", scenario: "counter-desk",
        fingerprints: .init(reader: "", engine: "", rubric: "", scenario: "", script: ""), language: "en", seed: 7,
        mode: .practice, actors: [.init(id: "t-1", role: .trainee), .init(id: "c-1", role: .candidate)], cohort: nil,
        attempt: 1, start: 0), events: events)
  }

  /// An interview that wins all that one story has to give, with ten different productive questions.
  static func strong(story: String = "monday-queue", prefix: String = "", opening: Bool = true) -> Play {
    var play = Play()
    play.strongStory(story, prefix: prefix)
    return play
  }

  mutating func strongStory(_ story: String, prefix: String = "") {
    episode = story
    ask("Can you describe \(story)?", .open, [.situation], wins: [prefix + "long-queue"])
    ask("What was your task \(story)?", .probing, [.task], wins: [prefix + "keep-open"])
    ask(
      "What did you yourself do \(story)?", .probing, [.ownership],
      wins: [prefix + "sorted-files", prefix + "own-idea"])
    ask("How many people afterwards \(story)?", .probing, [.result], wins: [prefix + "shorter-queue"])
    ask("When did that not go well \(story)?", .probing, [.action], wins: [prefix + "left-karim"])
    ask("What do you do differently since \(story)?", .probing, [.learning], wins: [prefix + "say-so"])
    ask("How did Karim take it \(story)?", .probing, [.result])
    ask("What did you say to him \(story)?", .probing, [.action])
    ask("Which files were they \(story)?", .probing, [.action])
    ask("What was the deadline \(story)?", .probing, [.task])
  }
}
