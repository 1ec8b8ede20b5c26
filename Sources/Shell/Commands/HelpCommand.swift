/// `/help [COMMAND]`: what can be done now, or what one command does.
struct HelpCommand: ShellCommand {
  let name = "help"
  let stages = Set<StageKind>.always

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    let words = shell.words
    guard argument.isEmpty else {
      let name = argument.hasPrefix("/") ? String(argument.dropFirst()) : argument
      guard let command = CommandTable.command(named: name) else { throw CommandTable.unknown(name) }
      shell.voice.say(words.usage(command), .bold)
      return shell.voice.say(words.help(command), indent: 2)
    }
    let stage = shell.stageKind
    let usable = CommandTable.all.filter { $0.stages.contains(stage) }
    let column = (usable.map { words.usage($0).count }.max() ?? 0) + 2
    shell.voice.lines(
      usable.map { command in
        let usage = words.usage(command)
        let summary = words.help(command).split(separator: "\n").first.map(String.init) ?? ""
        return "  " + usage + String(repeating: " ", count: column - usage.count) + summary
      })
    if stage == .interviewing { shell.voice.say(words(.howToInterview), .dim) }
  }

  func completions(in shell: Shell) -> [String] { CommandTable.all.map(\.name) }
}

extension Shell {
  /// Where the trainee stands, for commands.
  var stageKind: StageKind {
    switch stage {
    case .choosing: .choosing
    case .interviewing: .interviewing
    case .ended: .ended
    }
  }
}
