/// A bluff can be seen through: at least two items undo it, so that one lucky question is not enough.
struct BluffsCanBeUndone: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    subject.evidence.filter { $0.evidence.truth == .bluff }.compactMap { item in
      let undoing = subject.evidence.count { $0.evidence.undoes.contains(item.evidence.id) }
      return undoing < 2 ? .notUndone(item, by: undoing, subject) : nil
    }
  }
}

extension Finding {
  fileprivate static func notUndone(_ item: LintSubject.Item, by count: Int, _ subject: LintSubject) -> Finding {
    subject.source.finding(
      .bluffNotUndone, at: item.path,
      "the bluff \"\(item.evidence.id)\" is undone by \(count) items; at least two must name it in `undoes`")
  }
}
