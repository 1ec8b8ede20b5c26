/// The scalars of YAML, of which only the extent matters here.
extension StructureScanner {
  /// An unquoted scalar: on one line, up to `: `, ` #` or, in a flow collection, a bracket or comma.
  mutating func scanPlain() {
    let start = at
    var end = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x0A || byte == 0x0D { break }
      if byte == 0x20 {
        at += 1
        if self.byte(at) == UInt8(ascii: "#") { break }
        continue
      }
      if byte == UInt8(ascii: ":") && isBlank(at + 1) { break }
      if isInFlow {
        if Self.endsPlainInFlow(byte) { break }
        if byte == UInt8(ascii: ":"), self.byte(at + 1) == UInt8(ascii: "?") || Self.endsPlainInFlow(self.byte(at + 1))
        {
          return stop(at: at, "a text that holds \":\" must be quoted here")
        }
      }
      at += 1
      end = at
    }
    at = end
    endScalar(start: start, content: start..<end, isOneLine: true)
  }

  private static func endsPlainInFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }

  /// A scalar in single or double quotes, over any number of lines.
  mutating func scanQuoted(_ quote: UInt8) {
    let start = at
    var line = lineStart
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote {
        if quote == UInt8(ascii: "'") && self.byte(at + 1) == quote {
          at += 2
          continue
        }
        at += 1
        let content = start + 1..<at - 1
        endScalar(start: start, content: content, isOneLine: line == lineStart)
        lineStart = line
        return
      }
      if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") { at += 1 }
      if self.byte(at) == 0x0A { line = at + 1 }
      at += 1
    }
    stop(at: start, "this quote is never closed")
  }

  /// A literal or folded scalar: all lines that are indented deeper than the block that it stands in.
  mutating func scanBlockScalar() {
    let start = at
    at += 1
    var increment = 0
    for _ in 0..<2 {
      let byte = byte(at)
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
      if increment == 0, byte >= UInt8(ascii: "1") && byte <= UInt8(ascii: "9") {
        increment = Int(byte - UInt8(ascii: "0"))
        at += 1
      }
    }
    while byte(at) == 0x20 { at += 1 }
    if byte(at) == UInt8(ascii: "#") { while at < bytes.count && bytes[at] != 0x0A { at += 1 } }
    if byte(at) == 0x0D { at += 1 }
    guard at >= bytes.count || bytes[at] == 0x0A else {
      return stop(at: at, "the text begins on the line after | or >")
    }
    let body = at
    let needed = increment > 0 ? max(indent, 0) + increment : indentation(after: at)
    passLines(indentedBy: needed)
    endScalar(start: start, content: min(body + 1, at)..<at, isOneLine: false)
  }

  /// The indentation of a block scalar's first line that is not blank.
  private func indentation(after offset: Int) -> Int {
    var deepest = 0
    var index = offset
    while index < bytes.count {
      index += 1
      let line = index
      while byte(index) == 0x20 { index += 1 }
      deepest = max(deepest, index - line)
      if byte(index) == 0x0D { index += 1 }
      if byte(index) != 0x0A { break }
    }
    return max(deepest, indent + 1, 1)
  }

  /// Passes the lines of a block scalar; stops at the line end before the first line that is not one of them.
  private mutating func passLines(indentedBy needed: Int) {
    while at < bytes.count {
      let line = at + 1
      var index = line
      while index - line < needed && byte(index) == 0x20 { index += 1 }
      let isEmptyLine = byte(index) == 0x0A || (byte(index) == 0x0D && byte(index + 1) == 0x0A)
      guard index < bytes.count, index - line == needed || isEmptyLine else { return }
      while index < bytes.count && bytes[index] != 0x0A { index += 1 }
      at = index
    }
  }
}
