/// The lines entered before, oldest first, each once.
struct HistoryList: Equatable {
  private(set) var lines: [String] = []
  let limit: Int

  init(_ lines: some Sequence<String> = EmptyCollection<String>(), limit: Int = 1_000) {
    self.limit = limit
    for line in lines {
      add(line)
    }
  }

  /// Adds the line at the end; an older equal one goes. Blank lines are not kept. Says whether the list became
  /// anything other than the old one with the line after it.
  @discardableResult
  mutating func add(_ line: String) -> Bool {
    guard !line.allSatisfy(\.isWhitespace) else { return false }
    var changed = false
    // Compared by scalars: two spellings of one accent are two lines to libedit.
    if let index = lines.firstIndex(where: { $0.unicodeScalars.elementsEqual(line.unicodeScalars) }) {
      lines.remove(at: index)
      changed = true
    }
    lines.append(line)
    if lines.count > limit {
      lines.removeFirst(lines.count - limit)
      changed = true
    }
    return changed
  }
}
