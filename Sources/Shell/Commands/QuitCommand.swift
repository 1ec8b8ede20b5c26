/// `/quit`: leaves. An interview that is running can be resumed; under a pipe it is as if input had ended.
struct QuitCommand: ShellCommand {
  let name = "quit"
  let stages = Set<StageKind>.always

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    if case .interviewing(let session) = shell.stage {
      guard !shell.options.isPipe else { return try shell.endInput() }
      try shell.writeTranscript(of: session)
      shell.voice.say(shell.words(.canResume))
      shell.voice.say(shell.words(.goodbye))
      shell.isOver = true
    } else {
      if case .ended(let session) = shell.stage {
        guard !shell.options.isPipe else { return try shell.endInput() }
        try shell.finish(session)
      }
      shell.voice.say(shell.words(.goodbye))
      shell.isOver = true
    }
  }
}
