/// A linked report as Markdown: without its links and drawings, whose words and tables say the same.
enum LinkedMarkdown {
  /// The report, ending in a line end.
  static func render(_ document: LinkedDocument) -> String {
    (["# " + SafeText.markdown(document.title)] + blocks(document.blocks)).joined(separator: "\n\n") + "\n"
  }

  private static func blocks(_ blocks: [LinkedDocument.Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let text, let level, _):
        return [String(repeating: "#", count: level) + " " + SafeText.markdown(text)]
      case .paragraph(let line): return [runs(line)]
      case .list(let lines, let isNumbered):
        return [
          lines.enumerated().map { (isNumbered ? "\($0.offset + 1). " : "- ") + runs($0.element) }
            .joined(separator: "\n")
        ]
      case .speech(let lines): return [lines.map { "- " + runs($0) }.joined(separator: "\n")]
      case .table(_, let header, let rows):
        let rule = "|" + header.map { _ in " --- |" }.joined()
        let cells = rows.map { row in row.map(runs) }
        return [([row(header.map(SafeText.markdown)), rule] + cells.map(row)).joined(separator: "\n")]
      case .drawings, .legend: return []
      case .folded(let label, let inner):
        return ["**" + SafeText.markdown(label) + "**"] + self.blocks(inner)
      }
    }
  }

  private static func row(_ cells: [String]) -> String { "|" + cells.map { " \($0) |" }.joined() }

  private static func runs(_ line: LinkedDocument.Line) -> String {
    var text = ""
    for run in line.runs { text += self.run(run, isFirst: text.isEmpty) }
    return text
  }

  private static func run(_ run: LinkedDocument.Run, isFirst: Bool) -> String {
    switch run {
    case .text(let text), .foreign(let text, _), .turn(_, let text): escaped(text, isFirst: isFirst)
    case .strong(let text): "**" + escaped(text, isFirst: isFirst) + "**"
    case .mark(let symbol, _, let turn, _): escaped(symbol, isFirst: isFirst) + (turn.map { " \($0)" } ?? "")
    case .glyph: ""
    }
  }

  /// What would begin a list or a heading only does so where a line begins.
  private static func escaped(_ text: String, isFirst: Bool) -> String {
    isFirst ? SafeText.markdown(text) : String(SafeText.markdown("x" + text).dropFirst())
  }
}
