/// `/help [COMMAND]`: what can be done, or what one command does.
struct ReviewHelpCommand: ReviewCommand {
  let name = "help"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let words = shell.words
    guard argument.isEmpty else {
      let name = argument.hasPrefix("/") ? String(argument.dropFirst()) : argument
      guard let command = ReviewCommandTable.command(named: name) else { throw ReviewCommandTable.unknown(name) }
      shell.voice.say(words.usage(command), .bold)
      return shell.voice.say(words.help(command), indent: 2)
    }
    let column = (ReviewCommandTable.all.map { words.usage($0).count }.max() ?? 0) + 2
    shell.voice.lines(
      ReviewCommandTable.all.map { command in
        let usage = words.usage(command)
        return "  " + usage + String(repeating: " ", count: column - usage.count) + words.help(command)
      })
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    words.isEmpty ? ReviewCommandTable.all.map(\.name) : []
  }
}

/// `/quit`: leaves. What was written stays; a review that is not done can be gone on with.
struct ReviewQuitCommand: ReviewCommand {
  let name = "quit"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    shell.isOver = true
    if !shell.options.isPipe { shell.voice.say(shell.words.review(.goodbye), .dim) }
  }
}
