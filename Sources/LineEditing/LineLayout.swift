/// Where libedit draws a line: how many rows it takes, and in which one the cursor stands.
struct LineLayout: Equatable {
  let cursorRow: Int
  let cursorColumn: Int
  let lastRow: Int
  /// The columns of prompt and line, as if in one row.
  let width: Int

  init(promptWidth: Int, line: [Unicode.Scalar], cursor: Int, columns: Int) {
    var row = promptWidth / columns
    var column = promptWidth % columns
    var total = promptWidth
    var cursor = (index: cursor, row: row, column: column)
    for (index, scalar) in line.enumerated() {
      // libedit shows a control character as ^A.
      let width = scalar.value < 0x20 || scalar.value == 0x7F ? 2 : TextWrapping.columns(of: scalar)
      if column + width > columns {
        (row, column) = (row + 1, 0)
      }
      if index == cursor.index { (cursor.row, cursor.column) = (row, column) }
      column += width
      total += width
      if column >= columns {
        (row, column) = (row + 1, 0)
      }
    }
    let isAtEnd = cursor.index >= line.count
    cursorRow = isAtEnd ? row : cursor.row
    cursorColumn = isAtEnd ? column : cursor.column
    lastRow = row
    width = total
  }
}
