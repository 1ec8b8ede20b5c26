/// Every item can come out: it is asked for with an open, plain, own-share or counter-example question, or by taking
/// up or staying silent after an item that can come out itself; or such an item brings it.
struct EvidenceCanBeReached: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    let reached = Self.reached(in: subject)
    let circular = Set(AfterNeverRunsInCircles.circles(in: subject).joined())
    return subject.evidence.indices.filter { !reached[$0] && !circular.contains($0) }.map {
      .unreachable(subject.evidence[$0], subject)
    }
  }

  /// Spreads from the items that need nothing before; each item and each reference is looked at once.
  private static func reached(in subject: LintSubject) -> [Bool] {
    let items = subject.evidence
    var missing = items.map { $0.evidence.after.count }
    var followers = [[Int]](repeating: [], count: items.count)
    for (index, item) in items.enumerated() {
      for id in item.evidence.after { if let position = subject.positions[id] { followers[position].append(index) } }
    }
    var reached = [Bool](repeating: false, count: items.count)
    var open: [Int] = []
    func reach(_ index: Int) {
      if reached[index] { return }
      reached[index] = true
      open.append(index)
    }
    for (index, item) in items.enumerated() where item.evidence.after.isEmpty {
      if item.evidence.earned != .takenUp && item.evidence.earned != .silence { reach(index) }
    }
    while let index = open.popLast() {
      for id in items[index].evidence.brings { if let position = subject.positions[id] { reach(position) } }
      for follower in followers[index] {
        missing[follower] -= 1
        if missing[follower] == 0 { reach(follower) }
      }
    }
    return reached
  }
}

extension Finding {
  fileprivate static func unreachable(_ item: LintSubject.Item, _ subject: LintSubject) -> Finding {
    let earned = item.evidence.earned
    let reason =
      item.evidence.after.isEmpty && (earned == .takenUp || earned == .silence)
      ? "`\(earned.rawValue)` needs an item in `after`"
      : "what it comes after cannot come out"
    return subject.source.finding(.unreachable, at: item.path, "\"\(item.evidence.id)\" can never come out: \(reason)")
  }
}
