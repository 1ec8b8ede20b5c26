/// A linked report as one HTML page that needs nothing from elsewhere; see ``HTMLRenderer``.
enum LinkedHTML {
  /// The page, ending in a line end; `style` is added to the rules of all reports.
  static func render(_ document: LinkedDocument, style: String) -> String {
    var body = ""
    for block in document.blocks { add(block, document.labelled, to: &body) }
    return HTMLRenderer.page(language: document.language, title: document.title, body: body, style: style)
  }

  private static func add(_ block: LinkedDocument.Block, _ labelled: String, to page: inout String) {
    switch block {
    case .heading(let text, let level, let turn):
      let id = turn.map { " id=\"turn-\($0)\"" } ?? ""
      page += "<h\(level)\(id)>\(SafeText.html(text))</h\(level)>\n"
    case .paragraph(let line): page += "<p\(attributes(line))>\(runs(line))</p>\n"
    case .list(let lines, let isNumbered):
      let tag = isNumbered ? "ol" : "ul"
      page += "<\(tag)>\n" + lines.map { "<li\(attributes($0))>\(runs($0))</li>\n" }.joined() + "</\(tag)>\n"
    case .speech(let lines):
      page += "<ul class=\"speech\">\n" + lines.map { "<li\(attributes($0))>\(runs($0))</li>\n" }.joined() + "</ul>\n"
    case .table(let caption, let header, let rows): add(caption, header, rows, to: &page)
    case .drawings(let drawings):
      page += "<div class=\"drawings\">\n"
      for drawing in drawings { add(drawing, labelled, to: &page) }
      page += "</div>\n"
    case .legend(let groups):
      page += "<dl class=\"legend\">\n"
      for group in groups {
        page += "<div><dt>\(SafeText.html(group.label))</dt>"
        for entry in group.entries { page += "<dd>\(glyph(entry.mark)) \(SafeText.html(entry.text))</dd>" }
        page += "</div>\n"
      }
      page += "</dl>\n"
    case .folded(let label, let blocks):
      page += "<details><summary>\(SafeText.html(label))</summary>\n"
      for block in blocks { add(block, labelled, to: &page) }
      page += "</details>\n"
    }
  }

  private static func add(
    _ caption: String, _ header: [String], _ rows: [[LinkedDocument.Line]], to page: inout String
  ) {
    let name = SafeText.html(caption)
    page += "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\"><table>\n"
    page += "<caption>\(name)</caption>\n<thead><tr>"
    for cell in header { page += "<th scope=\"col\">\(SafeText.html(cell))</th>" }
    page += "</tr></thead>\n<tbody>\n"
    for row in rows {
      page += "<tr>"
      for (index, cell) in row.enumerated() {
        let tag = index == 0 ? "th" : "td"
        page += "<\(tag)\(index == 0 ? " scope=\"row\"" : "")\(attributes(cell))>\(runs(cell))</\(tag)>"
      }
      page += "</tr>\n"
    }
    page += "</tbody>\n</table></div>\n"
  }

  private static func add(_ drawing: LinkedDocument.Drawing, _ labelled: String, to page: inout String) {
    let caption = SafeText.html(drawing.caption)
    let limit = drawing.limit.map { " style=\"max-width: \($0 / 10).\($0 % 10)rem\"" } ?? ""
    page += "<figure\(limit)>\n<figcaption>\(caption)</figcaption>\n"
    page += "<svg viewBox=\"0 0 \(drawing.width) \(drawing.height)\" role=\"img\" aria-label=\"\(caption)\">"
    page += "<title>\(caption)</title><desc>\(SafeText.html(drawing.description))</desc>"
    page += drawing.content.text + "</svg>\n</figure>\n"
  }

  private static func attributes(_ line: LinkedDocument.Line) -> String {
    let classes = [line.role.rawValue, line.tone.rawValue].filter { $0 != "plain" }.joined(separator: " ")
    return (classes.isEmpty ? "" : " class=\"\(classes)\"")
      + (line.language.map { " lang=\"\(SafeText.html($0))\"" } ?? "")
  }

  private static func runs(_ line: LinkedDocument.Line) -> String { line.runs.map(run).joined() }

  private static func run(_ run: LinkedDocument.Run) -> String {
    switch run {
    case .text(let text), .foreign(let text, language: nil): return SafeText.html(text)
    case .strong(let text): return "<strong>\(SafeText.html(text))</strong>"
    case .foreign(let text, let language?):
      return "<span lang=\"\(SafeText.html(language))\">\(SafeText.html(text))</span>"
    case .turn(let turn, let text): return "<a href=\"#turn-\(turn)\">\(SafeText.html(text))</a>"
    case .mark(let symbol, let meaning, let turn, let tone):
      let (symbol, meaning) = (SafeText.html(symbol), SafeText.html(meaning))
      let mark = "<span class=\"\(tone.rawValue)\" aria-hidden=\"true\">\(symbol)</span>"
      guard let turn else {
        return "<span class=\"piece \(tone.rawValue)\" role=\"img\" aria-label=\"\(meaning)\" title=\"\(meaning)\">"
          + "\(symbol)</span>"
      }
      return
        "<a class=\"piece\" href=\"#turn-\(turn)\" aria-label=\"\(meaning)\" title=\"\(meaning)\">\(mark) \(turn)</a>"
    case .glyph(let drawn): return glyph(drawn)
    }
  }

  private static func glyph(_ glyph: LinkedDocument.Glyph) -> String {
    let (width, height) = glyph.size
    return "<svg class=\"glyph\" aria-hidden=\"true\" viewBox=\"\(-width / 2) \(-height / 2) \(width) \(height)\""
      + " width=\"\(width)\" height=\"\(height)\">\(glyph.shape.text)</svg>"
  }
}
