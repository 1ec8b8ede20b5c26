/// Collections, and the scalars that are their keys.
extension StructureScanner {
  mutating func count(at offset: Int) {
    nodes += 1
    if nodes > Limits.nodes { stop(.tooLarge, at: offset, "more than \(Limits.nodes) keys and values in one file") }
    if blocks.count + flows.count > Limits.depth {
      stop(.tooDeep, at: offset, "more than \(Limits.depth) collections inside one another")
    }
  }

  mutating func openFlow(isMapping: Bool) {
    flows.append(Collection(column: 0, isMapping: isMapping))
    count(at: at)
    at += 1
    isKeyAllowed = true
    isComplete = false
  }

  mutating func closeFlow(isMapping: Bool) {
    guard flows.last?.isMapping == isMapping else { return stop(at: at, "this bracket closes nothing") }
    flows.removeLast()
    at += 1
    isKeyAllowed = false
    isComplete = true
  }

  mutating func separate() {
    guard isInFlow else { return stop(at: at, "a text that begins with \",\" must be quoted") }
    at += 1
    isKeyAllowed = true
    isComplete = false
  }

  mutating func startItem() {
    guard !isInFlow, isKeyAllowed else { return stop(at: at, "a list item must begin on a line of its own") }
    let column = at - lineStart
    if column > indent { blocks.append(Collection(column: column, isMapping: false)) }
    count(at: at)
    at += 1
  }

  mutating func skipProperty() {
    propertyStart = propertyStart ?? at
    while at < bytes.count && !isBlank(at) { at += 1 }
  }

  /// Decides whether the scalar that has just been passed is a key. `content` is without its quotes.
  mutating func endScalar(start: Int, content: Range<Int>, isOneLine: Bool) {
    count(at: start)
    if content.count > Limits.scalarBytes {
      stop(.tooLarge, at: start, "one text has \(content.count) bytes; at most \(Limits.scalarBytes) are read")
    }
    var next = at
    while byte(next) == 0x20 { next += 1 }
    let column = (propertyStart ?? start) - lineStart
    propertyStart = nil
    guard !isStopped, byte(next) == UInt8(ascii: ":"), isInFlow || isBlank(next + 1) else {
      if !isStopped && !isInFlow && startsLine && column == indent {
        stop(at: start, "\":\" is expected after this key")
      }
      isComplete = true
      return
    }
    guard isOneLine, isKeyAllowed else {
      return stop(at: next, "\":\" cannot stand here; a text that holds \": \" must be quoted")
    }
    if isInFlow {
      if flows[flows.count - 1].isMapping {
        note(key: content, at: start, isNew: flows[flows.count - 1].keys.insert(name(content)).inserted)
      } else {
        count(at: start)
      }
    } else {
      if column > indent {
        blocks.append(Collection(column: column, isMapping: true))
        count(at: start)
      }
      guard blocks.last?.isMapping == true else { return stop(at: start, "a list item is expected here, not a key") }
      note(key: content, at: start, isNew: blocks[blocks.count - 1].keys.insert(name(content)).inserted)
    }
    at = next + 1
    isKeyAllowed = false
    isComplete = false
  }

  private func name(_ key: Range<Int>) -> String { String(decoding: bytes[key], as: UTF8.self) }

  private mutating func note(key: Range<Int>, at start: Int, isNew: Bool) {
    if name(key) == "<<" { refuse(.yamlMerge, at: start, "merge keys are not allowed; write the keys out") }
    if !isNew { duplicateKeys.append((start, key)) }
  }
}
