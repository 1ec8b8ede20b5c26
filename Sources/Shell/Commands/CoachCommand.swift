/// `/coach on|off`: whether the coach says after each turn how the question was read and what would be stronger.
struct CoachCommand: ShellCommand {
  let name = "coach"
  let stages: Set<StageKind> = [.choosing, .interviewing]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    switch argument.lowercased() {
    case "on": shell.isCoaching = true
    case "off": shell.isCoaching = false
    case "": break
    default: throw Failure(.usage, .coachWhich)
    }
    shell.voice.say(shell.words(shell.isCoaching ? .coachIsOn : .coachIsOff), .dim)
  }

  func completions(in shell: Shell) -> [String] { ["on", "off"] }
}
