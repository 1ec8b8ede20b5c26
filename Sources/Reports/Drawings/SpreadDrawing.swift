import Assessment

/// How values spread, row above row over one scale: a box from the first quartile to the third with the median as a bar
/// and lines to the least and the greatest value; where there are too few for that, each value as a dot.
struct SpreadDrawing {
  /// Values with what they are values of.
  struct Row {
    /// What they are values of.
    var label: String
    /// How they are drawn.
    var style: ReportDocument.Shape.Style
    /// The values, 0 to 1000.
    var quartiles: Quartiles
    /// The same in words.
    var text: String
  }

  private static let width = 320
  private static let left = 10
  private static let right = 310
  private static let rowHeight = 44
  private static let foot = 22

  /// The drawing of rows.
  ///
  /// - Parameters:
  ///   - ends: what 0, 500 and 1000 stand for, in words.
  static func of(_ rows: [Row], title: String, ends: [String]) -> ReportDocument.Drawing {
    let bottom = rows.count * rowHeight + 4
    var shapes: [ReportDocument.Shape] = []
    for (value, text) in zip([0, 500, 1000], ends) {
      shapes.append(.line(from: .init(x(value), 2), to: .init(x(value), bottom), .grid))
      shapes.append(
        .text(text, at: .init(x(value), bottom + 16), value == 0 ? .start : value == 1000 ? .end : .middle))
    }
    for (index, row) in rows.enumerated() { shapes += drawn(row, top: index * rowHeight) }
    return ReportDocument.Drawing(
      title: title, description: rows.map { "\($0.label): \($0.text)" }.joined(separator: ". ") + ".", width: width,
      height: bottom + foot, shapes: shapes)
  }

  private static func drawn(_ row: Row, top: Int) -> [ReportDocument.Shape] {
    let (quartiles, middle) = (row.quartiles, top + 31)
    let label = ReportDocument.Shape.text(row.label, at: .init(left, top + 15), .start)
    guard quartiles.isEnough else {
      return [label]
        + DotRow.places(quartiles.values.map(x)).map { .dot(at: .init($0.along, middle + $0.across), row.style) }
    }
    let (least, lower, median, upper, greatest) = (
      x(quartiles.least), x(quartiles.lower), x(quartiles.median), x(quartiles.upper), x(quartiles.greatest)
    )
    return [
      label, .line(from: .init(least, middle), to: .init(greatest, middle), row.style),
      .line(from: .init(least, middle - 5), to: .init(least, middle + 5), row.style),
      .line(from: .init(greatest, middle - 5), to: .init(greatest, middle + 5), row.style),
      .box(at: .init(lower, middle - 8), width: max(1, upper - lower), height: 16, row.style),
      .mark(from: .init(median, middle - 9), to: .init(median, middle + 9), row.style),
    ]
  }

  private static func x(_ value: Int) -> Int { left + min(max(value, 0), 1000) * (right - left) / 1000 }
}
