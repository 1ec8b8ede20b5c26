/// Every `{slot}` of a text is one of the `facts`, and every slot of the facts is used. Lines of `offer` may use
/// `{episode}`, lines of `lead` `{lead}`, which the interview fills in.
struct SlotsAreDefined: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    var findings: [Finding] = []
    let defined = subject.scenario.facts.flatMap(\.slots)
    let names = Set(defined.map(\.name))
    var used: Set<String> = []
    for texts in subject.languages {
      for id in texts.source.order {
        for (variant, text) in texts.script[id].enumerated() {
          guard let slots = Slots.names(in: text) else {
            findings.append(.brokenBraces(id, variant, texts))
            continue
          }
          for slot in slots {
            if texts.isBase { used.insert(slot) }
            let isKnown = names.contains(slot) && !id.isFact
            if isKnown || Self.filledIn[slot] == id { continue }
            findings.append(.unknown(slot, id, variant, texts, known: defined.map(\.name)))
          }
        }
      }
    }
    for slot in defined where !used.contains(slot.name) { findings.append(.unused(slot, subject)) }
    return findings + repeated(defined, subject)
  }

  /// The slots that the interview fills in, each with the pool that may use it.
  private static let filledIn: [String: TextID] = ["episode": "reactions.offer", "lead": "reactions.lead"]

  private func repeated(_ slots: [Scenario.Slot], _ subject: LintSubject) -> [Finding] {
    var seen: Set<String> = []
    return slots.filter { !seen.insert($0.name).inserted || Self.filledIn[$0.name] != nil }.map { .taken($0, subject) }
  }
}

extension Finding {
  fileprivate static func brokenBraces(_ id: TextID, _ variant: Int, _ texts: LintSubject.TextSet) -> Finding {
    texts.source.finding(
      .unknownSlot, in: id, variant: variant, "braces hold the name of a slot, as in {before}; these do not")
  }

  fileprivate static func unknown(
    _ slot: String, _ id: TextID, _ variant: Int, _ texts: LintSubject.TextSet, known: [String]
  ) -> Finding {
    let suggestion = NearestWord.of(slot, among: known).map { "; did you mean {\($0)}?" } ?? ""
    return texts.source.finding(
      .unknownSlot, in: id, variant: variant, "no slot {\(slot)} can be used here\(suggestion)")
  }

  fileprivate static func unused(_ slot: Scenario.Slot, _ subject: LintSubject) -> Finding {
    subject.source.finding(.unusedSlot, in: slot.forms, "no text uses {\(slot.name)}")
  }

  fileprivate static func taken(_ slot: Scenario.Slot, _ subject: LintSubject) -> Finding {
    subject.source.finding(.duplicateID, in: slot.forms, "the slot {\(slot.name)} has a meaning already")
  }
}
