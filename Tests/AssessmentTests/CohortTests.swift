import QuestionReading
import Scenarios
import Testing
import Transcripts

@testable import Assessment

/// What many interviews tell together.
@Suite struct CohortTests {
  // Quartiles.

  @Test func `quartiles are those of definition 7, rounded half up`() throws {
    // R: quantile(c(1, 2, 3, 4, 10) * 10), quantile(c(15, 20, 35, 40, 50)), quantile(1:10 * 100)
    for (values, expected) in [
      ([100, 40, 10, 30, 20], [10, 20, 30, 40, 100]), ([15, 20, 35, 40, 50], [15, 20, 35, 40, 50]),
      ((1...10).map { $0 * 100 }, [100, 325, 550, 775, 1000]), ([7], [7, 7, 7, 7, 7]), ([0, 1], [0, 0, 1, 1, 1]),
      ([0, 3, 3, 4], [0, 2, 3, 3, 4]),
    ] {
      let found = try #require(Quartiles(values))
      #expect([found.least, found.lower, found.median, found.upper, found.greatest] == expected, "\(values)")
    }
    #expect(Quartiles([]) == nil)
    #expect(Quartiles([1, 2, 3, 4])?.isEnough == false && Quartiles([1, 2, 3, 4, 5])?.isEnough == true)
  }

  @Test func `a histogram counts every value once, the ends included`() throws {
    let counts = try #require(Quartiles([0, 99, 100, 500, 999, 1000])).histogram(parts: 10)
    #expect(counts == [2, 1, 0, 0, 0, 1, 0, 0, 0, 2])
  }

  // Digests.

  private func scores(_ total: Int, _ knockouts: [Scorecard.Knockout] = []) -> SessionDigest.Scores {
    .init(total: total, passed: total >= 800, dimensions: [.init(id: .evidence, score: total)], knockouts: knockouts)
  }

  private func review(_ id: String, start: Int, total: Int) -> SessionDigest.Review {
    .init(
      id: id, reviewer: "m \"\u{1}é", start: start, isBlind: true,
      scores: scores(total, [.init(kind: "protected", turn: 3, ground: "age", state: .confirmed)]), restored: ["a-1"],
      marks: Marks(
        lines: [
          12: .init(Reading(language: "", form: .leading, isMultiple: true, isProtected: true)),
          3: .init(Reading(language: "", form: .open, isHypothetical: true)),
        ], criteria: ["technique.leading": 1000, "evidence.action": 0],
        ratings: ["teamwork": .level(5), "other": .insufficient]))
  }

  private func digest() -> SessionDigest {
    var reading = Reading(language: "other", form: .forcedChoice, targets: [.action, .closing], act: .summary)
    reading.topic = "a \\ topic"
    reading.confidence = 123
    reading.isUnsure = true
    return SessionDigest(
      isFinished: true, machine: scores(799),
      pieces: [.init("a-1", .won), .init("a-2", .contaminated), .init("a-3", .open)], lines: 40,
      unsure: [.init(event: 7, turn: 3, reading: reading)], aid: PracticeAid(hints: 2, rewinds: 1, isRepeat: true),
      marks: review("x", start: 0, total: 1).marks,
      reviews: [review("b", start: 5, total: 900), review("a", start: 5, total: 10), review("c", start: 1, total: 0)])
  }

  @Test func `a digest is read back as it was written, and the same one has the same bytes`() {
    for digest in [digest(), SessionDigest(isFinished: false, machine: scores(0))] {
      #expect(SessionDigest(encoded: digest.encoded) == digest)
      #expect(digest.encoded == digest.encoded)
    }
  }

  @Test func `what is no digest is none, wherever a byte is lost or another one stands`() {
    let bytes = digest().encoded
    #expect(SessionDigest(encoded: []) == nil && SessionDigest(encoded: bytes + [0x0A]) == nil)
    for index in stride(from: 0, to: bytes.count, by: 7) {
      #expect(SessionDigest(encoded: Array(bytes[..<index])) == nil)
      var other = bytes
      other[index] ^= 1
      if let read = SessionDigest(encoded: other) { #expect(read.encoded == other) }
    }
  }

  @Test func `the last finished review stands: the latest, of the same moment the one with the greater id`() {
    #expect(digest().reviews.map(\.id) == ["c", "a", "b"])
    #expect(digest().standing.total == 900 && digest().machine.total == 799)
    #expect(SessionDigest(isFinished: true, machine: scores(5)).standing.total == 5)
  }

  @Test
  func `the digest of an interview has its scores, its evidence, and the lines that were unsure, abandoned ones not`()
    throws
  {
    var play = Play()
    play.ask("What did you do?", .probing, wins: ["long-queue"]) { $0.isUnsure = true }
    play.ask("Gone again", .closed) { $0.isUnsure = true }
    play.rewind(to: 2)
    play.ask("And then?", .probing, contaminates: ["keep-open"])
    play.add(.closed(Closing(reason: .interviewer)))
    let desk = try Desk()
    let card = try desk.grade(play)
    let digest = SessionDigest(play.transcript, card, scenario: desk.scenario)
    #expect(digest.machine == SessionDigest.Scores(card) && digest.isFinished && digest.marks == nil)
    #expect(digest.unsure.map(\.turn) == [1] && digest.lines == 2 && digest.aid.rewinds == 1)
    let event = try #require(digest.unsure.first).event
    #expect(play.events[event - 1].body == .interviewer(try #require(play.transcript.turns[0].question)))
    let outcomes = Dictionary(digest.pieces.map { ($0.evidence, $0.outcome) }, uniquingKeysWith: { $1 })
    #expect(outcomes["long-queue"] == .won && outcomes["keep-open"] == .contaminated && outcomes["say-so"] == .open)
    #expect(
      digest.pieces.map(\.evidence) == desk.scenario.episodes.flatMap(\.evidence).filter(\.countsAsEvidence).map(\.id))
  }

  // Cohorts.

  private func interview(
    _ id: String, of trainee: String?, _ scenario: String = "desk", start: Int = 0, attempt: Int = 1,
    digest: SessionDigest? = nil
  ) -> CohortInterview {
    CohortInterview(
      id: id, trainee: trainee, scenario: scenario, language: "nl", start: start, attempt: attempt,
      digest: digest ?? SessionDigest(isFinished: true, machine: scores(100)))
  }

  @Test func `interviews are numbered by trainee, and one of a scenario that she had played is repeated`() {
    let summary = CohortSummary([
      interview("c", of: "ann", start: 3), interview("a", of: "ann", start: 1), interview("b", of: "bob", start: 2),
      interview("d", of: "ann", "other", start: 3), interview("e", of: "bob", "other", start: 9, attempt: 2),
      interview("f", of: nil, start: 9), interview("g", of: nil, start: 9),
      interview("h", of: "ann", start: 0, digest: SessionDigest(isFinished: false, machine: scores(0))),
    ])
    #expect(summary.interviews.map(\.interview.id) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(summary.interviews.map(\.number) == [1, 1, 2, 3, 2, 1, 1])
    #expect(summary.interviews.map(\.aid.isRepeat) == [false, false, true, false, true, false, false])
    #expect(summary.trainees == 4)
  }

  @Test func `what comes after the last step counts with it`() {
    let many = (0..<30).map { interview("s\($0)", of: "ann", "scenario \($0)", start: $0) }
    let steps = CohortSummary(many).courses[0].steps
    #expect(steps.map(\.number) == Array(1...CohortSummary.lastStep))
    #expect(
      steps.map { $0.groups.reduce(0) { $0 + $1.quartiles.count } } == Array(
        repeating: 1, count: CohortSummary.lastStep - 1) + [31 - CohortSummary.lastStep])
  }

  @Test func `evidence counts only where a version of the scenario has it, and restored evidence is not won`() {
    let early = SessionDigest(isFinished: true, machine: scores(0), pieces: [.init("a-1", .won), .init("a-2", .open)])
    var later = SessionDigest(
      isFinished: true, machine: scores(0),
      pieces: [.init("a-1", .open), .init("a-2", .contaminated), .init("a-3", .open)],
      reviews: [review("r", start: 0, total: 0)])
    later.marks = later.reviews[0].marks
    let evidence = CohortSummary([interview("a", of: "x", digest: early), interview("b", of: "y", digest: later)])
      .evidence
    #expect(evidence.map(\.scenario) == ["desk"])
    #expect(
      evidence[0].pieces == [
        .init(evidence: "a-2", won: 0, contaminated: 1, restored: 0, of: 2),
        .init(evidence: "a-3", won: 0, contaminated: 0, restored: 0, of: 1),
        .init(evidence: "a-1", won: 1, contaminated: 0, restored: 1, of: 2),
      ])
  }

  @Test func `a knock-out is counted once, as the last review leaves it; one that is read away is rejected`() {
    func knockout(_ turn: Int, _ state: Scorecard.Knockout.State, _ ground: String = "age") -> Scorecard.Knockout {
      .init(kind: "protected", turn: turn, ground: ground, state: state)
    }
    let machine = scores(900, [knockout(1, .provisional), knockout(2, .provisional), knockout(3, .provisional, "sex")])
    var reviewed = SessionDigest(isFinished: true, machine: machine, reviews: [review("r", start: 0, total: 0)])
    reviewed.reviews[0].scores = scores(850, [knockout(1, .confirmed), knockout(4, .provisional)])
    let summary = CohortSummary([
      interview("a", of: "x", digest: SessionDigest(isFinished: true, machine: machine)),
      interview("b", of: "y", digest: reviewed),
    ])
    #expect(
      summary.knockouts == [
        .init(ground: "age", provisional: 3, confirmed: 1, rejected: 1),
        .init(ground: "sex", provisional: 1, confirmed: 0, rejected: 1),
      ])
    #expect(summary.passes.standing == 2 && summary.passes.reviewed == 1)
  }

  @Test func `unsure lines are gathered whatever their case, the most frequent trouble first, erased ones counted`() {
    func unsure(_ forms: [Form]) -> SessionDigest {
      SessionDigest(
        isFinished: true, machine: scores(0), lines: 10,
        unsure: forms.enumerated().map {
          .init(
            event: $0.offset, turn: $0.offset,
            reading: Reading(language: "nl", form: $0.element, confidence: 300 - $0.offset))
        })
    }
    let summary = CohortSummary([
      interview("a", of: "x", digest: unsure([.closed, .open, .closed, .closed])),
      interview("b", of: "y", digest: unsure([.open])),
    ])
    let words = ["a0": "En dan?", "a1": "Hm", "a2": "en  DAN?", "b0": "Zo"]
    let found = UnsureLines(summary.interviews) { words[$0 + String($1)] }
    #expect(found.all == 20 && found.count == 5)
    #expect(found.troubles.map(\.form) == [.closed, .open] && found.troubles.map(\.count) == [3, 2])
    #expect(found.troubles[0].erased == 1 && found.troubles[0].lines.map(\.text) == ["En dan?"])
    #expect(found.troubles[0].lines.map(\.count) == [2] && found.troubles[0].lines.map(\.confidence) == [298])
    #expect(found.troubles[1].lines.map(\.text) == ["Hm", "Zo"])
  }

  // A trainee.

  @Test func `a record has her interviews in order, what recurs, and each piece at the turn that won it`() throws {
    let desk = try Desk()
    func played(_ id: String, start: Int, _ play: Play) throws -> TraineeRecord.Played {
      var transcript = play.transcript
      transcript.header.start = start
      return .init(id: id, transcript: transcript, card: try desk.grade(play), scenario: desk.scenario)
    }
    let record = TraineeRecord([
      try played("late", start: 9, Play.strong()), try played("early", start: 1, Play.strong()),
    ])
    #expect(record.entries.map(\.interview.id) == ["early", "late"])
    #expect(record.entries.map(\.interview.aid.isUnaided) == [true, false])
    #expect(record.strengths.allSatisfy { $0.unaided == [1] && $0.helped == [2] } && !record.strengths.isEmpty)
    let win = try #require(record.best.first { $0.piece.evidence == "say-so" })
    #expect(win.number == 1 && win.piece.turn == 6 && win.isUnaided)
    #expect(win.piece.question?.string == "What do you do differently since monday-queue?")
    #expect(record.best.count == Set(record.best.map(\.piece.evidence)).count)
    for miss in record.hardest { #expect(miss.missed > 0 && miss.of == 2) }
  }
}
