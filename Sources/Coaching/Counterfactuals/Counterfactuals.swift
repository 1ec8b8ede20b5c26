import Assessment
import Interviewing
import QuestionReading
import Scenarios
import Transcripts

/// For what was missed, branches the interview at the best turn, asks the better question, and shows what the
/// candidate would have answered.
public struct Counterfactuals: Sendable {
  private let branching: Branching
  private let gains: EvidenceGains
  private let scenario: Scenario
  private let script: Script

  /// Counterfactuals of an interview that was played with `interview`.
  public init(
    _ transcript: Transcript, interview: Interview, scenario: Scenario, script: Script, rubric: Rubric
  ) {
    branching = Branching(transcript, interview: interview)
    gains = EvidenceGains(transcript, scenario: scenario, rubric: rubric)
    self.scenario = scenario
    self.script = script
  }

  /// What better questions would have won in an interview that was recorded, here or elsewhere. Where another version
  /// of reader or engine wrote it, or words of it were erased, it cannot be played on, and that is said instead.
  ///
  /// - Parameter interview: the interview that it was played with, where it is at hand: making one takes longest.
  public static func of(
    _ transcript: Transcript, _ scorecard: Scorecard, bundle: ScenarioBundle, rubric: Rubric, reader: Reader,
    interview: Interview? = nil
  ) -> BetterQuestions {
    let header = transcript.header
    guard header.fingerprints.engine == Interview.engineFingerprint, header.fingerprints.reader == reader.fingerprint,
      let interview = interview
        ?? Interview(bundle: bundle, language: header.language, seed: header.seed, reader: reader),
      let script = bundle.script(header.language)
    else { return .notPlayed(.version) }
    guard !transcript.hasErasedWords else { return .notPlayed(.erased) }
    return .played(
      Counterfactuals(transcript, interview: interview, scenario: bundle.scenario, script: script, rubric: rubric)
        .best(of: scorecard))
  }

  /// The most valuable ones first, at most `limit`; those of equal value in the order of the scorecard's findings. Each
  /// is worth what it adds to those before it.
  ///
  /// Only what the simulated answer really wins is shown: a model question that would not have been answered at that
  /// turn (too little trust, a story not begun) is tried after it and at the end, and left out where it fails there too.
  public func best(of scorecard: Scorecard, limit: Int = 5) -> [Counterfactual] {
    var open = chances(in: scorecard).compactMap(play)
    var chosen: [Counterfactual] = []
    var won: [String] = []
    while chosen.count < limit {
      let before = gains.gain(of: won)
      var best: (index: Int, value: Int)?
      for (index, one) in open.enumerated() {
        let value = gains.gain(of: won + one.won.map(\.evidence)) - before
        if value > best?.value ?? 0 { best = (index, value) }
      }
      guard let best else { break }
      var next = open.remove(at: best.index)
      // What another one shows already is not shown again.
      next.won.removeAll { won.contains($0.evidence) }
      next.value = best.value
      chosen.append(next)
      won += next.won.map(\.evidence)
    }
    return chosen
  }

  private struct Chance {
    var item: Evidence
    var turn: Int
  }

  /// Every piece that never came out and would have counted, each once. Those that findings name come first, at the turn
  /// of the first finding that does; then the others of each missed element, at the turn where that was missed.
  private func chances(in scorecard: Scorecard) -> [Chance] {
    var seen: Set<String> = []
    func isNew(_ piece: String) -> Bool {
      gains.isOpen(piece) && seen.insert(piece).inserted && gains.gain(of: [piece]) > 0
    }
    let named = scorecard.findings.flatMap { finding in
      finding.wouldHaveWon.filter { isNew($0.evidence) }.compactMap { chance($0.evidence, at: finding.turn) }
    }
    let others = scorecard.findings.filter { $0.kind == .missedElement }.flatMap { finding in
      scenario.episodes.filter { $0.competency == finding.competency }.flatMap(\.evidence)
        .filter { $0.element == finding.element && isNew($0.id) }.compactMap { chance($0.id, at: finding.turn) }
    }
    return named + others
  }

  private func chance(_ piece: String, at turn: Int) -> Chance? {
    scenario.episodes.lazy.flatMap(\.evidence).first { $0.id == piece }.map { Chance(item: $0, turn: turn) }
  }

  private func play(_ chance: Chance) -> Counterfactual? {
    let question = branching.interview.facts.fill(script.text(chance.item.ask))
    for point in points(from: chance.turn) {
      guard let answer = branching.answer(to: question, at: point) else { continue }
      let won = answer.disclosed.filter { $0.worth == .won && gains.isOpen($0.evidence) }.map(\.evidence)
      guard won.contains(chance.item.id) else { continue }
      return Counterfactual(
        turn: point.turn, asked: point.hasWon ? .nothing : point.asked, question: question,
        answer: answer.text.string,
        won: ([chance.item.id] + won.filter { $0 != chance.item.id }).compactMap(reference), value: 0)
    }
    return nil
  }

  /// Where a question can be tried: in the place of the turn where it was missed, unless that won something; right after
  /// it; at the end.
  private func points(from turn: Int) -> [Branching.Point] {
    let missed = branching.point(at: turn)
    let next = branching.point(at: turn + 1)
    let tried = (missed.hasWon ? [] : [missed]) + [next, branching.end]
    return tried.enumerated().filter { index, point in !tried.prefix(index).contains { $0.turn == point.turn } }
      .map(\.element)
  }

  /// A piece with what people are shown instead of its id.
  private func reference(_ id: String) -> EvidenceReference? {
    for episode in scenario.episodes {
      guard let item = episode.evidence.first(where: { $0.id == id }) else { continue }
      return EvidenceReference(
        episode: episode.id, evidence: id, element: item.element,
        story: branching.interview.facts.fill(script.text(episode.name)))
    }
    return nil
  }
}

extension Transcript {
  /// Whether words that were said in the interview are erased: what was said before decides what she answers.
  fileprivate var hasErasedWords: Bool {
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
