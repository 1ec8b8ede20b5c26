/// Lists words in columns, read downwards as `ls` does.
enum ColumnLayout {
  static func rows(of words: [String], width: Int) -> [String] {
    let widths = words.map { TextWrapping.columns(of: $0) }
    let cell = (widths.max() ?? 0) + 2
    let perRow = max(1, (width + 1) / cell)
    let rowCount = (words.count + perRow - 1) / perRow
    return (0..<rowCount).map { row in
      var line = ""
      var padding = 0
      for index in stride(from: row, to: words.count, by: rowCount) {
        line += String(repeating: " ", count: padding) + words[index]
        padding = cell - widths[index]
      }
      return line
    }
  }
}
