/// In every language, at least one cue of a `taken-up` item occurs in what an item of its `after` says, or in the
/// `vague` of that item: else no trainee could know what to take up.
struct CuesAreSaidBefore: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    subject.languages.flatMap { texts in
      let forms = FilledTexts(subject.scenario, texts.script)
      return subject.evidence.compactMap { item -> Finding? in
        let evidence = item.evidence
        guard evidence.earned == .takenUp, let cues = evidence.cues, !texts.script[cues].isEmpty else { return nil }
        let before = evidence.after.compactMap { subject.item($0)?.evidence }.flatMap { [$0.says, $0.vague] }
        let said = before.compactMap { $0 }.flatMap(forms.words)
        guard !said.isEmpty else { return nil }
        let isSaid = texts.script[cues].contains { cue in
          let words = Wording.words(cue)
          return said.contains { Wording.occurs(words, in: $0) }
        }
        return isSaid ? nil : .notSaid(cues, evidence, texts)
      }
    }
  }
}

/// Texts as they can be heard: with the forms of their slots.
struct FilledTexts {
  private let script: Script
  private var slots: [String: [String]] = [:]

  init(_ scenario: Scenario, _ script: Script) {
    self.script = script
    for slot in scenario.facts.flatMap(\.slots) { slots[slot.name] = script[slot.forms] }
  }

  /// The folded words of each variant, with all forms of its slots at the end.
  func words(_ id: TextID) -> [[String]] {
    script[id].map { text in
      let forms = (Slots.names(in: text) ?? []).flatMap { slots[$0] ?? [] }
      return Wording.words(text) + forms.flatMap(Wording.words)
    }
  }
}

extension Finding {
  fileprivate static func notSaid(_ cues: TextID, _ evidence: Evidence, _ texts: LintSubject.TextSet) -> Finding {
    let before = evidence.after.map { "\"\($0)\"" }.joined(separator: ", ")
    return texts.source.finding(
      .cueNotSaid, in: cues, "none of these cues occurs in what \(before) says, so no probe can take it up")
  }
}
