import LineEditing

/// A command of the mentor's shell. What it takes and does stands in the catalogue, under `review-use` and
/// `review-help`.
protocol ReviewCommand: Sendable {
  /// The name without the slash.
  var name: String { get }
  /// Does it. A failure with status `usage` is shown, and nothing happened.
  func run(_ argument: String, in shell: ReviewShell) throws(Failure)
  /// What could stand as the last of some words behind its name, of which those before it are given.
  func completions(after words: [String], in shell: ReviewShell) -> [String]
}

extension ReviewCommand {
  func completions(after words: [String], in shell: ReviewShell) -> [String] { [] }
}

/// All commands of the mentor's shell, in the order in which help lists them.
enum ReviewCommandTable {
  static let all: [any ReviewCommand] = [
    ReviewHelpCommand(), ListCommand(), FindCommand(), OpenCommand(), TurnCommand(), NextCommand(), CommentCommand(),
    RelabelCommand(), OverruleCommand(), RateCommand(), ConfirmCommand(), RejectCommand(), SummaryCommand(),
    UndoCommand(), ReviewScoreCommand(), MarksCommand(), DoneCommand(), ReviewQuitCommand(),
  ]

  static func command(named name: String) -> (any ReviewCommand)? { all.first { $0.name == name.lowercased() } }

  /// What to say to a name that is no command's.
  static func unknown(_ name: String) -> Failure {
    guard let nearest = Nearest.word(to: name.lowercased(), among: all.map(\.name)) else {
      return Failure(.usage, .unknownCommand, ["command": "/\(name)"])
    }
    return Failure(.usage, .unknownCommandButNearest, ["command": "/\(name)", "nearest": "/\(nearest)"])
  }
}

/// What TAB offers a mentor: commands, and what can stand behind them, word by word.
final class ReviewCompletions {
  weak var shell: ReviewShell?

  /// The candidates at the cursor.
  func complete(_ line: String, _ cursor: Int) -> Completion {
    guard let shell else { return .none }
    let before = String(line.prefix(cursor))
    guard before.hasPrefix("/") else { return .none }
    var parts = before.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let word = parts.removeLast()
    let start = before.count - word.count
    let candidates: [String]
    if parts.isEmpty {
      candidates = ReviewCommandTable.all.map { "/" + $0.name }
    } else {
      let given = Array(parts.dropFirst().filter { !$0.isEmpty })
      let command = ReviewCommandTable.command(named: String(parts[0].dropFirst()))
      candidates = command?.completions(after: given, in: shell) ?? []
    }
    let fitting = candidates.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    guard !fitting.isEmpty else { return .none }
    // A value follows a key at once.
    return Completion(
      replacing: start..<before.count, candidates: fitting, endsWithSpace: fitting.allSatisfy { !$0.hasSuffix("=") })
  }
}
