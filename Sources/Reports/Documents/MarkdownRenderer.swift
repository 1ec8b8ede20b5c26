/// A report as Markdown (CommonMark with tables).
public enum MarkdownRenderer {
  /// The report, ending in a line end.
  public static func render(_ document: ReportDocument) -> String {
    (["# " + SafeText.markdown(document.title)] + document.blocks.compactMap { render($0, document.labelled) })
      .joined(separator: "\n\n") + "\n"
  }

  private static func render(_ block: ReportDocument.Block, _ labelled: String) -> String? {
    switch block {
    case .heading(let text, let level):
      return String(repeating: "#", count: level) + " " + SafeText.markdown(text)
    case .paragraph(let text, let tone):
      let text = SafeText.markdown(text)
      return tone == .bad || tone == .good ? "**\(text)**" : text
    case .list(let items, let isNumbered):
      return items.enumerated().map { index, item in
        let mark = isNumbered ? "\(index + 1). " : "- "
        let indent = "\n" + String(repeating: " ", count: mark.count)
        return mark + "**" + SafeText.markdown(item.label) + "**"
          + item.lines.map { "  " + indent + SafeText.markdown($0) }.joined()
      }.joined(separator: "\n")
    case .table(_, let header, let rows):
      let rule = "|" + header.map { _ in " --- |" }.joined()
      return ([row(header), rule] + rows.map(row)).joined(separator: "\n")
    case .bars(let bars):
      return bars.map { bar in
        "- "
          + labelled.replacing("{value}", with: "**\(Numbers.percent(bar.score)) %**")
          .replacing("{label}", with: SafeText.markdown(bar.label))
          + (bar.note.isEmpty ? "" : " – " + SafeText.markdown(bar.note))
      }.joined(separator: "\n")
    case .drawings: return nil
    case .trends(let trends):
      return trends.drawn.map { chart in
        "- **" + SafeText.markdown(chart.label) + "**"
          + chart.series.map { series in
            "  \n  " + series.mark.symbol + " " + SafeText.markdown(series.name) + " "
              + series.sparkline(width: series.values.count) + " " + SafeText.markdown(series.summary)
          }.joined()
      }.joined(separator: "\n")
    }
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { " " + SafeText.markdown($0) + " |" }.joined()
  }
}
