import CLibEdit
import CTerminal
import Glibc

/// A line that is not finished.
struct PartialLine: Equatable {
  var scalars: [Unicode.Scalar]
  /// In scalars, as libedit counts.
  var cursor: Int

  var text: String { String(scalars: scalars) }
}

/// Keeps line and screen in step when something other than a key happens.
extension TerminalLineEditor {
  /// The line in libedit's hands. While a search goes on libedit keeps the search in its buffer, after a newline.
  var currentLine: PartialLine {
    guard let line = el_wline(editor), let start = line.pointee.buffer else {
      return PartialLine(scalars: [], cursor: 0)
    }
    let all = UnsafeBufferPointer(start: start, count: max(0, line.pointee.lastchar - start))
    let scalars = WideText.scalars(of: all.prefix { $0 != 0x0A })
    return PartialLine(scalars: scalars, cursor: min(max(0, line.pointee.cursor - start), scalars.count))
  }

  private func layout(of line: PartialLine, columns: Int) -> LineLayout {
    LineLayout(promptWidth: promptWidth, line: line.scalars, cursor: line.cursor, columns: max(2, columns))
  }

  /// Without colours the editor sends no escape sequence at all, as long as the line fits into one row.
  func chooseTerminal() {
    guard !features.hasColours, movesCursor, let dumbTerminalName else { return }
    sonde_el_set_terminal(editor, dumbTerminalName)
    movesCursor = false
  }

  /// A second row cannot be edited without moving the cursor up.
  func allowMovementIfNeeded() {
    guard !movesCursor, !features.isDumb, let terminalName else { return }
    let line = currentLine
    let layout = layout(of: line, columns: knownColumns)
    guard layout.width >= knownColumns - 1 else { return }
    sonde_el_set_terminal(editor, terminalName)
    movesCursor = true
    redraw(from: layout.cursorRow)
  }

  /// Puts back the line that had expired, with the cursor where it stood.
  func bringBackPartial() {
    guard let line = partial else { return }
    partial = nil
    guard !line.scalars.isEmpty else { return }
    let promptRow = layout(of: PartialLine(scalars: [], cursor: 0), columns: knownColumns).cursorRow
    el_winsertstr(editor, WideText.terminated(line.scalars))
    el_cursor(editor, Int32(line.cursor - line.scalars.count))
    allowMovementIfNeeded()
    redraw(from: promptRow)
  }

  /// Draws prompt and line anew; the cursor stands `row` rows below the first.
  func redraw(from row: Int) {
    wipe(rowsAbove: row)
    sonde_el_refresh(editor)
  }

  /// Takes prompt and line off the screen, so that something else can be printed in their place.
  func wipeLine(_ line: PartialLine) {
    wipe(rowsAbove: layout(of: line, columns: knownColumns).cursorRow)
    output.flush()
  }

  private func wipe(rowsAbove: Int) {
    guard movesCursor else {
      // A dumb terminal cannot go up: a line of several rows stays, and the next one starts below it.
      let blank = "\r" + String(repeating: " ", count: max(0, knownColumns - 1)) + "\r"
      return output.write(rowsAbove > 0 ? "\r\n" : blank)
    }
    let visible = min(rowsAbove, (Terminal.size(of: STDOUT_FILENO)?.rows ?? 24) - 1)
    // The first row by itself, and the rest from its second column: where all of the screen is cleared at once, some
    // terminals keep what stood there above it.
    output.write("\r" + (visible > 0 ? "\u{1B}[\(visible)A" : "") + "\u{1B}[K\u{1B}[C\u{1B}[J\r")
  }

  /// Leaves the line on the screen and goes below it.
  func leaveLine(saying text: String) {
    let layout = layout(of: currentLine, columns: knownColumns)
    output.write(text + String(repeating: "\n", count: layout.lastRow - layout.cursorRow + 1))
    output.flush()
  }

  /// Everything that a signal asks for except to drop the line.
  func obey(_ signals: TerminalSignals) {
    if signals.contains(.stop) {
      leaveLine(saying: "")
      suspend()
    } else if signals.contains(.goOn) {
      // Stopped from outside, with the shell's output since.
      output.write("\r\n")
      makeRawAgain()
    } else if signals.contains(.resize) {
      followSize()
    }
  }

  private func suspend() {
    sonde_stop()
    // The signal to go on has been dealt with here.
    input.forgetSignals()
    makeRawAgain()
  }

  private func makeRawAgain() {
    sonde_el_prepare_terminal(editor, 0)
    sonde_el_prepare_terminal(editor, 1)
    el_resize(editor)
    knownColumns = columns
    redraw(from: 0)
  }

  private func followSize() {
    let line = currentLine
    let before = layout(of: line, columns: knownColumns)
    el_resize(editor)
    knownColumns = columns
    redraw(from: rowsAbove(before, layout(of: line, columns: knownColumns)))
    allowMovementIfNeeded()
    output.flush()
  }

  /// How many rows of the line stand above the cursor after the window changed: some terminals reflow the rows, some cut
  /// them off. In which column the cursor stands now tells which, mostly; where it does not, what the terminal did last
  /// time. Where that is not known either: a leftover is a blemish, what was said before is not to be lost, so clear no
  /// more than is surely the line's.
  private func rowsAbove(_ before: LineLayout, _ after: LineLayout) -> Int {
    guard before.cursorRow != after.cursorRow else { return after.cursorRow }
    if movesCursor, let column = input.cursorColumn(asking: output) {
      let isReflowed = column == after.cursorColumn
      let isCut = column == min(before.cursorColumn, knownColumns - 1)
      if isReflowed != isCut { reflowsRows = isReflowed }
    }
    guard let reflowsRows else { return min(before.cursorRow, after.cursorRow) }
    return reflowsRows ? after.cursorRow : before.cursorRow
  }
}
