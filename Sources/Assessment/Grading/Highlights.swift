/// What a scorecard opens with: strengths, and the three things that would gain most (issue 4).
struct Highlights: Sendable {
  let dimensions: [Scorecard.Dimension]
  let knockouts: [Scorecard.Knockout]
  /// Turns at which something was missed, by `DIMENSION.CRITERION`.
  let missed: [String: [Int]]
  /// The turn that stands for what happened nowhere: the last of the competency phase.
  let lastTurn: Int

  private struct Line {
    var key: String
    var criterion: Scorecard.Criterion
    /// The criterion's share of the whole total, in millionths.
    var weight: Int
  }

  private var lines: [Line] {
    dimensions.flatMap { dimension in
      dimension.criteria.map { criterion in
        Line(
          key: dimension.id.rawValue + "." + criterion.id, criterion: criterion,
          weight: dimension.weight * criterion.weight)
      }
    }
  }

  /// At most three criteria from `threshold` on, those that brought most first; equal ones in the rubric's order. Each
  /// has turns that show it, and one about faults has no fault.
  func strengths(from threshold: Int) -> [Scorecard.Highlight] {
    let strong = lines.filter { line in
      let hasFault = line.criterion.emptyFrom != nil && line.criterion.count > 0
      return line.criterion.score >= threshold && !line.criterion.good.isEmpty && !hasFault
    }
    return highest(strong) {
      $0.weight * $0.criterion.score
    } turns: {
      $0.criterion.good
    }
  }

  /// At most three criteria that cost most; a knock-out that is not rejected comes before all.
  func priorities() -> [Scorecard.Highlight] {
    let standing = knockouts.filter { $0.state != .rejected }
    let first = standing.isEmpty ? [] : [Scorecard.Highlight(key: "knockout.protected", turns: standing.map(\.turn))]
    // What has no fault yet, and only waits for more questions, is nothing to work on.
    let weak = lines.filter { line in
      line.criterion.score < 1000 && (line.criterion.emptyFrom == nil || line.criterion.count > 0)
    }
    let costly = highest(weak) {
      $0.weight * (1000 - $0.criterion.score)
    } turns: { line in
      let turns = line.criterion.bad.isEmpty ? missed[line.key] ?? [] : line.criterion.bad
      if !turns.isEmpty { return [].joined(turns) }
      return line.criterion.turns.isEmpty ? [lastTurn] : line.criterion.turns
    }
    return Array((first + costly).prefix(3))
  }

  private func highest(
    _ lines: [Line], by value: (Line) -> Int, turns: (Line) -> [Int]
  ) -> [Scorecard.Highlight] {
    lines.enumerated()
      .sorted { left, right in
        let (leftValue, rightValue) = (value(left.element), value(right.element))
        return leftValue == rightValue ? left.offset < right.offset : leftValue > rightValue
      }
      .prefix(3)
      .map { Scorecard.Highlight(key: $0.element.key, turns: turns($0.element)) }
  }
}
