import Scenarios

/// The dimension *evidence*: what was won cleanly, against what is needed (DESIGN.md section 5).
///
/// Law: one more piece won never lowers any tally or score.
struct EvidenceGrading: Sendable {
  let rules: Rubric.EvidenceRules
  let scenario: Scenario
  let ledger: EvidenceLedger

  /// What is needed and counted of one element in one episode.
  struct Share: Sendable {
    var episode: Episode
    var needed: Int
    var counted: Int
  }

  /// How much of an element one episode has to give, at most what the rubric asks for.
  func shares(of rule: Rubric.EvidenceRules.ElementRule, competency: String) -> [Share] {
    scenario.episodes.filter { $0.competency == competency }.map { episode in
      let items = episode.evidence.filter { $0.element == rule.element && $0.countsAsEvidence }
      let needed = min(rule.needed, items.count)
      let won = items.filter { ledger.turnWon($0.id) != nil }.count
      return Share(episode: episode, needed: needed, counted: min(won, needed))
    }
  }

  /// What was won of one element for one competency. Needed is what the richest episodes have to give, as many as
  /// the rubric asks for; counted is the same sum over the episodes where most was won, so that which ones the
  /// candidate told does not matter.
  func tally(of rule: Rubric.EvidenceRules.ElementRule, competency: String) -> ElementTally {
    let shares = shares(of: rule, competency: competency)
    var tally = ElementTally()
    tally.needed = shares.map(\.needed).largest(rules.episodes)
    tally.counted = shares.map(\.counted).largest(rules.episodes)
    count(rule.element, competency: competency, into: &tally)
    return tally
  }

  private func count(_ element: Element, competency: String, into tally: inout ElementTally) {
    for episode in scenario.episodes where episode.competency == competency {
      for item in episode.evidence where item.element == element && item.countsAsEvidence {
        if let turn = ledger.turnWon(item.id) {
          if ledger.isRestored(item.id) { tally.restored += 1 } else { tally.won += 1 }
          tally.turns = tally.turns.joined([turn])
        } else if ledger.isContaminated(item.id) {
          tally.contaminated += 1
        }
      }
    }
  }

  /// What was won of each element, per competency in the order of the scenario.
  func competencies() -> [CompetencyResult] {
    scenario.competencies.map { competency in
      var tallies = ElementTallies()
      for element in Element.allCases {
        if let rule = rules.elements.first(where: { $0.element == element }) {
          tallies[element] = tally(of: rule, competency: competency)
        } else {
          var tally = ElementTally()
          count(element, competency: competency, into: &tally)
          tallies[element] = tally
        }
      }
      return CompetencyResult(id: competency, elements: tallies, rating: nil, expected: nil)
    }
  }

  /// The dimension with one line per element; an element that the scenario has nothing of has no part in it.
  func dimension(_ elements: ElementTallies) -> Scorecard.Dimension {
    let criteria = rules.elements.filter { elements[$0.element].needed > 0 }.map { rule in
      let tally = elements[rule.element]
      return Scorecard.Criterion(
        id: rule.element.rawValue, score: tally.counted * 1000 / tally.needed, weight: rule.weight,
        count: tally.counted, of: tally.needed, turns: tally.turns, good: tally.turns,
        cap: tally.won + tally.restored > tally.counted && tally.counted < tally.needed ? rule.needed : nil)
    }
    return Scorecard.Dimension(
      id: .evidence, score: criteria.weightedScore, weight: rules.weight, minimum: rules.minimum, criteria: criteria)
  }
}

extension [Int] {
  /// The sum of the largest `count` of them.
  func largest(_ count: Int) -> Int { sorted(by: >).prefix(count).reduce(0, +) }
}

extension [Scorecard.Criterion] {
  /// The mean of the scores by weight, rounded half up.
  var weightedScore: Int {
    let weights = map(\.weight).reduce(0, +)
    guard weights > 0 else { return 0 }
    return (map { $0.weight * $0.score }.reduce(0, +) + weights / 2) / weights
  }
}
