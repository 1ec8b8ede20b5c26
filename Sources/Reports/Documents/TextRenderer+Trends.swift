// Values over time as sparklines: a row for each series, so that they stand above one another in time.
extension TextRenderer {
  func add(_ trends: ReportDocument.Trends, to lines: inout [String]) {
    let charts = trends.drawn
    let labels = charts.map { SafeText.plain($0.label) }
    let summaries = charts.flatMap(\.series).map { TextWrap.columns(SafeText.plain($0.summary)) }
    let column = labels.map(TextWrap.columns).max() ?? 0
    let room = width - 6 - (summaries.max() ?? 0)
    // Where label and sparkline do not fit beside one another, the label has a line of its own.
    let isBeside = room - column >= min(trends.places.count, 8)
    let indent = isBeside ? column : 0
    let drawn = max(4, room - indent)
    for (chart, label) in zip(charts, labels) {
      if !isBeside { lines += TextWrap.wrap(label, width: width) }
      for (index, series) in chart.series.enumerated() {
        let before = TextWrap.padded(isBeside && index == 0 ? label : "", indent)
        lines.append(
          before + "  " + series.mark.symbol + " " + series.sparkline(width: drawn) + "  "
            + SafeText.plain(series.summary))
      }
    }
  }
}
