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
      let answer = try #require(branching.answer(to: one.question, in: branching.state(before: one.turn)))
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
  let transcript: Transcript
  let card: Scorecard
  let counterfactuals: Counterfactuals

  init(_ kind: TraineeKind, scenario: String = "teamconflict", language: String, seed: UInt64) throws {
    let bundle = try ShippedLibrary.bundle(scenario)
    let rubric = try #require(Rubric.shipped)
    let script = try #require(bundle.script(language))
    func grade(_ transcript: Transcript) -> Scorecard {
      Grader.grade(transcript, scenario: bundle.scenario, script: script, rubric: rubric)
    }
    interview = try #require(Interview(bundle: bundle, language: language, seed: seed, reader: Reader()))
    transcript = try #require(
      TraineePlay.transcript(of: kind, in: bundle, language: language, seed: seed, reader: Reader(), rate: grade))
    card = grade(transcript)
    counterfactuals = Counterfactuals(transcript, interview: interview, scenario: bundle.scenario, script: script)
  }
}
