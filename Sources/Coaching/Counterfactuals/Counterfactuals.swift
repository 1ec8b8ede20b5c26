import Assessment
import Interviewing
import Scenarios
import Transcripts

/// For what was missed, branches the interview at the best turn, asks the better question, and shows what the
/// candidate would have answered.
public struct Counterfactuals: Sendable {
  private let branching: Branching
  private let scenario: Scenario
  private let script: Script

  /// Counterfactuals of an interview that was played with `interview`.
  public init(_ transcript: Transcript, interview: Interview, scenario: Scenario, script: Script) {
    branching = Branching(transcript, interview: interview)
    self.scenario = scenario
    self.script = script
  }

  /// The most valuable ones first, at most `limit`; those of equal value in the order of their turns.
  ///
  /// Only what the simulated answer really wins is shown: a model question that would not have been answered at that
  /// turn (too little trust, a story not begun) is tried at the end, and left out where it fails there too.
  public func best(of scorecard: Scorecard, limit: Int = 5) -> [Counterfactual] {
    var found: [Counterfactual] = []
    var taken: Set<String> = []
    for chance in chances(in: scorecard) {
      guard found.count < limit else { break }
      guard !taken.contains(chance.evidence.evidence), let played = play(chance) else { continue }
      taken.formUnion(played.won.map(\.evidence))
      found.append(played)
    }
    return found.enumerated().sorted {
      ($1.element.value, $0.element.turn, $0.offset) < ($0.element.value, $1.element.turn, $1.offset)
    }
    .map(\.element)
  }

  private struct Chance {
    var evidence: EvidenceReference
    var turn: Int
    var value: Int
  }

  /// Every piece that a finding names, with what it weighs; the most valuable first.
  private func chances(in scorecard: Scorecard) -> [Chance] {
    let evidence = scorecard.dimensions.first { $0.id == .evidence }
    var values: [Element: Int] = [:]
    for criterion in evidence?.criteria ?? [] where criterion.of > 0 && criterion.count < criterion.of {
      guard let element = Element(rawValue: criterion.id) else { continue }
      values[element] = (evidence?.weight ?? 0) * criterion.weight / criterion.of / 1000
    }
    let chances = scorecard.findings.flatMap { finding in
      finding.wouldHaveWon.compactMap { reference -> Chance? in
        guard let item = item(reference), let value = values[item.element] else { return nil }
        return Chance(evidence: reference, turn: finding.turn, value: value)
      }
    }
    return chances.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
  }

  private func play(_ chance: Chance) -> Counterfactual? {
    guard let item = item(chance.evidence) else { return nil }
    let question = branching.interview.facts.fill(script.text(item.ask))
    let last = (branching.before.last?.turn ?? 0) + 1
    for turn in chance.turn < last ? [chance.turn, chance.turn + 1, last] : [last] {
      guard let answer = branching.answer(to: question, in: branching.state(before: turn)) else { continue }
      let won = answer.disclosed.filter { $0.worth == .won }.map(\.evidence)
      guard won.contains(item.id) else { continue }
      return Counterfactual(
        turn: min(turn, last), question: question, answer: answer.text.string,
        won: ([item.id] + won.filter { $0 != item.id }).compactMap(reference), value: chance.value)
    }
    return nil
  }

  private func item(_ reference: EvidenceReference) -> Evidence? {
    scenario.episodes.first { $0.id == reference.episode }?.evidence.first { $0.id == reference.evidence }
  }

  private func reference(_ id: String) -> EvidenceReference? {
    scenario.episodes.first { $0.evidence.contains { $0.id == id } }
      .map { EvidenceReference(episode: $0.id, evidence: id) }
  }
}
