/// `/scenarios`: what can be played.
struct ScenariosCommand: ShellCommand {
  let name = "scenarios"
  let stages = Set<StageKind>.always

  func run(_ argument: String, in shell: Shell) throws(Failure) { try shell.listScenarios() }
}
