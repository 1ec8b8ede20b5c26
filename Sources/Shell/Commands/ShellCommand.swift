/// A command that begins with `/`. What it takes and does stands in the catalogue, under `use` and `help`.
protocol ShellCommand: Sendable {
  /// The name without the slash.
  var name: String { get }
  /// When it can be given.
  var stages: Set<StageKind> { get }
  /// Does it. A failure with status `usage` is shown, and nothing happened.
  func run(_ argument: String, in shell: Shell) throws(Failure)
  /// What could stand behind its name.
  func completions(in shell: Shell) -> [String]
}

extension ShellCommand {
  func completions(in shell: Shell) -> [String] { [] }
}

/// When a command can be given.
enum StageKind: Sendable, CaseIterable {
  case choosing, interviewing, ended
}

extension Set where Element == StageKind {
  static var always: Set<StageKind> { Set(StageKind.allCases) }
}

/// All commands.
enum CommandTable {
  /// In the order in which help lists them.
  static let all: [any ShellCommand] = [
    HelpCommand(), ScenariosCommand(), StartCommand(), ResumeCommand(), BriefCommand(), PrepareCommand(),
    GuideCommand(), NoteCommand(), StarCommand(), CoachCommand(), WhyCommand(), RewindCommand(), TimeCommand(),
    WaitCommand(), PanelCommand(), EndCommand(), AssessCommand(), SubmitCommand(), SettleCommand(), OutcomeCommand(),
    ScoreCommand(), ProgressCommand(), QuitCommand(),
  ]

  /// Commands of the mentor's desk, which are none here.
  static let later: Set<String> = [
    "list", "open", "turn", "next", "find", "comment", "relabel", "overrule", "confirm", "reject", "undo", "summary",
    "done",
  ]

  static func command(named name: String) -> (any ShellCommand)? { all.first { $0.name == name.lowercased() } }

  /// What to say to a name that is no command's.
  static func unknown(_ name: String) -> Failure {
    if later.contains(name.lowercased()) { return Failure(.usage, .commandLater, ["command": "/\(name)"]) }
    guard let nearest = Nearest.word(to: name.lowercased(), among: all.map(\.name)) else {
      return Failure(.usage, .unknownCommand, ["command": "/\(name)"])
    }
    return Failure(.usage, .unknownCommandButNearest, ["command": "/\(name)", "nearest": "/\(nearest)"])
  }
}

extension Shell {
  /// The interview that is running; commands that need one are given only then.
  func running() throws(Failure) -> InterviewSession {
    guard case .interviewing(let session) = stage else { throw Failure(.usage, .noInterview) }
    return session
  }

  /// The interview that is running, which must be for practice.
  func practising() throws(Failure) -> InterviewSession {
    let session = try running()
    guard session.isPractice else { throw Failure(.usage, .practiceOnly) }
    return session
  }
}
