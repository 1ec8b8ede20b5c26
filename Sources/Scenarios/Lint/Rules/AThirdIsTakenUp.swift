/// At least a third of all evidence wants a probe that takes up something she said.
struct AThirdIsTakenUp: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    let all = subject.evidence.count
    let takenUp = subject.evidence.filter { $0.evidence.earned == .takenUp }.count
    return 3 * takenUp >= all ? [] : [.few(takenUp, of: all, subject)]
  }
}

extension Finding {
  fileprivate static func few(_ count: Int, of all: Int, _ subject: LintSubject) -> Finding {
    subject.source.finding(
      .fewTakenUp, at: "episodes", "\(count) of \(all) items are `taken-up`; at least a third is expected")
  }
}
