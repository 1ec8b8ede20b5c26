import Assessment
import Interviewing
import QuestionReading
import Scenarios
import TestSupport
import Testing
import Transcripts

@testable import Coaching

@Suite struct CounterfactualTests {
  private func interview(of kind: TraineeKind, language: String = "nl", seed: UInt64 = 3) throws -> Played {
    try Played(kind, language: language, seed: seed)
  }

  @Test(arguments: ["nl", "fr", "en", "de"])
  func `what is shown as missed is really won when the better question is asked there`(language: String) throws {
    let played = try interview(of: .checklister, language: language)
    let shown = played.counterfactuals.best(of: played.card)
    #expect(!shown.isEmpty && shown.count <= 5)
    for one in shown {
      let branching = Branching(played.transcript, interview: played.interview)
      let answer = try #require(branching.answer(to: one.question, at: branching.point(at: one.turn)))
      #expect(answer.text.string == one.answer)
      #expect(answer.disclosed.contains { $0.evidence == one.won.first?.evidence && $0.worth == .won })
    }
  }

  @Test func `the most valuable come first, and no piece comes twice`() throws {
    let played = try interview(of: .genericProber)
    let shown = played.counterfactuals.best(of: played.card)
    #expect(shown.map(\.value) == shown.map(\.value).sorted(by: >))
    let won = shown.flatMap { $0.won.map(\.evidence) }
    #expect(Set(won).count == won.count)
  }

  @Test(arguments: ["nl", "fr", "en", "de"])
  func `nothing is shown as missed that was won, and what it is worth adds up`(language: String) throws {
    for kind in [TraineeKind.checklister, .leader, .closed] {
      let played = try interview(of: kind, language: language)
      let shown = played.counterfactuals.best(of: played.card)
      let out = Set(
        played.transcript.turns.flatMap(\.replies).flatMap(\.disclosed)
          .filter { $0.worth == .won || $0.worth == .contaminated }.map(\.evidence))
      #expect(shown.flatMap { $0.won.map(\.evidence) }.allSatisfy { !out.contains($0) })
      #expect(shown.allSatisfy { $0.value > 0 && !$0.answer.isEmpty && !$0.question.isEmpty })
      #expect(shown.flatMap(\.won).allSatisfy { $0.element != nil && !$0.story.isEmpty })
      let gains = EvidenceGains(played.transcript, scenario: played.bundle.scenario, rubric: played.rubric)
      #expect(shown.map(\.value).reduce(0, +) == gains.gain(of: shown.flatMap { $0.won.map(\.evidence) }))
    }
  }

  @Test(arguments: [TraineeKind.checklister, .genericProber, .leader])
  func `what was asked stands beside the better question, and no question that won something is replaced`(
    kind: TraineeKind
  ) throws {
    let played = try interview(of: kind)
    let turns = played.transcript.turns
    for one in played.counterfactuals.best(of: played.card) {
      let turn = turns.first { $0.number == one.turn }
      let hasWon = turn?.replies.flatMap(\.disclosed).contains { $0.worth == .won } ?? false
      switch one.asked {
      case .line(let line): #expect(turn?.question?.text.string == line && !hasWon)
      case .silence: #expect(turn != nil && turn?.question == nil && !hasWon)
      case .nothing: #expect(hasWon || one.turn == turns.count + 1)
      }
    }
  }

  @Test func `an interview of another version, or with erased words, is not played on but said to be so`() throws {
    let played = try interview(of: .checklister)
    let reader = Reader()
    func feedback(_ change: (inout Transcript) -> Void = { _ in }) -> Feedback {
      var transcript = played.transcript
      transcript.header.fingerprints.reader = reader.fingerprint
      transcript.header.fingerprints.engine = Interview.engineFingerprint
      change(&transcript)
      return Feedback(transcript, played.card, bundle: played.bundle, rubric: played.rubric, reader: reader)
    }
    func better(_ change: (inout Transcript) -> Void = { _ in }) -> BetterQuestions { feedback(change).better }
    #expect(feedback { $0.header.fingerprints.engine = "engine-0" }.scorecard == played.card)
    #expect(better() == .played(played.counterfactuals.best(of: played.card)))
    #expect(better { $0.header.fingerprints.engine = "engine-0" } == .notPlayed(.version))
    #expect(better { $0.header.fingerprints.reader = "other" } == .notPlayed(.version))
    #expect(better { $0 = $0.erasing(.role(.trainee)) } == .notPlayed(.erased))
    #expect(better { $0.events.append(Event(seq: 0, at: 0, body: .note(Note(text: .erased(hash: "00"))))) } == better())
  }

  @Test(arguments: [TraineeKind.stacker, .closed, .leader, .checklister], ["nl", "fr", "en", "de"])
  func `what a finding says that a better question would have won is what it would have won`(
    kind: TraineeKind, language: String
  ) throws {
    let played = try interview(of: kind, language: language)
    let branching = Branching(played.transcript, interview: played.interview)
    for finding in played.card.findings.map(played.counterfactuals.tried) where !finding.wouldHaveWon.isEmpty {
      let turns =
        finding.kind == .missedElement ? [finding.turn, finding.turn + 1, branching.end.turn] : [finding.turn]
      let answers = turns.compactMap { branching.answer(to: finding.better, at: branching.point(at: $0)) }
      #expect(
        answers.contains { answer in
          finding.wouldHaveWon.allSatisfy { piece in
            answer.disclosed.contains { $0.evidence == piece.evidence && $0.worth == .won }
          }
        }, "\(finding)")
    }
  }

  @Test(arguments: ["nl", "fr", "en", "de"])
  func `nothing but what better questions win changes in the findings, and a missed element is offered one that wins`(
    language: String
  ) throws {
    let played = try interview(of: .checklister, language: language)
    let tried = played.card.findings.map(played.counterfactuals.tried)
    for (before, after) in zip(played.card.findings, tried) {
      var same = after
      (same.better, same.wouldHaveWon) = (before.better, before.wouldHaveWon)
      #expect(same == before)
      if before.wouldHaveWon.isEmpty { #expect(after == before) }
      #expect(!after.better.isEmpty)
    }
    let missed = tried.filter { $0.kind == .missedElement }
    #expect(missed.contains { !$0.wouldHaveWon.isEmpty })
    for finding in missed where !finding.wouldHaveWon.isEmpty {
      #expect(finding.wouldHaveWon.contains { $0.element == finding.element })
    }
  }

  @Test func `the same interview gives the same counterfactuals`() throws {
    let played = try interview(of: .checklister)
    #expect(played.counterfactuals.best(of: played.card) == played.counterfactuals.best(of: played.card))
  }

  @Test func `turns that were taken back are not branched from`() throws {
    let played = try interview(of: .checklister)
    var transcript = played.transcript
    let closing = try #require(transcript.events.firstIndex { if case .closed = $0.body { true } else { false } })
    transcript.events.insert(
      Event(seq: 0, at: 0, body: .rewind(Rewind(turn: 8))), at: closing)
    let branching = Branching(transcript, interview: played.interview)
    #expect(branching.before.allSatisfy { $0.turn < 8 })
  }
}

/// An interview that a simulated trainee held, with its scorecard.
struct Played {
  let interview: Interview
  var transcript: Transcript
  let card: Scorecard
  let bundle: ScenarioBundle
  let rubric: Rubric
  let counterfactuals: Counterfactuals

  init(_ kind: TraineeKind, scenario: String = "teamconflict", language: String, seed: UInt64) throws {
    let bundle = try ShippedLibrary.bundle(scenario)
    let rubric = try #require(Rubric.shipped)
    self.bundle = bundle
    self.rubric = rubric
    let script = try #require(bundle.script(language))
    func grade(_ transcript: Transcript) -> Scorecard {
      Grader.grade(transcript, scenario: bundle.scenario, script: script, rubric: rubric)
    }
    interview = try #require(Interview(bundle: bundle, language: language, seed: seed, reader: Reader()))
    transcript = try #require(
      TraineePlay.transcript(of: kind, in: bundle, language: language, seed: seed, reader: Reader()))
    card = grade(transcript)
    counterfactuals = Counterfactuals(
      transcript, interview: interview, scenario: bundle.scenario, script: script, rubric: rubric)
  }
}
