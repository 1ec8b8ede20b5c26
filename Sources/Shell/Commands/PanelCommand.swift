import Interviewing
import Transcripts

/// `/panel 1|2`: gives an assessor the floor; given bare it says who sits beside the chair.
struct PanelCommand: ShellCommand {
  let name = "panel"
  let stages: Set<StageKind> = [.interviewing]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    let session = try shell.running()
    let panel = session.scenario.bundle.scenario.panel
    guard !panel.isEmpty else { throw Failure(.usage, .panelNone) }
    guard !argument.isEmpty else {
      let script = session.scenario.script
      return shell.voice.lines(
        panel.enumerated().map { "\($0 + 1)  \(script.text($1.name)), \(script.text($1.role))" })
    }
    guard let number = Int(argument), panel.indices.contains(number - 1) else { throw Failure(.usage, .panelWhich) }
    try shell.answer(in: session)
    try shell.strike()
    let said = try session.perform(.floor(assessor: panel[number - 1].id), at: shell.clock.now)
    guard let first = said.first, case .assessor(let line) = first.body else {
      throw Failure(.usage, session.state.turn == 0 ? .panelEarly : .panelSilent)
    }
    let name = session.scenario.script.text(panel[number - 1].name)
    shell.voice.say("\(name): \(line.text.string)", .bold)
    shell.clock.typed(line.text.string)
    try shell.answer(in: session)
  }

  func completions(in shell: Shell) -> [String] { ["1", "2"] }
}
