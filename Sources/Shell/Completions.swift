import LineEditing

/// What TAB offers: commands, and what can stand behind them; scenario ids while one is to be chosen.
final class Completions {
  weak var shell: Shell?

  /// The candidates at the cursor.
  func complete(_ line: String, _ cursor: Int) -> Completion {
    guard let shell else { return .none }
    let before = String(line.prefix(cursor))
    guard before.hasPrefix("/") else {
      guard shell.stageKind == .choosing, !before.contains(" ") else { return .none }
      return offer((try? shell.desk.shelf().ids) ?? [], for: before, in: 0..<cursor)
    }
    guard let space = before.lastIndex(of: " ") else {
      let names = CommandTable.all.filter { $0.stages.contains(shell.stageKind) }.map { "/" + $0.name }
      return offer(names, for: before, in: 0..<cursor)
    }
    let name = before.dropFirst().prefix { $0 != " " }
    guard let command = CommandTable.command(named: String(name)) else { return .none }
    let word = String(before[before.index(after: space)...])
    let start = before.distance(from: before.startIndex, to: space) + 1
    // A language can follow a scenario.
    let isSecond = before[..<space].contains(" ")
    let candidates = isSecond ? (command.name == "start" ? Catalogue.languages : []) : command.completions(in: shell)
    return offer(candidates, for: word, in: start..<cursor)
  }

  private func offer(_ candidates: [String], for word: String, in range: Range<Int>) -> Completion {
    let fitting = candidates.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    return fitting.isEmpty ? .none : Completion(replacing: range, candidates: fitting)
  }
}
