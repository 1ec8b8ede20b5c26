/// `/time`: how long the interview has lasted, and how long it may.
struct TimeCommand: ShellCommand {
  let name = "time"
  let stages: Set<StageKind> = [.interviewing]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    let session = try shell.running()
    shell.voice.say(
      shell.words(
        .timeIs,
        [
          "time": InterviewClock.text(shell.clock.now), "minutes": "\(session.scenario.bundle.vacancy.minutes)",
          "phase": shell.words.name(session.state.phase), "turns": "\(session.state.liveTurns.count)",
        ]))
  }
}
