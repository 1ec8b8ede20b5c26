/// A report as one HTML page that needs nothing from elsewhere: no script, no image, no font. It reads in light and dark,
/// on narrow screens and on paper; each bar has its value in words beside it.
public enum HTMLRenderer {
  /// The page, ending in a line end.
  public static func render(_ document: ReportDocument) -> String {
    page(
      language: document.language, title: document.title,
      body: document.blocks.map { render($0, document.labelled) + "\n" }.joined())
  }

  /// The page around a body, which ends in a line end and whose texts are escaped; `more` is added to the rules of all
  /// reports.
  static func page(language: String, title: String, body: String, style more: String = "") -> String {
    let title = SafeText.html(title)
    return """
      <!DOCTYPE html>
      <html lang="\(SafeText.html(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(style)\(more.isEmpty ? "" : "\n" + more)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(body)</main>
      </body>
      </html>

      """
  }

  private static func render(_ block: ReportDocument.Block, _ labelled: String) -> String {
    switch block {
    case .heading(let text, let level):
      return "<h\(level)>\(SafeText.html(text))</h\(level)>"
    case .paragraph(let text, let tone):
      return "<p class=\"\(tone.rawValue)\">\(SafeText.html(text))</p>"
    case .list(let items, let isNumbered):
      let tag = isNumbered ? "ol" : "ul"
      return "<\(tag)>\n" + items.map { render($0) + "\n" }.joined() + "</\(tag)>"
    case .table(let caption, let header, let rows):
      let head = header.map { "<th scope=\"col\">\(SafeText.html($0))</th>" }.joined()
      return "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"\(SafeText.html(caption))\"><table>\n"
        + "<caption>\(SafeText.html(caption))</caption>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n"
        + rows.map { "<tr>\(cells($0))</tr>\n" }.joined() + "</tbody>\n</table></div>"
    case .bars(let bars):
      return "<ul class=\"bars\">\n" + bars.map { render($0, labelled) + "\n" }.joined() + "</ul>"
    case .trends(let trends):
      return "<div class=\"trends\">\n"
        + trends.drawn.map { TrendChart($0, of: trends, labelled: labelled).html + "\n" }.joined() + "</div>"
    case .drawings(let drawings):
      return "<div class=\"trends\">\n" + drawings.map { DrawingHTML.render($0) + "\n" }.joined() + "</div>"
    }
  }

  private static func render(_ item: ReportDocument.Item) -> String {
    "<li\(item.language.map { " lang=\"\(SafeText.html($0))\"" } ?? "")><strong class=\"\(item.tone.rawValue)\">\(SafeText.html(item.label))</strong>"
      + item.lines.map { "<p>\(SafeText.html($0))</p>" }.joined() + "</li>"
  }

  private static func cells(_ row: [String]) -> String {
    row.enumerated().map { index, cell in
      index == 0 ? "<th scope=\"row\">\(SafeText.html(cell))</th>" : "<td>\(SafeText.html(cell))</td>"
    }.joined()
  }

  private static func render(_ bar: ReportDocument.Bar, _ labelled: String) -> String {
    let percent = Numbers.percent(bar.score)
    let label = SafeText.html(bar.label)
    let said = labelled.replacing("{value}", with: "\(percent) %").replacing("{label}", with: label)
    let note = bar.note.isEmpty ? "" : "<p>\(SafeText.html(bar.note))</p>"
    return """
      <li><span class="name">\(label)</span> <span class="value">\(percent) %</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="\(said)">\
      <title>\(said)</title><rect class="track" width="100" height="6"/>\
      <rect class="fill" width="\(percent)" height="6"/></svg>\(note)</li>
      """
  }

  private static let style = """
    :root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --paper: #ffffff; --line: #d0d7de;
      --fill: #0b5cad; --other: #8a4b08; --good: #116329; --bad: #a40e26; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6edf3; --quiet: #a0aab4; --paper: #0d1117; --line: #3d444d; --fill: #6cb6ff; --other: #f0a35e; --good: #6bd58a;
        --bad: #ff9492; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.05rem; }
    p { margin: .25rem 0; } li { margin: .5rem 0; } .good { color: var(--good); } .bad { color: var(--bad); }
    .quiet { color: var(--quiet); }
    .bars { list-style: none; padding: 0; } .bars p { color: var(--quiet); font-size: .9rem; }
    .bars .value { float: right; font-variant-numeric: tabular-nums; }
    svg { display: block; width: 100%; height: .6rem; } .track { fill: var(--line); } .fill { fill: var(--fill); }
    .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; color: var(--quiet); }
    th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top;
      overflow-wrap: break-word; }
    \(TrendChart.style)
    \(DrawingHTML.style)
    @media print { :root { --ink: #000; --quiet: #333; --paper: #fff; --line: #999; --fill: #333; --other: #333; --good: #000;
      --bad: #000; } main { max-width: none; padding: 0; }
      .table { overflow: visible; } table { font-size: .8rem; } li, tr { break-inside: avoid; }
      h2, h3 { break-after: avoid; } .fill, .track { print-color-adjust: exact; } }
    """
}
