import Foundation
import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// The counter-desk scenario of the library beside `ScenariosTests`, told in one story or two.
struct Desk {
  var scenario: Scenario
  var script: Script

  /// One story, `monday-queue`, with 1 situation, 1 task, 2 actions, 1 ownership, 1 result, 2 learning.
  init() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("ScenariosTests/Fixtures/library/counter-desk/scenario.yaml")
    let decoded = ScenarioDecoder.decode(Array(try Data(contentsOf: path)), file: "scenario.yaml")
    scenario = try #require(decoded.sound)
    script = decoded.script
  }

  /// The same with a second story, `second`, whose evidence has ids that begin with `b-`.
  static func withTwoStories() throws -> Desk {
    var desk = try Desk()
    var copy = try #require(desk.scenario.episodes.first)
    copy.id = "second"
    for index in copy.evidence.indices {
      copy.evidence[index].id = "b-" + copy.evidence[index].id
      copy.evidence[index].after = copy.evidence[index].after.map { "b-" + $0 }
      copy.evidence[index].brings = copy.evidence[index].brings.map { "b-" + $0 }
    }
    desk.scenario.episodes.append(copy)
    return desk
  }

  func grade(_ play: Play, rubric: Rubric? = nil, fill: @escaping @Sendable (String) -> String = { $0 }) throws
    -> Scorecard
  {
    let rubric = try rubric ?? #require(Rubric.shipped)
    return Grader.grade(play.transcript, scenario: scenario, script: script, rubric: rubric, fill: fill)
  }
}

/// An interview written down event by event.
struct Play {
  private(set) var events: [Event] = []
  /// The episode and trust of her lines from here on.
  var episode: String? = "monday-queue"
  var trust = 60

  /// Begins in the competency phase.
  init(phase: Phase = .competencies) { self.phase(phase) }

  private mutating func add(_ body: EventBody) {
    events.append(Event(seq: events.count + 1, at: events.count * 100, body: body))
  }

  mutating func phase(_ phase: Phase) { add(.phase(PhaseChange(phase: phase))) }

  mutating func rewind(to turn: Int) { add(.rewind(Rewind(turn: turn))) }

  /// One turn: a line, and what she discloses.
  mutating func ask(
    _ text: String, _ form: Form, _ targets: [Target] = [], wins: [String] = [], contaminates: [String] = [],
    pool: ReactionKind? = nil, thinks: Bool = false, reading change: (inout Reading) -> Void = { _ in }
  ) {
    var reading = Reading(language: "en", form: form, targets: targets)
    change(&reading)
    add(.interviewer(InterviewerLine(text: .words(text, salt: "00"), reading: reading)))
    answer(wins: wins, contaminates: contaminates, pool: pool, thinks: thinks)
  }

  mutating func silence(pool: ReactionKind? = nil) {
    add(.silence(Silence(duration: 5000)))
    answer(wins: [], contaminates: [], pool: pool, thinks: false)
  }

  private mutating func answer(wins: [String], contaminates: [String], pool: ReactionKind?, thinks: Bool) {
    let disclosed =
      wins.map { Disclosure(evidence: $0, worth: .won) }
      + contaminates.map { Disclosure(evidence: $0, worth: .contaminated) }
    add(
      .candidate(
        CandidateLine(
          text: .words("Four words of hers.", salt: "00"), move: "told", episode: episode,
          uses: pool.map { [TextUse(text: TextID("reactions.\($0.rawValue)"), variant: 0)] } ?? [],
          disclosed: disclosed, trust: trust, isThinking: thinks)))
  }

  var transcript: Transcript {
    Transcript(
      header: Header(
        session: "s1", scenario: "counter-desk",
        fingerprints: .init(reader: "", engine: "", rubric: "", scenario: "", script: ""), language: "en", seed: 7,
        mode: .practice, actors: [], cohort: nil, attempt: 1, start: 0), events: events)
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

extension Scorecard {
  func dimension(_ id: Rubric.DimensionID) -> Dimension? { dimensions.first { $0.id == id } }

  func criterion(_ id: String) -> Criterion? { dimensions.flatMap(\.criteria).first { $0.id == id } }

  func kinds(at turn: Int) -> [TurnFinding.Kind] {
    findings.filter { $0.turn == turn && $0.kind != .missedElement && $0.kind != .missedFunnel }.map(\.kind)
  }
}
