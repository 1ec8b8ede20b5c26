/// Evidence that wants a probe which takes up her words has cues by which such a probe is known.
struct TakenUpEvidenceHasCues: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    subject.evidence.filter { $0.evidence.earned == .takenUp && $0.evidence.cues == nil }.map {
      .noCues($0, subject)
    }
  }
}

extension Finding {
  fileprivate static func noCues(_ item: LintSubject.Item, _ subject: LintSubject) -> Finding {
    subject.source.finding(
      .missingCues, at: item.path, "\"\(item.evidence.id)\" is `taken-up` and needs `cues`: words that a probe takes up"
    )
  }
}
