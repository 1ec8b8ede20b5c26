/// A report before it has a form, whose texts lead from one place to another and stand beside drawings. Like
/// ``ReportDocument`` it holds raw texts; each renderer escapes them.
struct LinkedDocument: Sendable {
  /// The language's code.
  var language: String
  /// The title.
  var title: String
  /// What it says, in order.
  var blocks: [Block]
  /// How a label stands before its value: `{label}: {value}`, in French with a space before the colon.
  var labelled: String

  /// One part of a report.
  indirect enum Block: Sendable {
    /// A heading of level 2 to 4; with a turn it is the place that links to that turn lead to.
    case heading(String, level: Int, turn: Int? = nil)
    /// A paragraph.
    case paragraph(Line)
    /// A list.
    case list([Line], isNumbered: Bool = false)
    /// What was said and done, line by line.
    case speech([Line])
    /// A table; the first column names the row.
    case table(caption: String, header: [String], rows: [[Line]])
    /// Drawings that stand beside one another. What they show must stand in words elsewhere: Markdown leaves them out.
    case drawings([Drawing])
    /// What the marks of drawings mean, group by group. Markdown leaves it out too.
    case legend([(label: String, entries: [(mark: Glyph, text: String)])])
    /// Parts that are unfolded on demand; in Markdown they simply stand there.
    case folded(String, [Block])
  }

  /// A text of pieces.
  struct Line: Sendable, ExpressibleByStringLiteral {
    var runs: [Run]
    /// How it is meant.
    var tone: ReportDocument.Tone = .plain
    /// How it looks: the name of a rule of the page.
    var role: Role = .plain
    /// The code of its language where that is not the document's.
    var language: String?

    init(_ runs: [Run], tone: ReportDocument.Tone = .plain, role: Role = .plain, language: String? = nil) {
      self.runs = runs
      self.tone = tone
      self.role = role
      self.language = language
    }

    init(
      _ text: String, tone: ReportDocument.Tone = .plain, role: Role = .plain, language: String? = nil
    ) {
      self.init([.text(text)], tone: tone, role: role, language: language)
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  /// Who or what a line of ``Block/speech(_:)`` is from.
  enum Role: String, Sendable {
    case plain, asked, said, mentor, machine
  }

  /// A piece of a text.
  enum Run: Sendable {
    case text(String)
    /// Set off.
    case strong(String)
    /// In another language, if one is given.
    case foreign(String, language: String?)
    /// Leads to a turn.
    case turn(Int, String)
    /// A mark with what it means, and the turn that it leads to and that is written behind it.
    case mark(symbol: String, meaning: String, turn: Int?, tone: ReportDocument.Tone)
    /// A small drawing; what it shows stands in words beside it.
    case glyph(Glyph)
  }

  /// A small drawing of a mark, 16 units wide and high around its middle.
  struct Glyph: Sendable {
    /// SVG without any text.
    let shape: SafeSVG
    /// Its width and height.
    var size = (width: 22, height: 22)
  }

  /// A drawing.
  struct Drawing: Sendable {
    /// What it is: its caption and name.
    var caption: String
    /// Everything that it shows, in words.
    var description: String
    var width: Int
    var height: Int
    let content: SafeSVG
    /// How wide it gets at most, in tenths of a rem; nil for as wide as there is room.
    var limit: Int?
  }
}

/// SVG that is fit to stand in a page: its shapes are the program's own, its texts are escaped.
struct SafeSVG: Sendable {
  private(set) var text = ""

  static func + (left: SafeSVG, right: SafeSVG) -> SafeSVG {
    var sum = left
    sum.text += right.text
    return sum
  }

  static func += (left: inout SafeSVG, right: SafeSVG) { left.text += right.text }

  /// A shape, by the literal path data that draws it around the point 0, 0.
  static func path(_ style: StaticString, _ data: StaticString, x: Int = 0, y: Int = 0) -> SafeSVG {
    element("path class=\"\(style)\" transform=\"translate(\(x) \(y))\" d=\"\(data)\"")
  }

  static func circle(_ style: StaticString, x: Int = 0, y: Int = 0, radius: Int) -> SafeSVG {
    element("circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"")
  }

  static func rectangle(_ style: StaticString, x: Int, y: Int, width: Int, height: Int) -> SafeSVG {
    element("rect class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"")
  }

  static func line(_ style: StaticString, from: (x: Int, y: Int), to: (x: Int, y: Int)) -> SafeSVG {
    element("line class=\"\(style)\" x1=\"\(from.x)\" y1=\"\(from.y)\" x2=\"\(to.x)\" y2=\"\(to.y)\"")
  }

  static func polyline(_ style: StaticString, _ points: [(x: Int, y: Int)]) -> SafeSVG {
    let list = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    return element("polyline class=\"\(style)\" points=\"\(list)\"")
  }

  /// A text, escaped.
  static func label(_ style: StaticString, _ words: String, x: Int, y: Int, anchor: StaticString = "middle") -> SafeSVG
  {
    var svg = SafeSVG()
    svg.text =
      "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(SafeText.html(words))</text>"
    return svg
  }

  /// Shapes that lead to a turn at a click, with what the pointer is told. The keyboard has the same links in the table.
  func leading(toTurn turn: Int, _ title: String) -> SafeSVG {
    var svg = SafeSVG()
    svg.text =
      "<a href=\"#turn-\(turn)\" tabindex=\"-1\"><title>\(SafeText.html(title))</title>\(text)</a>"
    return svg
  }

  private static func element(_ content: String) -> SafeSVG {
    var svg = SafeSVG()
    svg.text = "<\(content)/>"
    return svg
  }
}
