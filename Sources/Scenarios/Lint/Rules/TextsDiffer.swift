/// No two texts that she says, and no two model questions, have the same wording. Pools have a rule of their own.
struct TextsDiffer: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    subject.languages.flatMap { texts in
      Wordings(texts) { !$0.isPool && !$0.isWordList && !$0.isFact }.repetitions { .repeated($0, of: $1, texts) }
    }
  }
}

extension Finding {
  fileprivate static func repeated(
    _ entry: Wordings.Entry, of earlier: Wordings.Entry, _ texts: LintSubject.TextSet
  ) -> Finding {
    let line = texts.source.place(of: earlier.text, variant: earlier.variant).line
    return texts.source.finding(
      .repeatedText, in: entry.text, variant: entry.variant,
      "`\(earlier.text)` has this wording on line \(line) already")
  }
}
