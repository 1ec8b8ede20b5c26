import Scenarios

/// The dimension *evidence*: what was won cleanly, against what is needed (DESIGN.md section 5).
///
/// Law: one more piece won never lowers any tally or score.
struct EvidenceGrading: Sendable {
  let rules: Rubric.EvidenceRules
  let scenario: Scenario
  let ledger: EvidenceLedger
  /// What became of each piece that counts, looked up once: every tally goes over all of them.
  private let fates: [EpisodeFates]

  /// What became of the pieces of an episode.
  private struct EpisodeFates: Sendable {
    var competency: String
    var pieces: [(element: Element, entry: EvidenceLedger.Entry?)]

    func pieces(of element: Element) -> (all: Int, won: Int) {
      var (all, won) = (0, 0)
      for piece in pieces where piece.element == element {
        all += 1
        if piece.entry?.isWon == true { won += 1 }
      }
      return (all, won)
    }
  }

  init(rules: Rubric.EvidenceRules, scenario: Scenario, ledger: EvidenceLedger) {
    (self.rules, self.scenario, self.ledger) = (rules, scenario, ledger)
    // By index, which copies no piece: a cohort's interviews are graded by the thousand.
    fates = scenario.episodes.indices.map { episode in
      var fates = EpisodeFates(competency: scenario.episodes[episode].competency, pieces: [])
      for item in scenario.episodes[episode].evidence.indices
      where scenario.episodes[episode].evidence[item].countsAsEvidence {
        let id = scenario.episodes[episode].evidence[item].id
        fates.pieces.append((scenario.episodes[episode].evidence[item].element, ledger[id]))
      }
      return fates
    }
  }

  /// What is needed and counted of one element in one episode.
  struct Share: Sendable {
    var episode: Episode
    var needed: Int
    var counted: Int
  }

  /// How much of an element one episode has to give, at most what the rubric asks for.
  func shares(of rule: Rubric.EvidenceRules.ElementRule, competency: String) -> [Share] {
    fates.indices.filter { fates[$0].competency == competency }.map { index in
      let (all, won) = fates[index].pieces(of: rule.element)
      let needed = min(rule.needed, all)
      return Share(episode: scenario.episodes[index], needed: needed, counted: min(won, needed))
    }
  }

  /// What was won of one element for one competency. Needed is what the richest episodes have to give, as many as
  /// the rubric asks for; counted is the same sum over the episodes where most was won, so that which ones the
  /// candidate told does not matter.
  func tally(of rule: Rubric.EvidenceRules.ElementRule, competency: String) -> ElementTally {
    var (needed, counted): ([Int], [Int]) = ([], [])
    for episode in fates where episode.competency == competency {
      let (all, won) = episode.pieces(of: rule.element)
      needed.append(min(rule.needed, all))
      counted.append(min(rule.needed, won))
    }
    var tally = ElementTally()
    tally.needed = needed.largest(rules.episodes)
    tally.counted = counted.largest(rules.episodes)
    count(rule.element, competency: competency, into: &tally)
    return tally
  }

  /// The elements of which something was won, in each episode of a competency.
  func elementsWon(_ competency: String) -> [Set<Element>] {
    fates.filter { $0.competency == competency }.map { episode in
      Set(episode.pieces.filter { $0.entry?.isWon == true }.map(\.element))
    }
  }

  private func count(_ element: Element, competency: String, into tally: inout ElementTally) {
    for episode in fates where episode.competency == competency {
      for piece in episode.pieces where piece.element == element {
        guard let entry = piece.entry else { continue }
        guard entry.isWon else {
          tally.contaminated += 1
          continue
        }
        if entry.isRestored { tally.restored += 1 } else { tally.won += 1 }
        tally.turns = tally.turns.joined([entry.turn])
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
