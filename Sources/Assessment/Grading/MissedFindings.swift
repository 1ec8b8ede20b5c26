import QuestionReading
import Scenarios
import Transcripts

/// What the interview as a whole left open: funnels not followed through, and elements below their need.
struct MissedFindings: Sendable {
  let rubric: Rubric
  let script: Script
  let evidence: EvidenceGrading
  let turns: [GradedTurn]
  let fill: @Sendable (String) -> String

  /// One finding per competency and element below its need: what would have won the rest, in stories that came up
  /// before stories that did not.
  func elements() -> [TurnFinding] {
    evidence.scenario.competencies.flatMap { competency in
      evidence.rules.elements.compactMap { rule -> TurnFinding? in
        let tally = evidence.tally(of: rule, competency: competency)
        guard tally.counted < tally.needed else { return nil }
        return finding(rule, competency: competency, missing: tally.needed - tally.counted)
      }
    }
  }

  private func finding(
    _ rule: Rubric.EvidenceRules.ElementRule, competency: String, missing: Int
  ) -> TurnFinding {
    let shares = evidence.shares(of: rule, competency: competency).filter { $0.counted < $0.needed }
    let told = shares.filter { lastTurn(of: $0.episode.id) != nil }
    let untold = shares.filter { lastTurn(of: $0.episode.id) == nil }
    let open = (told + untold).flatMap { share in
      share.episode.evidence
        .filter { $0.element == rule.element && $0.countsAsEvidence && evidence.ledger[$0.id] == nil }
        .prefix(share.needed - share.counted).map { (episode: share.episode, item: $0) }
    }.prefix(missing)
    let words = rubric.message(.missed(rule.element), language: script.language)
    let ask = open.first.map { script.text($0.item.ask) } ?? ""
    return TurnFinding(
      turn: open.first.flatMap { lastTurn(of: $0.episode.id) } ?? turns.last?.number ?? 0, kind: .missedElement,
      competency: competency, element: rule.element, message: words.message,
      better: ask.isEmpty ? words.better : fill(ask),
      wouldHaveWon: open.map { EvidenceReference(episode: $0.episode.id, evidence: $0.item.id) })
  }

  /// One finding per story that was opened in the competency phase and not followed through.
  func funnels(_ funnels: [Funnel], probes: Int, elements: Int) -> [TurnFinding] {
    funnels.filter { $0.score(probes: probes, elements: elements) < 1000 }.map { funnel in
      let words = rubric.message(.missedFunnel, language: script.language)
      let episode = evidence.scenario.episodes.first { $0.id == funnel.episode }
      return TurnFinding(
        turn: lastTurn(of: funnel.episode) ?? funnel.turns.last ?? 0, kind: .missedFunnel,
        competency: episode?.competency, element: nil, message: words.message, better: words.better, wouldHaveWon: [])
    }
  }

  /// The last turn in which a story ran; nil when it never came up.
  private func lastTurn(of episode: String) -> Int? { turns.last { $0.episodeAfter == episode }?.number }
}
