/// `/end`: ends the interview; the scorecard follows.
struct EndCommand: ShellCommand {
  let name = "end"
  let stages: Set<StageKind> = [.interviewing]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    try shell.end(try shell.running(), because: .interviewer)
  }
}
