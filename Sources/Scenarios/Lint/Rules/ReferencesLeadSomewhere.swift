/// Every id that a scenario or vacancy refers to exists: evidence, competencies, indicators, vacancy, model.
struct ReferencesLeadSomewhere: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    competencies(subject) + evidence(subject) + contradictions(subject) + details(subject) + vacancy(subject)
  }

  private func competencies(_ subject: LintSubject) -> [Finding] {
    let scenario = subject.scenario
    var findings: [Finding] = []
    if let vacancy = subject.vacancy?.value {
      let offered = vacancy.competencies.map(\.id)
      for (index, id) in scenario.competencies.enumerated() where !offered.contains(id) {
        findings.append(.noSuch("competency", id, of: "the vacancy", subject, "competencies.\(index)", offered))
      }
    } else if subject.vacancy == nil && !scenario.vacancy.isEmpty {
      findings.append(.noFile("vacancies/\(scenario.vacancy).yaml", in: subject.source, at: "vacancy"))
    }
    for episode in scenario.episodes where !scenario.competencies.contains(episode.competency) {
      let path = "episodes.\(episode.id).competency"
      findings.append(
        .noSuch("competency", episode.competency, of: "this scenario", subject, path, scenario.competencies))
    }
    for rating in scenario.key where !scenario.competencies.contains(rating.competency) {
      let path = "key.\(rating.competency)"
      findings.append(
        .noSuch("competency", rating.competency, of: "this scenario", subject, path, scenario.competencies))
    }
    return findings
  }

  private func evidence(_ subject: LintSubject) -> [Finding] {
    var findings: [Finding] = []
    let ids = subject.evidence.map(\.evidence.id)
    let competencies = subject.model?.value?.competencies ?? []
    for item in subject.evidence {
      let lists = [
        ("after", item.evidence.after), ("brings", item.evidence.brings), ("undoes", item.evidence.undoes),
      ]
      for (name, references) in lists {
        for (index, id) in references.enumerated() {
          let path = "\(item.path).\(name).\(index)"
          if subject.positions[id] == nil {
            let near = findings.count < Limits.suggestions ? ids : []
            findings.append(.noSuch("evidence", id, of: "this scenario", subject, path, near))
          } else if id == item.evidence.id {
            findings.append(.itself(id, name, subject, path))
          }
        }
      }
      if let indicator = item.evidence.indicator,
        let competency = competencies.first(where: { $0.id == item.episode.competency }),
        !competency.indicators.contains(where: { $0.id == indicator })
      {
        let path = item.path + ".indicator"
        let known = competency.indicators.map(\.id)
        findings.append(.noSuch("indicator", indicator, of: "`\(competency.id)`", subject, path, known))
      }
    }
    return findings
  }

  /// A contradiction stands between evidence, answers, or the CV and letter, which are named by their keys.
  private func contradictions(_ subject: LintSubject) -> [Finding] {
    let known = subject.evidence.map(\.evidence.id) + subject.scenario.answers.map(\.id) + ["letter", "cv"]
    let set = Set(known)
    var findings: [Finding] = []
    for contradiction in subject.scenario.contradictions {
      for (index, id) in contradiction.between.enumerated() where !set.contains(id) {
        let path = "contradictions.\(contradiction.id).between.\(index)"
        let near = findings.count < Limits.suggestions ? known : []
        findings.append(.noSuch("evidence or answer", id, of: "this scenario", subject, path, near))
      }
    }
    return findings
  }

  /// A detail belongs to an episode and is about evidence, where it names any.
  private func details(_ subject: LintSubject) -> [Finding] {
    let episodes = subject.scenario.episodes.map(\.id)
    let ids = subject.evidence.map(\.evidence.id)
    var findings: [Finding] = []
    for detail in subject.scenario.details {
      if let episode = detail.episode, !episodes.contains(episode) {
        findings.append(
          .noSuch("episode", episode, of: "this scenario", subject, "details.\(detail.id).episode", episodes))
      }
      for (index, id) in detail.about.enumerated() where subject.positions[id] == nil {
        let near = findings.count < Limits.suggestions ? ids : []
        findings.append(
          .noSuch("evidence", id, of: "this scenario", subject, "details.\(detail.id).about.\(index)", near))
      }
    }
    return findings
  }

  private func vacancy(_ subject: LintSubject) -> [Finding] {
    guard let vacancy = subject.vacancy, let value = vacancy.value else { return [] }
    guard let model = subject.model else {
      if value.model.isEmpty { return [] }
      return [.noFile("competencies/\(value.model).yaml", in: vacancy.source, at: "model")]
    }
    let known = model.value?.competencies.map(\.id) ?? []
    guard !known.isEmpty else { return [] }
    return value.competencies.filter { !known.contains($0.id) }.map {
      vacancy.source.finding(
        .danglingID, at: "competencies.\($0.id)",
        "the model `\(value.model)` has no competency \"\($0.id)\"" + Finding.suggestion($0.id, known))
    }
  }
}

extension Finding {
  fileprivate static func noSuch(
    _ kind: String, _ id: String, of owner: String, _ subject: LintSubject, _ path: String, _ known: [String]
  ) -> Finding {
    subject.source.finding(
      .danglingID, at: path, "there is no \(kind) \"\(id)\" in \(owner)" + suggestion(id, known))
  }

  fileprivate static func itself(_ id: String, _ key: String, _ subject: LintSubject, _ path: String) -> Finding {
    subject.source.finding(.danglingID, at: path, "\"\(id)\" names itself in `\(key)`; another item is expected")
  }

  fileprivate static func noFile(_ path: String, in source: SourceMap, at key: String) -> Finding {
    source.finding(.missingFile, at: key, "there is no file \(path) in the library")
  }

  fileprivate static func suggestion(_ word: String, _ known: [String]) -> String {
    NearestWord.of(word, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
