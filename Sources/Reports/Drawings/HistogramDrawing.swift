/// How many there are of each, as bars with their counts.
struct HistogramDrawing {
  private static let width = 320
  private static let height = 150
  private static let left = 8
  private static let right = 312
  private static let top = 22
  private static let bottom = 124

  /// The drawing of counts, each with the words of its part.
  ///
  /// - Parameter ends: what the left end and the right one stand for.
  static func of(
    _ counts: [(part: String, count: Int)], title: String, ends: (left: String, right: String)
  ) -> ReportDocument.Drawing {
    let most = max(1, counts.map(\.count).max() ?? 0)
    let room = (right - left) / max(1, counts.count)
    var shapes: [ReportDocument.Shape] = [.line(from: .init(left, bottom), to: .init(right, bottom), .grid)]
    for (index, entry) in counts.enumerated() where entry.count > 0 {
      let height = max(1, entry.count * (bottom - top) / most)
      shapes.append(
        .bar(at: .init(left + index * room + 2, bottom - height), width: room - 4, height: height, .filled))
      shapes.append(
        .text(String(entry.count), at: .init(left + index * room + room / 2, bottom - height - 5), .middle))
    }
    shapes += [
      .text(ends.left, at: .init(left, height - 8), .start), .text(ends.right, at: .init(right, height - 8), .end),
    ]
    return ReportDocument.Drawing(
      title: title, description: counts.map { "\($0.part): \($0.count)" }.joined(separator: "; ") + ".", width: width,
      height: height, shapes: shapes)
  }
}
