/// Where libedit draws a line: how many rows it takes, and in which one the cursor stands.
struct LineLayout: Equatable {
  let cursorRow: Int
  let lastRow: Int
  /// The columns of prompt and line, as if in one row.
  let width: Int

  init(promptWidth: Int, line: [Unicode.Scalar], cursor: Int, columns: Int) {
    var row = promptWidth / columns
    var column = promptWidth % columns
    var total = promptWidth
    var cursorRow = row
    for (index, scalar) in line.enumerated() {
      if index == cursor {
        cursorRow = row
      }
      // libedit shows a control character as ^A.
      let width = scalar.value < 0x20 || scalar.value == 0x7F ? 2 : TextWrapping.columns(of: scalar)
      if column + width > columns {
        (row, column) = (row + 1, 0)
      }
      column += width
      total += width
      if column >= columns {
        (row, column) = (row + 1, 0)
      }
    }
    self.cursorRow = cursor >= line.count ? row : cursorRow
    lastRow = row
    width = total
  }
}
