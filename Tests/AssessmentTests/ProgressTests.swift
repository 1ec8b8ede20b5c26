import Scenarios
import TestSupport
import Testing
import Transcripts

@testable import Assessment

/// Progress over interviews: what counts as her own, what is weakest, and what is offered for it.
@Suite struct ProgressTests {
  private func interview(
    _ number: Int, scenario: String = "desk", scores: [(Rubric.DimensionID, String, Int)] = [],
    findings: [TurnFinding.Kind] = [], rating: (own: Int, expected: Int)? = nil, aid: PracticeAid = PracticeAid()
  ) -> TraineeProgress.Interview {
    let dimensions = Rubric.DimensionID.allCases.map { id in
      let own = scores.filter { $0.0 == id }
      let criteria = own.map { entry in
        Scorecard.Criterion(
          id: entry.1, score: entry.2, weight: 1000 / own.count, count: 1, of: 2, turns: [],
          emptyFrom: id == .technique ? 300 : nil)
      }
      let score = own.isEmpty ? 1000 : own.map(\.2).reduce(0, +) / own.count
      return Scorecard.Dimension(id: id, score: score, weight: 250, criteria: criteria)
    }
    let card = Scorecard(
      session: "same", scenario: scenario, title: "", language: "en", seed: 1, rubric: "", rubricHash: "", total: 0,
      passMark: 80, knockouts: [], dimensions: dimensions, elements: ElementTallies(),
      competencies: rating.map {
        [CompetencyResult(id: "c", elements: ElementTallies(), rating: .level($0.own), expected: .level($0.expected))]
      } ?? [], questions: QuestionCounts(), talkRatio: 0, strengths: [], priorities: [],
      findings: findings.map {
        TurnFinding(turn: 1, kind: $0, competency: nil, element: nil, message: "m", better: "b", wouldHaveWon: [])
      })
    return .init(id: "s\(number)", card: card, start: number, mode: .practice, attempt: 1, aid: aid)
  }

  // What helped.

  @Test func `advice, going back and a repetition each make an interview an aided one`() {
    var play = Play()
    play.ask("What did you do?", .probing)
    #expect(PracticeAid(play.transcript) == PracticeAid() && PracticeAid(play.transcript).isUnaided)
    var hinted = play
    hinted.add(.hint(Hint(turn: 1, key: "generic")))
    #expect(PracticeAid(hinted.transcript) == PracticeAid(hints: 1))
    var rewound = play
    rewound.rewind(to: 1)
    #expect(PracticeAid(rewound.transcript) == PracticeAid(rewinds: 1))
    var again = play.transcript
    again.header.attempt = 2
    #expect(PracticeAid(again).isRepeat && !PracticeAid(again).isUnaided)
    for aid in [PracticeAid(hints: 1), PracticeAid(rewinds: 1), PracticeAid(isRepeat: true)] { #expect(!aid.isUnaided) }
  }

  @Test func `advice on a turn that was taken back still helped`() {
    var play = Play()
    play.ask("What did you do?", .probing)
    play.add(.hint(Hint(turn: 1, key: "generic")))
    play.rewind(to: 1)
    #expect(PracticeAid(play.transcript) == PracticeAid(hints: 1, rewinds: 1))
  }

  @Test func `a scenario that was played before is repeated, whatever the headers say, and another one is not`() throws
  {
    let card = try Desk().grade(Play.strong())
    func played(_ id: String, _ scenario: String, at start: Int) -> (String, Transcript, Scorecard) {
      var transcript = Play.strong().transcript
      transcript.header.start = start
      var own = card
      own.scenario = scenario
      return (id, transcript, own)
    }
    let progress = TraineeProgress([
      played("third", "desk", at: 30), played("first", "desk", at: 10), played("second", "other", at: 20),
    ])
    #expect(progress.interviews.map(\.id) == ["first", "second", "third"])
    #expect(progress.interviews.map(\.aid.isUnaided) == [true, true, false])
    #expect(progress.interviews.map(\.attempt) == [1, 1, 2])
  }

  @Test func `interviews that began at the same moment stay in the order given`() {
    let all = [3, 1, 2].map { number in
      var interview = interview(number)
      interview.start = 0
      return interview
    }
    #expect(TraineeProgress(all).interviews.map(\.id) == ["s3", "s1", "s2"])
  }

  // What is weakest.

  @Test func `what costs most in the latest three comes first, and earlier interviews count no more`() {
    let old = interview(0, scores: [(.structure, "opening", 0)])
    let recent = (1...3).map {
      interview($0, scores: [(.evidence, "action", 700), (.evidence, "learning", 400), (.technique, "leading", 800)])
    }
    let weaknesses = TraineeProgress([old] + recent).weaknesses
    #expect(weaknesses.focuses.map(\.key) == ["evidence.learning", "technique.leading", "evidence.action"])
    // Of a quarter of the total half: 60 % of 12.5 points, 30 % of them, and 20 % of the other quarter.
    #expect(weaknesses.focuses.map(\.lost) == [75, 50, 38])
    #expect(weaknesses.dimension == .evidence && weaknesses.element == "learning" && weaknesses.question == nil)
  }

  @Test func `a fault that was never made is nothing to practise`() {
    var interview = interview(1, scores: [(.technique, "leading", 500)])
    interview.card.dimensions[1].criteria[0].count = 0
    #expect(TraineeProgress([interview]).weaknesses.focuses == [])
  }

  @Test func `the weakest kind of question is the one that was found fault with most`() {
    let progress = TraineeProgress([
      interview(1, findings: [.closed, .leading, .closed]), interview(2, findings: [.leading, .leading, .unsure]),
    ])
    #expect(progress.weaknesses.question == "leading")
  }

  @Test func `who loses nothing has nothing weak, nor has who never played`() {
    for progress in [
      TraineeProgress([interview(1), interview(2)]), TraineeProgress([] as [TraineeProgress.Interview]),
    ] {
      #expect(progress.weaknesses == Weaknesses(dimension: nil, element: nil, question: nil, focuses: []))
    }
  }

  @Test(arguments: 1...8) func `severity and leniency are named from five interviews with ratings on, never before`(
    count: Int
  ) {
    for (own, kind) in [(5, RatingTendency.Kind.lenient), (1, .severe)] {
      let rated = (0..<count).map { interview($0, rating: (own, 3)) }
      let progress = TraineeProgress(rated + (20..<30).map { interview($0) })
      #expect(progress.ratedCount == count)
      #expect(progress.tendency?.kind == (count >= 5 ? kind : nil))
      #expect(progress.tendency.map(\.sessions) == (count >= 5 ? count : nil))
    }
    #expect(TraineeProgress((0..<count).map { interview($0, rating: (3, 3)) }).tendency == nil)
  }

  // What is offered.

  /// The counter desk, and copies of it that differ in what they give occasion for.
  private func library() throws -> [ScenarioBundle] {
    var plain = try Desk().bundle
    plain.scenario.id = "plain"
    var learning = plain
    learning.scenario.id = "learning"
    for index in learning.scenario.episodes[0].evidence.indices {
      learning.scenario.episodes[0].evidence[index].element = .learning
    }
    var online = plain
    online.scenario.id = "online"
    online.vacancy.isOnline = true
    online.languages = ["fr"]
    return [plain, learning, online]
  }

  private func offer(
    _ dimension: Rubric.DimensionID, _ criterion: String, _ played: [String] = [], language: String = "en"
  )
    throws -> ScenarioOffer?
  {
    let interviews = played.enumerated().map { interview($0.offset, scenario: $0.element) }
    return ScenarioOffer.choose(
      for: PracticeFocus(dimension: dimension, criterion: criterion, lost: 1), among: try library(),
      after: TraineeProgress(interviews), language: language)
  }

  @Test func `the scenario with most occasions for what is weak is offered, whatever was played`() throws {
    #expect(try offer(.evidence, "learning")?.scenario == "learning")
    #expect(try offer(.evidence, "learning", ["learning"]) == .init(scenario: "learning", language: "en", played: 1))
    #expect(try offer(.evidence, "action")?.scenario == "plain")
  }

  @Test func `of those that suit, one that was never played comes first, then the one played longest ago`() throws {
    #expect(try offer(.technique, "multiple", [])?.scenario == "plain")
    #expect(try offer(.technique, "multiple", ["plain"]) == .init(scenario: "learning", language: "en", played: 0))
    #expect(
      try offer(.technique, "multiple", ["plain", "learning", "learning"])
        == .init(scenario: "plain", language: "en", played: 1))
  }

  @Test func `a scenario is offered in her language, and in another one only where none has it`() throws {
    #expect(try offer(.structure, "opening", language: "fr") == .init(scenario: "online", language: "fr", played: 0))
    #expect(try offer(.structure, "opening", language: "de") == .init(scenario: "online", language: "fr", played: 0))
    #expect(try offer(.structure, "opening", language: "en")?.scenario == "plain")
    #expect(
      ScenarioOffer.choose(
        for: nil, among: [], after: TraineeProgress([] as [TraineeProgress.Interview]), language: "en")
        == nil)
  }

  @Test func `whatever is weak, the shipped library has a scenario to practise it with`() throws {
    let rubric = try #require(Rubric.shipped)
    let library = try ["teamconflict"].map { try ShippedLibrary.bundle($0) }
    let none = TraineeProgress([] as [TraineeProgress.Interview])
    for dimension in Rubric.DimensionID.allCases {
      for criterion in rubric.criteria(of: dimension) {
        let focus = PracticeFocus(dimension: dimension, criterion: criterion, lost: 1)
        #expect(ScenarioOffer.choose(for: focus, among: library, after: none, language: "nl") != nil, "\(focus.key)")
      }
    }
  }
}

extension Rubric {
  /// The ids of a dimension's criteria.
  fileprivate func criteria(of dimension: DimensionID) -> [String] {
    switch dimension {
    case .evidence: evidence?.elements.map(\.element.rawValue) ?? []
    case .technique: technique?.criteria.map(\.criterion.rawValue) ?? []
    case .structure: structure?.criteria.map(\.criterion.rawValue) ?? []
    case .assessment: assessment?.criteria.map(\.criterion.rawValue) ?? []
    }
  }
}
