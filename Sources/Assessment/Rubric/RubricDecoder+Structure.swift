import Scenarios

/// The dimensions structure and assessment of a rubric.
extension RubricDecoder {
  static func structure(_ node: SourceNode, path: String, _ session: DecodingSession) -> Rubric.StructureRules? {
    guard
      let fields = Fields(
        node, what: "the dimension structure", keys: ["weight", "minimum", "notes", "criteria"], path: path, in: session
      )
    else { return nil }
    var taken: Set<ChecklistItem> = []
    let rules = criteria(fields, among: Rubric.StructureCriterion.self, keys: { _ in ["weight", "items"] }) {
      criterion, rule in
      Rubric.StructureRule(
        criterion: criterion, weight: rule.thousandths("weight"), items: items(rule, taken: &taken))
    } weight: {
      $0.weight
    }
    return Rubric.StructureRules(
      weight: fields.thousandths("weight"), minimum: fields.thousandths("minimum", default: 0),
      notes: fields.integer("notes", in: 1...99), criteria: rules)
  }

  /// The items of a checklist, each in one criterion only.
  private static func items(_ rule: Fields, taken: inout Set<ChecklistItem>) -> [ChecklistItem] {
    guard let place = rule.required("items")?.place else { return [] }
    let names = ChecklistItem.allCases.map(\.rawValue)
    let items = rule.list("items").compactMap { node -> ChecklistItem? in
      guard let word = rule.session.word(node, "an item") else { return nil }
      guard let item = ChecklistItem(rawValue: word) else {
        let suggestion = rule.session.suggestion(for: word, among: names)
        rule.session.report(.badValue, at: node.place, "there is no item \"\(word)\" of a checklist\(suggestion)")
        return nil
      }
      guard taken.insert(item).inserted else {
        rule.session.report(.duplicateID, at: node.place, "the item \"\(word)\" stands in a checklist already")
        return nil
      }
      return item
    }
    if rule.list("items").isEmpty { rule.session.report(.emptyText, at: place, "a checklist needs an item") }
    return items
  }

  static func assessment(_ node: SourceNode, path: String, _ session: DecodingSession) -> Rubric.AssessmentRules? {
    guard
      let fields = Fields(
        node, what: "the dimension assessment", keys: ["weight", "minimum", "sufficiency", "tolerance", "criteria"],
        path: path, in: session)
    else { return nil }
    let rules = criteria(fields, among: Rubric.AssessmentCriterion.self, keys: { _ in ["weight"] }) { criterion, rule in
      Rubric.AssessmentRule(criterion: criterion, weight: rule.thousandths("weight"))
    } weight: {
      $0.weight
    }
    return Rubric.AssessmentRules(
      weight: fields.thousandths("weight"), minimum: fields.thousandths("minimum", default: 0),
      sufficiency: sufficiency(fields), tolerance: fields.integer("tolerance", in: 0...4), criteria: rules)
  }

  private static func sufficiency(_ fields: Fields) -> Rubric.Sufficiency {
    guard let node = fields.required("sufficiency"),
      let rule = Fields(
        node, what: "the sufficiency", keys: ["elements", "episodes"], path: fields.path(of: "sufficiency"),
        in: fields.session)
    else { return Rubric.Sufficiency(elements: 1, episodes: 1) }
    return Rubric.Sufficiency(
      elements: rule.integer("elements", in: 1...6), episodes: rule.integer("episodes", in: 1...9))
  }
}
