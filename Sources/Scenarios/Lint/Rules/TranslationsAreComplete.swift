/// Every overlay translates every text of the base as it is now, and nothing else; and what every language of the
/// scenario needs of vacancy and model is there.
struct TranslationsAreComplete: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    check(subject.languages, subject.hash) + check(subject.vacancyLanguages, subject.hash) + names(subject)
  }

  private func check(_ languages: [LintSubject.TextSet], _ hash: Hash) -> [Finding] {
    guard let base = languages.first, languages.count > 1 else { return [] }
    var fingerprints: [TextID: String] = [:]
    for id in base.source.order { fingerprints[id] = base.script.fingerprint(of: id, hash) }
    return languages.dropFirst().flatMap { texts -> [Finding] in
      guard let overlay = texts.overlay else { return [] }
      var findings: [Finding] = []
      var known: Set<TextID> = []
      for translation in overlay.translations {
        known.insert(translation.id)
        guard let fingerprint = fingerprints[translation.id] else {
          findings.append(.superfluous(translation.id, base, texts))
          continue
        }
        if translation.variants.isEmpty {
          findings.append(.untranslated(translation.id, texts))
        } else if translation.base != fingerprint {
          findings.append(.stale(translation.id, base, texts))
        }
      }
      let missing = base.source.order.filter { !known.contains($0) }
      return findings + missing.map { .missing($0, base, texts) }
    }
  }

  /// The vacancy has the languages of the scenario, and the model names the tested competencies in them.
  private func names(_ subject: LintSubject) -> [Finding] {
    var findings: [Finding] = []
    let vacancyLanguages = Set(subject.vacancyLanguages.map(\.script.language))
    for texts in subject.languages {
      let language = texts.script.language
      if language.isEmpty { continue }
      if subject.vacancy != nil && !vacancyLanguages.contains(language) {
        findings.append(.noVacancy(subject.scenario.vacancy, texts))
      }
      guard let model = subject.model, let value = model.value else { continue }
      for competency in value.competencies where subject.scenario.competencies.contains(competency.id) {
        if competency.names[language] == nil {
          findings.append(.noName(competency.id, language, model.source))
        }
      }
    }
    return findings
  }
}

extension Finding {
  fileprivate static func missing(
    _ id: TextID, _ base: LintSubject.TextSet, _ texts: LintSubject.TextSet
  ) -> Finding {
    let place = base.source.place(of: id)
    return texts.source.finding(
      .missingTranslation, at: "texts", "`\(id)` is not translated (\(base.source.file):\(place.line))")
  }

  fileprivate static func untranslated(_ id: TextID, _ texts: LintSubject.TextSet) -> Finding {
    texts.source.finding(.missingTranslation, at: id.path, "`\(id)` is not translated yet")
  }

  fileprivate static func stale(_ id: TextID, _ base: LintSubject.TextSet, _ texts: LintSubject.TextSet) -> Finding {
    let place = base.source.place(of: id)
    return texts.source.finding(
      .staleTranslation, at: id.path + ".base",
      "the base text of `\(id)` has changed (\(base.source.file):\(place.line)); check the translation")
  }

  fileprivate static func superfluous(
    _ id: TextID, _ base: LintSubject.TextSet, _ texts: LintSubject.TextSet
  ) -> Finding {
    texts.source.finding(.superfluousTranslation, at: id.path, "\(base.source.file) has no text `\(id)`")
  }

  fileprivate static func noVacancy(_ id: String, _ texts: LintSubject.TextSet) -> Finding {
    texts.source.finding(
      .missingTranslation, at: "language", "the vacancy `\(id)` is not there in \(texts.script.language)")
  }

  fileprivate static func noName(_ id: String, _ language: String, _ source: SourceMap) -> Finding {
    source.finding(
      .missingTranslation, at: "competencies.\(id).names", "the competency `\(id)` has no name in \(language)")
  }
}
