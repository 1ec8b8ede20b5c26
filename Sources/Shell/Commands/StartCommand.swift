/// `/start [ID] [LANGUAGE]`: begins an interview.
struct StartCommand: ShellCommand {
  let name = "start"
  let stages: Set<StageKind> = [.choosing, .ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    let parts = argument.split(separator: " ").map(String.init)
    let ids = try shell.desk.shelf().ids
    if parts.isEmpty && ids.count == 1 { return try shell.begin(ids[0], language: shell.options.language) }
    guard let id = parts.first else { throw Failure(.usage, .startWhich) }
    guard parts.count > 1 else { return try shell.choose(id) }
    try shell.begin(id, language: parts[1])
  }

  func completions(in shell: Shell) -> [String] { (try? shell.desk.shelf().ids) ?? [] }
}
