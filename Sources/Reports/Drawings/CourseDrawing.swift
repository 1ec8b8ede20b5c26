import Assessment

/// How values come on, step by step: for each step a box from the first quartile to the third with the median as a bar, or
/// each value as a dot where there are too few for quartiles; what is set against them stands beside it.
struct CourseDrawing {
  /// A step.
  struct Step {
    /// Its name.
    var label: String
    /// The values of each style, 0 to 1000.
    var values: [(style: ReportDocument.Shape.Style, quartiles: Quartiles)]
    /// The same in words.
    var text: String
  }

  private static let width = 320
  private static let height = 160
  private static let left = 52
  private static let right = 312
  private static let top = 10
  private static let bottom = 132

  /// The drawing of steps.
  ///
  /// - Parameter ends: what 0 and 1000 stand for, in words.
  static func of(_ steps: [Step], title: String, ends: (bottom: String, top: String)) -> ReportDocument.Drawing {
    var shapes: [ReportDocument.Shape] = [top, (top + bottom) / 2, bottom].map {
      .line(from: .init(left, $0), to: .init(right, $0), .grid)
    }
    shapes += [
      .text(ends.top, at: .init(left - 6, top + 5), .end), .text(ends.bottom, at: .init(left - 6, bottom + 5), .end),
    ]
    let room = (right - left) / max(1, steps.count)
    for (index, step) in steps.enumerated() {
      let middle = left + room * index + room / 2
      shapes.append(.text(step.label, at: .init(middle, height - 8), .middle))
      // Side by side, so that neither hides the other.
      let apart = step.values.count > 1 ? room / 4 : 0
      let half = max(3, min(9, room / (step.values.count > 1 ? 6 : 4)))
      for (place, values) in step.values.enumerated() {
        shapes += drawn(values.quartiles, values.style, x: middle + (place == 0 ? -apart : apart), half: half)
      }
    }
    return ReportDocument.Drawing(
      title: title, description: steps.map { "\($0.label): \($0.text)" }.joined(separator: ". ") + ".", width: width,
      height: height, shapes: shapes)
  }

  private static func drawn(
    _ quartiles: Quartiles, _ style: ReportDocument.Shape.Style, x: Int, half: Int
  ) -> [ReportDocument.Shape] {
    guard quartiles.isEnough else {
      return DotRow.places(quartiles.values.map(y)).map { .dot(at: .init(x + $0.across, $0.along), style) }
    }
    let (lower, median, upper) = (y(quartiles.lower), y(quartiles.median), y(quartiles.upper))
    return [
      .line(from: .init(x, y(quartiles.least)), to: .init(x, y(quartiles.greatest)), style),
      .box(at: .init(x - half, upper), width: 2 * half, height: max(1, lower - upper), style),
      .mark(from: .init(x - half - 1, median), to: .init(x + half + 1, median), style),
    ]
  }

  private static func y(_ value: Int) -> Int { bottom - min(max(value, 0), 1000) * (bottom - top) / 1000 }
}
