import Assessment
import Interviewing
import QuestionReading
import Scenarios
import Transcripts

/// A scorecard whose better questions were tried: computed, not guessed, since the engine is deterministic (DESIGN.md
/// section 5).
public struct Feedback: Sendable, Equatable {
  /// The scorecard. Where the interview can be played on, what its findings say a better question would have won is
  /// what it really would have won, and the better question is one that would have won something where there is one.
  public var scorecard: Scorecard
  /// What better questions would have won for what was missed.
  public var better: BetterQuestions

  /// The feedback on an interview that was recorded, here or elsewhere. Where another version of reader or engine wrote
  /// it, or words of it were erased, it cannot be played on: then the scorecard stays as it is, and that is said.
  ///
  /// - Parameter interview: the interview that it was played with, where it is at hand: making one takes longest.
  public init(
    _ transcript: Transcript, _ scorecard: Scorecard, bundle: ScenarioBundle, rubric: Rubric, reader: Reader,
    interview: Interview? = nil
  ) {
    self.scorecard = scorecard
    let header = transcript.header
    guard header.fingerprints.engine == Interview.engineFingerprint, header.fingerprints.reader == reader.fingerprint,
      let interview = interview
        ?? Interview(bundle: bundle, language: header.language, seed: header.seed, reader: reader),
      let script = bundle.script(header.language)
    else {
      better = .notPlayed(.version)
      return
    }
    guard !transcript.hasErasedWords else {
      better = .notPlayed(.erased)
      return
    }
    let counterfactuals = Counterfactuals(
      transcript, interview: interview, scenario: bundle.scenario, script: script, rubric: rubric)
    self.scorecard.findings = scorecard.findings.map(counterfactuals.tried)
    better = .played(counterfactuals.best(of: scorecard))
  }
}

extension Transcript {
  /// Whether words that were said in the interview are erased: what was said before decides what she answers.
  var hasErasedWords: Bool {
    events.contains { event in
      switch event.body {
      case .interviewer(let line): line.text.isErased
      case .candidate(let line): line.text.isErased
      case .assessor(let line): line.text.isErased
      default: false
      }
    }
  }
}

extension FreeText {
  fileprivate var isErased: Bool { if case .erased = self { true } else { false } }
}
