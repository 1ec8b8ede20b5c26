import QuestionReading
import Scenarios
import Transcripts

/// What the interview as a whole left open: funnels not followed through, and elements below their need.
struct MissedFindings: Sendable {
  let rubric: Rubric
  let script: Script
  let evidence: EvidenceGrading
  /// Where each story was last asked about.
  let stories: StoryTurns
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
    let told = shares.filter { stories.last(of: $0.episode.id) != nil }
    let untold = shares.filter { stories.last(of: $0.episode.id) == nil }
    let open = (told + untold).flatMap { share in
      share.episode.evidence
        .filter { $0.element == rule.element && $0.countsAsEvidence && evidence.ledger[$0.id] == nil }
        .prefix(share.needed - share.counted).map { (episode: share.episode, item: $0) }
    }.prefix(missing)
    let words = rubric.message(.missed(rule.element), language: script.language)
    let ask = open.first.map { script.text($0.item.ask) } ?? ""
    return TurnFinding(
      turn: open.first.flatMap { stories.last(of: $0.episode.id) } ?? stories.last(ofCompetency: competency),
      kind: .missedElement,
      competency: competency, element: rule.element, message: words.message,
      better: ask.isEmpty ? words.better : fill(ask),
      wouldHaveWon: open.map { reference($0.item, in: $0.episode) })
  }

  /// One finding per story that was opened in the competency phase and not followed through.
  func funnels(_ funnels: [Funnel], probes: Int, elements: Int) -> [TurnFinding] {
    funnels.filter { $0.score(probes: probes, elements: elements) < 1000 }.map { funnel in
      let words = rubric.message(.missedFunnel, language: script.language)
      let episode = evidence.scenario.episodes.first { $0.id == funnel.episode }
      return TurnFinding(
        turn: stories.last(of: funnel.episode) ?? funnel.turns.last ?? 0, kind: .missedFunnel,
        competency: episode?.competency, element: nil, message: words.message, better: words.better, wouldHaveWon: [])
    }
  }

  private func reference(_ item: Evidence, in episode: Episode) -> EvidenceReference {
    EvidenceReference(
      episode: episode.id, evidence: item.id, element: item.element, story: fill(script.text(episode.name)))
  }
}

/// The last turn of each story: in the competency phase, so that it is never the goodbye.
struct StoryTurns: Sendable {
  private var last: [String: Int] = [:]
  private var competencies: [String: Int] = [:]
  private let lastTurn: Int

  /// Finds them in one pass.
  init(_ turns: [GradedTurn], scenario: Scenario) {
    lastTurn = turns.last { $0.phase == .competencies }?.number ?? turns.last?.number ?? 0
    for turn in turns where turn.phase == .competencies {
      if let episode = turn.episodeAfter { last[episode] = turn.number }
    }
    for episode in scenario.episodes {
      guard let turn = last[episode.id] else { continue }
      competencies[episode.competency] = max(competencies[episode.competency] ?? 0, turn)
    }
  }

  /// The last turn in which a story ran; nil when it never came up.
  func last(of episode: String) -> Int? { last[episode] }

  /// The last turn of the stories of a competency, else of the competency phase.
  func last(ofCompetency competency: String) -> Int { competencies[competency] ?? lastTurn }
}
