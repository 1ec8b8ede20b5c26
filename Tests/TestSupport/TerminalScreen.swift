/// What a person would see: the part of a terminal (as xterm behaves) that line editing uses.
///
/// A test that looks at the screen does not depend on which of many equal ways a program took to draw it.
public struct TerminalScreen: Sendable {
  /// The size in characters.
  public private(set) var columns: Int
  /// The size in lines.
  public private(set) var rows: Int
  /// Where the next character will stand, counted from 0.
  public private(set) var cursor: (row: Int, column: Int) = (0, 0)

  /// Whether a change of the size reflows lines, as most terminals do, or cuts and lengthens them, as xterm does.
  public var reflowsLines = false
  /// Whether it says where the cursor stands when a program asks.
  public var answers = true

  private var cells: [[Character]]
  /// The lines that go on in the next one, since the text was too long.
  private var goesOn: [Bool]
  private var waitingAnswers: [UInt8] = []
  private var scrolledOut: [String] = []
  private var isWrapPending = false
  private var isInserting = false
  private var undecoded: [UInt8] = []
  private var sequence: [Unicode.Scalar]?

  /// An empty screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    goesOn = Array(repeating: false, count: rows)
  }

  /// All lines, also those scrolled out at the top, without blanks at their ends.
  public var text: String {
    (scrolledOut + cells.map(Self.trimmed)).joined(separator: "\n")
  }

  /// The line that the cursor stands in.
  public var cursorLine: String { Self.trimmed(cells[cursor.row]) }

  /// What a person's terminal answers to what the program asked, to be given to the program.
  public mutating func takeAnswers() -> [UInt8] {
    defer { waitingAnswers = [] }
    return waitingAnswers
  }

  /// Changes the size.
  public mutating func resize(columns: Int, rows: Int) {
    if reflowsLines { reflow(columns: columns) }
    cut(columns: columns, rows: rows)
  }

  /// Joins what was one line and breaks it anew; the cursor stays at its character.
  private mutating func reflow(columns: Int) {
    let last = max(cursor.row, cells.lastIndex { $0.contains { $0 != " " } } ?? 0)
    var lines: [[Character]] = [[]]
    var place = (line: 0, offset: 0)
    for row in 0...last {
      if row == cursor.row { place = (lines.count - 1, lines[lines.count - 1].count + cursor.column) }
      lines[lines.count - 1] += goesOn[row] ? cells[row] : Array(Self.trimmed(cells[row]))
      if !goesOn[row], row < last { lines.append([]) }
    }
    var broken: [(row: [Character], goesOn: Bool)] = []
    for (index, line) in lines.enumerated() {
      let parts = max(1, (line.count + columns - 1) / columns)
      if index == place.line { cursor = (broken.count + place.offset / columns, place.offset % columns) }
      for part in 0..<max(parts, index == place.line ? place.offset / columns + 1 : 1) {
        let piece = Array(line.dropFirst(part * columns).prefix(columns))
        broken.append((piece + Array(repeating: " ", count: columns - piece.count), part < parts - 1))
      }
    }
    let excess = max(0, broken.count - cells.count)
    scrolledOut += broken.prefix(excess).map { Self.trimmed($0.row) }
    cursor.row = max(0, cursor.row - excess)
    broken.removeFirst(excess)
    let blank = Array(repeating: Character(" "), count: columns)
    cells = broken.map(\.row) + Array(repeating: blank, count: cells.count - broken.count)
    goesOn = broken.map(\.goesOn) + Array(repeating: false, count: cells.count - broken.count)
    isWrapPending = false
  }

  private mutating func cut(columns: Int, rows: Int) {
    while cells.count > rows {
      if cursor.row == cells.count - 1 {
        scrolledOut.append(Self.trimmed(cells.removeFirst()))
        goesOn.removeFirst()
        cursor.row -= 1
      } else {
        cells.removeLast()
        goesOn.removeLast()
      }
    }
    cells = cells.map { Array(($0 + Array(repeating: " ", count: columns)).prefix(columns)) }
    cells += Array(repeating: Array(repeating: " ", count: columns), count: rows - cells.count)
    goesOn += Array(repeating: false, count: rows - goesOn.count)
    self.columns = columns
    self.rows = rows
    cursor.column = min(cursor.column, columns - 1)
    isWrapPending = false
  }

  /// Takes what a program wrote; a character may be split between two calls.
  public mutating func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      undecoded.append(byte)
      if let text = String(validating: undecoded, as: UTF8.self) {
        undecoded = []
        text.unicodeScalars.forEach { take($0) }
      } else if undecoded.count == 4 {
        undecoded = []
        put("\u{FFFD}")
      }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if let begun = sequence {
      sequence = begun + [scalar]
      finishSequenceIfComplete()
      return
    }
    switch scalar {
    case "\u{1B}": sequence = []
    case "\r": moveTo(cursor.row, 0)
    case "\n": lineFeed()
    case "\u{8}": moveTo(cursor.row, cursor.column - 1)
    case "\t": moveTo(cursor.row, (cursor.column / 8 + 1) * 8)
    case "\0"..."\u{1F}": break
    default: put(Character(scalar))
    }
  }

  private mutating func put(_ character: Character) {
    if isWrapPending {
      goesOn[cursor.row] = true
      lineFeed()
      moveTo(cursor.row, 0)
    }
    if isInserting {
      cells[cursor.row].insert(" ", at: cursor.column)
      cells[cursor.row].removeLast()
    }
    cells[cursor.row][cursor.column] = character
    isWrapPending = cursor.column == columns - 1
    cursor.column = min(cursor.column + 1, columns - 1)
  }

  private mutating func lineFeed() {
    isWrapPending = false
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    scrolledOut.append(Self.trimmed(cells.removeFirst()))
    cells.append(Array(repeating: " ", count: columns))
    goesOn.append(false)
    goesOn.removeFirst()
  }

  private mutating func moveTo(_ row: Int, _ column: Int) {
    cursor = (min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
    isWrapPending = false
  }

  private mutating func finishSequenceIfComplete() {
    guard let sequence, let first = sequence.first, let last = sequence.last else { return }
    if first == "[" {
      guard sequence.count > 1, ("\u{40}"..."\u{7E}").contains(last) else { return }
      obey(last, parameters: sequence.dropFirst().dropLast())
    } else if "()*+#% ".unicodeScalars.contains(first), sequence.count < 2 {
      return
    }
    self.sequence = nil
  }

  private mutating func obey(_ command: Unicode.Scalar, parameters: ArraySlice<Unicode.Scalar>) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int(String(String.UnicodeScalarView($0))) }
    let number = numbers.first ?? nil
    let count = max(1, number ?? 1)
    let (row, column) = cursor
    switch command {
    case "A": moveTo(row - count, column)
    case "B": moveTo(row + count, column)
    case "C": moveTo(row, column + count)
    case "D": moveTo(row, column - count)
    case "G": moveTo(row, count - 1)
    case "d": moveTo(count - 1, column)
    case "H": moveTo(count - 1, max(1, (numbers.count > 1 ? numbers[1] : nil) ?? 1) - 1)
    case "K": eraseInLine(number ?? 0)
    case "J": eraseInScreen(number ?? 0)
    case "P":
      let removed = min(count, columns - column)
      cells[row].removeSubrange(column..<column + removed)
      cells[row] += Array(repeating: " ", count: removed)
    case "@":
      let inserted = min(count, columns - column)
      cells[row].insert(contentsOf: Array(repeating: " ", count: inserted), at: column)
      cells[row].removeLast(inserted)
    case "n" where number == 6 && answers:
      waitingAnswers += Array("\u{1B}[\(row + 1);\(column + 1)R".utf8)
    case "h" where number == 4: isInserting = true
    case "l" where number == 4: isInserting = false
    default: break
    }
  }

  private mutating func eraseInLine(_ mode: Int) {
    let range =
      switch mode {
      case 0: cursor.column..<columns
      case 1: 0..<cursor.column + 1
      default: 0..<columns
      }
    if range.upperBound == columns { goesOn[cursor.row] = false }
    cells[cursor.row].replaceSubrange(range, with: Array(repeating: " ", count: range.count))
    isWrapPending = false
  }

  private mutating func eraseInScreen(_ mode: Int) {
    eraseInLine(mode)
    let others =
      switch mode {
      case 0: cursor.row + 1..<rows
      case 1: 0..<cursor.row
      default: 0..<rows
      }
    for row in others {
      cells[row] = Array(repeating: " ", count: columns)
      goesOn[row] = false
    }
  }

  private static func trimmed(_ line: [Character]) -> String {
    String(line[..<((line.lastIndex { $0 != " " } ?? -1) + 1)])
  }
}
