/// How a terminal shows parts of a report; plain unless told otherwise.
public struct TextStyle: Sendable {
  /// Headings.
  public var heading: @Sendable (String) -> String
  /// Labels.
  public var strong: @Sendable (String) -> String
  /// What speaks for the trainee.
  public var good: @Sendable (String) -> String
  /// What speaks against her.
  public var bad: @Sendable (String) -> String
  /// What may be overlooked.
  public var quiet: @Sendable (String) -> String

  /// A style; each part that is not given stays as it is.
  public init(
    heading: @escaping @Sendable (String) -> String = { $0 }, strong: @escaping @Sendable (String) -> String = { $0 },
    good: @escaping @Sendable (String) -> String = { $0 }, bad: @escaping @Sendable (String) -> String = { $0 },
    quiet: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.heading = heading
    self.strong = strong
    self.good = good
    self.bad = bad
    self.quiet = quiet
  }

  func apply(_ tone: ReportDocument.Tone, _ text: String) -> String {
    switch tone {
    case .plain: text
    case .good: good(text)
    case .bad: bad(text)
    case .quiet: quiet(text)
    }
  }
}

/// A report as plain text for a terminal: lines of at most `width` columns, safe to print.
public struct TextRenderer: Sendable {
  let width: Int
  let style: TextStyle

  /// A renderer for a width (at least 30 columns are used) and a style.
  public init(width: Int, style: TextStyle = TextStyle()) {
    self.width = max(30, width)
    self.style = style
  }

  /// The report, ending in a line end.
  public func render(_ document: ReportDocument) -> String {
    var lines = TextWrap.wrap(SafeText.plain(document.title), width: width).map(style.heading)
    for block in document.blocks { add(block, to: &lines) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func add(_ block: ReportDocument.Block, to lines: inout [String]) {
    switch block {
    case .heading(let text, _):
      lines.append("")
      lines += TextWrap.wrap(SafeText.plain(text), width: width).map(style.heading)
    case .paragraph(let text, let tone):
      lines += TextWrap.wrap(SafeText.plain(text), width: width).map { style.apply(tone, $0) }
    case .list(let items, let isNumbered):
      for (index, item) in items.enumerated() { add(item, mark: isNumbered ? "\(index + 1). " : "- ", to: &lines) }
    case .table(_, let header, let rows): add(header: header, rows: rows, to: &lines)
    case .bars(let bars): add(bars, to: &lines)
    case .trends(let trends): add(trends, to: &lines)
    case .drawings: break
    }
  }

  private func add(_ item: ReportDocument.Item, mark: String, to lines: inout [String]) {
    let indent = String(repeating: " ", count: mark.count)
    let label = TextWrap.wrap(SafeText.plain(item.label), width: width - mark.count)
    for (index, line) in label.enumerated() {
      lines.append((index == 0 ? mark : indent) + style.apply(item.tone, style.strong(line)))
    }
    for text in item.lines {
      lines += TextWrap.wrap(SafeText.plain(text), width: width - mark.count).map { indent + $0 }
    }
  }

  private func add(_ bars: [ReportDocument.Bar], to lines: inout [String]) {
    let labels = bars.map { SafeText.plain($0.label) }
    let labelWidth = min(labels.map(TextWrap.columns).max() ?? 0, width - 19)
    for (bar, label) in zip(bars, labels) {
      let filled = (min(max(bar.score, 0), 1000) + 50) / 100
      let drawn = String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
      let percent = Numbers.percent(bar.score)
      let score = String(repeating: " ", count: max(0, 4 - percent.count)) + percent + " %"
      var label = TextWrap.wrap(label, width: labelWidth)
      let last = label.removeLast()
      lines += label
      lines.append(
        TextWrap.padded(last, labelWidth) + "  " + style.apply(bar.score >= 800 ? .good : .plain, drawn) + score)
      if !bar.note.isEmpty {
        lines += TextWrap.wrap(SafeText.plain(bar.note), width: width - 2).map { "  " + style.quiet($0) }
      }
    }
  }

  /// A table whose cells wrap, so that every row fits the width.
  private func add(header: [String], rows: [[String]], to lines: inout [String]) {
    let cells = ([header] + rows).map { $0.map(SafeText.plain) }
    let widths = columnWidths(of: cells)
    for (index, row) in cells.enumerated() {
      let wrapped = zip(row, widths).map { TextWrap.wrap($0, width: $1) }
      for part in 0..<(wrapped.map(\.count).max() ?? 0) {
        var line = ""
        for (column, cell) in wrapped.enumerated() {
          let text = cell.indices.contains(part) ? cell[part] : ""
          line += column == wrapped.count - 1 ? text : TextWrap.padded(text, widths[column]) + "  "
        }
        while line.last == " " { line.removeLast() }
        lines.append(index == 0 ? style.strong(line) : line)
      }
    }
  }

  /// The widest cell of each column; while they do not fit together, the widest column gives way.
  private func columnWidths(of cells: [[String]]) -> [Int] {
    let count = cells.map(\.count).max() ?? 0
    var widths = (0..<count).map { column in
      cells.map { $0.indices.contains(column) ? TextWrap.columns($0[column]) : 0 }.max() ?? 0
    }
    var excess = widths.reduce(0, +) + 2 * max(0, count - 1) - width
    while excess > 0, let widest = widths.max(), widest > 1, let column = widths.lastIndex(of: widest) {
      widths[column] -= 1
      excess -= 1
    }
    return widths
  }
}
