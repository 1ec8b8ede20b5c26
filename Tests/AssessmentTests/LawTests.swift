import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// Laws of the grader, whatever the interview.
@Suite struct LawTests {
  /// Draws that are the same in every run.
  private struct Draws {
    var state: UInt64 = 5

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private static let signals: [Signal] = [
    .greeting, .panelPresented, .nextSteps, .timeline, .thanks, .balanced, .patience,
  ]

  /// A random interview.
  private func play(_ draws: inout Draws, _ evidence: [String]) -> Play {
    var play = Play(phase: .opening)
    for turn in 0..<(2 + draws.below(12)) {
      if draws.below(4) == 0 { play.phase(Phase.allCases[draws.below(6)]) }
      if draws.below(6) == 0 { play.silence() }
      let form = [Form.open, .probing, .closed, .leading, .statement][draws.below(5)]
      let wins = draws.below(2) == 0 ? [evidence[draws.below(evidence.count)]] : []
      let signal = Self.signals[draws.below(Self.signals.count)]
      play.ask("Question \(turn)?", form, [Target.allCases[draws.below(16)]], wins: wins) {
        if draws.below(3) == 0 { $0.signals = [signal] }
      }
    }
    return play
  }

  @Test func `one more fault never raises technique`() throws {
    let desk = try Desk.withTwoStories()
    let evidence = desk.scenario.episodes.flatMap(\.evidence).map(\.id)
    var draws = Draws()
    for _ in 0..<200 {
      var play = play(&draws, evidence)
      play.phase(.competencies)
      let before = try #require(try desk.grade(play).dimension(.technique)?.score)
      switch draws.below(4) {
      case 0: play.ask("You did, right?", .leading, [.action])
      case 1: play.ask("Did you?", .closed, [.action]) { $0.isMultiple = true }
      case 2: play.ask("Well done!", .statement) { $0.signals = [.praise] }
      default: play.ask("A or B?", .forcedChoice, [.action])
      }
      #expect(try #require(try desk.grade(play).dimension(.technique)?.score) <= before)
    }
  }

  @Test func `one more item of a checklist done never lowers structure`() throws {
    let desk = try Desk.withTwoStories()
    let evidence = desk.scenario.episodes.flatMap(\.evidence).map(\.id)
    var draws = Draws(state: 9)
    for _ in 0..<200 {
      var play = play(&draws, evidence)
      let before = try #require(try desk.grade(play).dimension(.structure)?.score)
      switch draws.below(4) {
      case 0: play.prepare(.mustHave, ["patience", "team", "service"][draws.below(3)])
      case 1: play.guide(["opening", "closing", "teamwork"][draws.below(3)])
      case 2:
        play.phase(.closing)
        play.say("Next.", [.nextSteps, .timeline, .thanks], [.closing])
      default: play.note("Four words of hers")
      }
      #expect(try #require(try desk.grade(play).dimension(.structure)?.score) >= before)
    }
  }

  @Test func `every score lies between 0 and 1000, every turn named took place, and the mark alone is the same`() throws
  {
    let desk = try PanelTests.desk([.halo, .severe])
    let evidence = desk.scenario.episodes.flatMap(\.evidence).map(\.id)
    var draws = Draws(state: 21)
    for _ in 0..<200 {
      var play = play(&draws, evidence)
      play.end()
      for id in ["teamwork", "service"] where draws.below(3) > 0 {
        play.rate(["1", "3", "5", "insufficient"][draws.below(4)], of: id, [1 + draws.below(2)])
      }
      if draws.below(2) == 0 { play.submit() }
      if draws.below(2) == 0 { play.settle(.level(1 + draws.below(5)), [1]) }
      let card = try desk.grade(play)
      let mark = Grader.mark(
        play.transcript, scenario: desk.scenario, vacancy: desk.vacancy, script: desk.script,
        rubric: try #require(Rubric.shipped))
      #expect(mark == Mark(total: card.total, passed: card.passed))
      let turns = Set(play.transcript.gradedTurns.map(\.number)).union([0])
      #expect((0...1000).contains(card.total))
      for criterion in card.dimensions.flatMap(\.criteria) {
        #expect((0...1000).contains(criterion.score) && turns.isSuperset(of: criterion.turns))
      }
      #expect(turns.isSuperset(of: card.findings.map(\.turn)))
      for highlight in card.strengths { #expect(!highlight.turns.isEmpty) }
      for strength in card.strengths where strength.key.hasPrefix("technique.") {
        let criterion = card.criterion(String(strength.key.dropFirst("technique.".count)))
        #expect(criterion?.emptyFrom == nil || criterion?.count == 0)
      }
      #expect(card.priorities.count <= 3 && card.priorities.allSatisfy { !$0.turns.isEmpty })
    }
  }

  @Test func `moving a rating towards the expected one never lowers assessment`() throws {
    var scores: [Int] = []
    for rating in 1...5 {
      var play = Play.strong()
      play.rate("\(rating)", [3])
      play.submit()
      scores.append(try #require(try Desk().grade(play).dimension(.assessment)?.score))
    }
    #expect(scores[0] <= scores[1] && scores[1] <= scores[2] && scores[2] >= scores[3] && scores[3] >= scores[4])
  }
}
