/// A drawing as an SVG inside HTML, with a title and a description for those who cannot see it.
enum DrawingHTML {
  private typealias Point = ReportDocument.Point

  /// The figure.
  static func render(_ drawing: ReportDocument.Drawing) -> String {
    let title = SafeText.html(drawing.title)
    return "<figure>\n<figcaption>\(title)</figcaption>\n"
      + "<svg viewBox=\"0 0 \(drawing.width) \(drawing.height)\" role=\"img\" aria-label=\"\(title)\">"
      + "<title>\(title)</title><desc>\(SafeText.html(drawing.description))</desc>"
      + drawing.shapes.map(render).joined() + "</svg>\n</figure>"
  }

  private static func render(_ shape: ReportDocument.Shape) -> String {
    switch shape {
    case .line(let from, let to, let style): line(from, to, style.rawValue)
    case .mark(let from, let to, let style): line(from, to, "mark " + style.rawValue)
    case .box(let at, let width, let height, let style): box(at, width, height, "box " + style.rawValue)
    case .bar(let at, let width, let height, let style): box(at, width, height, "bar " + style.rawValue)
    case .dot(let at, let style): "<circle class=\"\(style.rawValue)\" cx=\"\(at.x)\" cy=\"\(at.y)\" r=\"4\"/>"
    case .text(let text, let at, let anchor):
      "<text x=\"\(at.x)\" y=\"\(at.y)\" text-anchor=\"\(anchor.rawValue)\">\(SafeText.html(text))</text>"
    }
  }

  private static func line(_ from: Point, _ to: Point, _ name: String) -> String {
    "<line class=\"\(name)\" x1=\"\(from.x)\" y1=\"\(from.y)\" x2=\"\(to.x)\" y2=\"\(to.y)\"/>"
  }

  private static func box(_ at: Point, _ width: Int, _ height: Int, _ name: String) -> String {
    "<rect class=\"\(name)\" x=\"\(at.x)\" y=\"\(at.y)\" width=\"\(width)\" height=\"\(height)\"/>"
  }

  /// The rules for the page, beside those of a ``TrendChart``.
  static let style = """
    line.filled { stroke: var(--fill); stroke-width: 2; } line.hollow { stroke: var(--other); stroke-width: 2; }
      line.mark { stroke-width: 4; } rect.box { fill: var(--paper); stroke-width: 2; } rect.box.filled { stroke: var(--fill); }
      rect.box.hollow { stroke: var(--other); stroke-dasharray: 4 3; } rect.bar.filled { fill: var(--fill); }
      rect.bar.hollow { fill: var(--paper); stroke: var(--other); stroke-width: 2; }
    """
}
