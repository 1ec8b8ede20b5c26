import CLibEdit
import Glibc

/// TAB.
extension TerminalLineEditor {
  /// Asks the completer, changes the line, lists what there is to choose from.
  func complete() -> Int32 {
    guard let completer else { return CC_ERROR }
    let line = currentLine
    // libedit may stand inside a character of several scalars: that counts as behind it.
    let before = String(scalars: line.scalars[..<line.cursor])
    let result = CompletionResult(
      of: completer(line.text, before.count), line: line.text, cursor: before.count)
    guard !result.isUseless else { return CC_REFRESH_BEEP }
    let newCursor = String(Array(result.line).prefix(result.cursor)).unicodeScalars.count
    if !result.listed.isEmpty {
      leaveLine(saying: "")
      let words = result.listed.map { TerminalText.sanitized($0) }
      for row in ColumnLayout.rows(of: words, width: knownColumns - 1) {
        output.write(row + "\n")
      }
    }
    replaceLine(with: Array(result.line.unicodeScalars), cursor: newCursor)
    guard !result.listed.isEmpty else { return CC_REFRESH }
    sonde_el_refresh(editor)
    return CC_NORM
  }

  private func replaceLine(with scalars: [Unicode.Scalar], cursor: Int) {
    let count = Int32(currentLine.scalars.count)
    el_cursor(editor, count)
    el_deletestr(editor, count)
    el_winsertstr(editor, WideText.terminated(scalars))
    el_cursor(editor, Int32(cursor - scalars.count))
  }
}
