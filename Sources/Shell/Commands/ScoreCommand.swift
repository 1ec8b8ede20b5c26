/// `/score`: the scorecard of the interview that was ended.
struct ScoreCommand: ShellCommand {
  let name = "score"
  let stages: Set<StageKind> = [.ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    try shell.showScore(of: session)
  }
}
