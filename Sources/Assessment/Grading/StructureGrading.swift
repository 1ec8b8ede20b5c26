import Scenarios

/// The dimension *structure and care*: the checklists (DESIGN.md section 5).
///
/// Law: one more item done never lowers the score.
struct StructureGrading: Sendable {
  let rules: Rubric.StructureRules
  /// The items that apply.
  let entries: [ChecklistItem: Checklist.Entry]

  init(rules: Rubric.StructureRules, reader: ChecklistReader) {
    self.rules = rules
    var entries: [ChecklistItem: Checklist.Entry] = [:]
    for item in rules.criteria.flatMap(\.items) { entries[item] = reader.entry(item) }
    self.entries = entries
  }

  /// The dimension with one line per criterion of which something applies.
  func dimension() -> Scorecard.Dimension {
    let criteria = rules.criteria.compactMap { rule -> Scorecard.Criterion? in
      let items = rule.items.compactMap { entries[$0] }
      guard !items.isEmpty else { return nil }
      return Scorecard.Criterion(
        id: rule.criterion.rawValue, score: items.map(\.score).reduce(0, +) / items.count, weight: rule.weight,
        count: items.filter(\.isDone).count, of: items.count, turns: items.reduce([]) { $0.joined($1.turns) },
        good: items.reduce([]) { $0.joined($1.turns) }, bad: items.reduce([]) { $0.joined($1.missed) })
    }
    return Scorecard.Dimension(
      id: .structure, score: criteria.weightedScore, weight: rules.weight, minimum: rules.minimum, criteria: criteria)
  }

  /// One finding for each turn at which something was missed, with words of the rubric.
  func findings(_ words: (MessageKey) -> Message) -> [TurnFinding] {
    ChecklistItem.allCases.compactMap { entries[$0] }.filter { !$0.isDone }.flatMap { entry in
      let words = words(MessageKey(rawValue: entry.item.rawValue) ?? .welcome)
      return (entry.missed.isEmpty ? [0] : entry.missed).map { turn in
        TurnFinding(
          turn: turn, kind: .checklist, competency: nil, element: nil, item: entry.item, message: words.message,
          better: words.better, wouldHaveWon: [])
      }
    }
  }
}
