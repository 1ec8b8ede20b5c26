/// Every kind of reaction that the scenario needs has its pool, in every language with as many lines as the kind needs.
struct PoolsAreLargeEnough: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    var findings: [Finding] = []
    for kind in ReactionKind.allCases {
      guard let id = subject.scenario.reactions[kind] else {
        if PoolSizes.isNeeded(kind, in: subject.scenario) { findings.append(.missing(kind, subject)) }
        continue
      }
      for texts in subject.languages {
        let lines = texts.script[id].count
        if lines > 0 && lines < PoolSizes.minimum(of: kind) { findings.append(.small(kind, lines, id, texts)) }
      }
    }
    return findings
  }
}

extension Finding {
  fileprivate static func missing(_ kind: ReactionKind, _ subject: LintSubject) -> Finding {
    subject.source.finding(
      .missingPool, at: "reactions", "`\(kind.rawValue)` is missing; \(PoolSizes.minimum(of: kind)) lines are expected")
  }

  fileprivate static func small(
    _ kind: ReactionKind, _ lines: Int, _ id: TextID, _ texts: LintSubject.TextSet
  ) -> Finding {
    texts.source.finding(
      .poolTooSmall, at: id.path,
      "`\(kind.rawValue)` has \(lines) lines; at least \(PoolSizes.minimum(of: kind)) are expected")
  }
}
