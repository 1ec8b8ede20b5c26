/// A trend as an SVG inside HTML: points over a scale, a line through those of each series. The values stand in its text
/// alternative, in the tooltip of each point and, first and last, in words below it.
struct TrendChart {
  private let trend: ReportDocument.Trend
  private let trends: ReportDocument.Trends
  private let labelled: String

  private static let width = 320
  private static let height = 132
  private static let left = 52
  private static let right = 308
  private static let top = 12
  private static let bottom = 104

  init(_ trend: ReportDocument.Trend, of trends: ReportDocument.Trends, labelled: String) {
    self.trend = trend
    self.trends = trends
    self.labelled = labelled
  }

  /// The figure.
  var html: String {
    let label = SafeText.html(trend.label)
    let said = label + ". " + trend.series.map(said).joined(separator: ". ") + "."
    return "<figure>\n<figcaption>\(label)</figcaption>\n"
      + "<svg viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" aria-label=\"\(said)\">"
      + grid + trend.series.map(drawn).joined() + "</svg>\n<ul>"
      + trend.series.map { "<li>\($0.mark.symbol) \(labelled($0.name, $0.summary))</li>" }.joined() + "</ul>\n</figure>"
  }

  /// Every value of a series in words.
  private func said(_ series: ReportDocument.Series) -> String {
    let values = zip(trends.places, series.values).compactMap { place, value in
      value.map { SafeText.html(place) + " " + SafeText.html($0.text) }
    }
    return labelled(series.name, values.joined(separator: "; "), isSafe: true)
  }

  private func labelled(_ label: String, _ value: String, isSafe: Bool = false) -> String {
    labelled.replacing("{value}", with: isSafe ? value : SafeText.html(value))
      .replacing("{label}", with: SafeText.html(label))
  }

  private var grid: String {
    let lines = [Self.top, (Self.top + Self.bottom) / 2, Self.bottom].map { height in
      "<line class=\"grid\" x1=\"\(Self.left)\" x2=\"\(Self.right)\" y1=\"\(height)\" y2=\"\(height)\"/>"
    }
    var texts = [
      text(trends.scale.top, Self.left - 6, Self.top + 4, "end"),
      text(trends.scale.bottom, Self.left - 6, Self.bottom + 4, "end"),
    ]
    if let first = trends.places.first { texts.append(text(first, Self.left, Self.height - 6, "start")) }
    if trends.places.count > 1, let last = trends.places.last {
      texts.append(text(last, Self.right, Self.height - 6, "end"))
    }
    return lines.joined() + texts.joined()
  }

  private func text(_ text: String, _ x: Int, _ y: Int, _ anchor: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(SafeText.html(text))</text>"
  }

  private func drawn(_ series: ReportDocument.Series) -> String {
    let points = series.values.enumerated().compactMap { index, value in
      value.map { (x: x(index), y: y($0.height), said: SafeText.html(trends.places[index] + " – " + $0.text)) }
    }
    let line = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    return (points.count > 1 ? "<polyline class=\"\(series.mark.rawValue)\" points=\"\(line)\"/>" : "")
      + points.map { point in
        let title = "<title>\(point.said)</title>"
        return "<circle class=\"\(series.mark.rawValue)\" cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"4\">\(title)</circle>"
      }.joined()
  }

  private func x(_ index: Int) -> Int {
    let places = trends.places.count
    guard places > 1 else { return (Self.left + Self.right) / 2 }
    return Self.left + 6 + index * (Self.right - Self.left - 12) / (places - 1)
  }

  private func y(_ height: Int) -> Int {
    Self.bottom - min(max(height, 0), 1000) * (Self.bottom - Self.top) / 1000
  }

  /// The rules for the page.
  static let style = """
    .trends { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 1rem 1.5rem; }
      figure { margin: 0; break-inside: avoid; } figcaption { font-weight: bold; }
      figure ul { list-style: none; margin: 0; padding: 0; font-size: .9rem; } figure li { margin: 0; }
      figure svg { height: auto; } svg text { fill: var(--quiet); font-size: 13px; }
      .grid { stroke: var(--line); } polyline { fill: none; stroke-width: 2; }
      polyline.filled { stroke: var(--fill); } polyline.hollow { stroke: var(--other); stroke-dasharray: 5 4; }
      circle.filled { fill: var(--fill); } circle.hollow { fill: var(--paper); stroke: var(--other); stroke-width: 2; }
    """
}
