/// No piece of evidence comes, over any number of steps, after itself.
struct AfterNeverRunsInCircles: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    Self.circles(in: subject).map { circle in
      .circle(circle.map { subject.evidence[$0].evidence.id }, subject, subject.evidence[circle[0]].path)
    }
  }

  /// The circles of `after`, each from its first item in the file and in the order of `after`. Every item is visited
  /// once and without recursion, so that no chain is too long.
  static func circles(in subject: LintSubject) -> [[Int]] {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: subject.evidence.count)
    let edges = subject.evidence.map { item in
      item.evidence.after.filter { $0 != item.evidence.id }.compactMap { subject.positions[$0] }
    }
    var circles: [[Int]] = []
    for root in subject.evidence.indices where states[root] == .new {
      var path: [(item: Int, next: Int)] = [(root, 0)]
      states[root] = .open
      while let (item, next) = path.last {
        guard next < edges[item].count else {
          states[item] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = edges[item][next]
        if states[target] == .new {
          states[target] = .open
          path.append((target, 0))
        } else if states[target] == .open, let start = path.firstIndex(where: { $0.item == target }) {
          circles.append(fromFirst(path[start...].map(\.item)))
        }
      }
    }
    return circles
  }

  private static func fromFirst(_ circle: [Int]) -> [Int] {
    guard let least = circle.min(), let start = circle.firstIndex(of: least) else { return circle }
    return Array(circle[start...] + circle[..<start])
  }
}

extension Finding {
  fileprivate static func circle(_ ids: [String], _ subject: LintSubject, _ path: String) -> Finding {
    let shown = ids.prefix(8) + (ids.count > 8 ? ["…"] : [])
    let chain = (shown + ids.prefix(1)).joined(separator: " after ")
    return subject.source.finding(.cycle, at: path, "this item can never come out: \(chain)")
  }
}
