/// The key rates every competency that the scenario tests.
struct EveryCompetencyHasARating: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    let rated = Set(subject.scenario.key.map(\.competency))
    return subject.scenario.competencies.enumerated().filter { !rated.contains($0.element) }.map {
      .unrated($0.element, subject, "competencies.\($0.offset)")
    }
  }
}

extension Finding {
  fileprivate static func unrated(_ id: String, _ subject: LintSubject, _ path: String) -> Finding {
    subject.source.finding(.missingRating, at: path, "the `key` has no rating of \"\(id)\"")
  }
}
