/// In every language, the model question of a `taken-up` item holds one of the item's cues, so that it earns the item.
struct ModelQuestionsTakeUpACue: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    subject.languages.flatMap { texts in
      let forms = FilledTexts(subject.scenario, texts.script)
      return subject.evidence.flatMap { item -> [Finding] in
        guard item.evidence.earned == .takenUp, let id = item.evidence.cues else { return [] }
        let cues = texts.script[id].map(Wording.words)
        if cues.isEmpty { return [] }
        return forms.words(item.evidence.ask).enumerated().compactMap { variant, words in
          cues.contains { Wording.occurs($0, in: words) } ? nil : .withoutCue(item.evidence.ask, variant, texts)
        }
      }
    }
  }
}

extension Finding {
  fileprivate static func withoutCue(_ ask: TextID, _ variant: Int, _ texts: LintSubject.TextSet) -> Finding {
    texts.source.finding(
      .askWithoutCue, in: ask, variant: variant,
      "this model question holds none of the item's cues, so it would not earn it")
  }
}
