/// Texts that are said or shown are quoted or block scalars: an unquoted one loses what follows ` #`.
struct SpokenTextsAreQuoted: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    (subject.languages + subject.vacancyLanguages).flatMap { texts in
      texts.source.order.filter { !$0.isWordList }.flatMap { id in
        (texts.source.variants[id] ?? []).filter(\.isPlain).map { .plain($0.place, texts) }
      }
    }
  }
}

extension Finding {
  fileprivate static func plain(_ place: Place, _ texts: LintSubject.TextSet) -> Finding {
    Finding(.plainText, file: texts.source.file, at: place, "this text must be in quotes, or a block after | or >-")
  }
}
