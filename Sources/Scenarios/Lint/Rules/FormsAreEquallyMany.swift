/// All slots of a group have as many forms, and each overlay as many as the base: one draw decides all of them.
struct FormsAreEquallyMany: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    guard let base = subject.languages.first else { return [] }
    var findings: [Finding] = []
    for group in subject.scenario.facts {
      guard let first = group.slots.first else { continue }
      for slot in group.slots {
        let expected = base.script[first.forms].count
        let count = base.script[slot.forms].count
        if count != expected { findings.append(.differs(slot, count, expected, "{\(first.name)}", base)) }
        for texts in subject.languages.dropFirst() {
          let translated = texts.script[slot.forms].count
          if translated > 0 && translated != count {
            findings.append(.differs(slot, translated, count, "the base", texts))
          }
        }
      }
    }
    return findings
  }
}

extension Finding {
  fileprivate static func differs(
    _ slot: Scenario.Slot, _ count: Int, _ expected: Int, _ owner: String, _ texts: LintSubject.TextSet
  ) -> Finding {
    texts.source.finding(
      .formCount, at: slot.forms.path, "{\(slot.name)} has \(count) forms; \(expected) are expected, as in \(owner)")
  }
}
