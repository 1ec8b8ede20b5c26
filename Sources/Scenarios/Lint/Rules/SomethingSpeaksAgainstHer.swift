/// The scenario has evidence against the candidate: a good interviewer looks for the counter-example.
struct SomethingSpeaksAgainstHer: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    guard !subject.evidence.isEmpty, !subject.evidence.contains(where: { $0.evidence.valence == .against }) else {
      return []
    }
    return [.nothing(subject)]
  }
}

extension Finding {
  fileprivate static func nothing(_ subject: LintSubject) -> Finding {
    subject.source.finding(.nothingAgainst, at: "episodes", "no evidence has the valence `against`")
  }
}
