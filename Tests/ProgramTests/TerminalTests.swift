import Foundation
import TestSupport
import Testing

/// The program as a person uses it.
@Suite(.serialized) struct TerminalTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken stroef liep?"

  private func launch(
    _ program: Program, _ arguments: [String] = ["practice", "teamconflict", "--seed", "7", "--instant"],
    environment extra: [String: String] = [:], columns: Int = 100
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: columns, rows: 30)
    try terminal.launch(
      Program.path, arguments: arguments, environment: program.environment.merging(extra) { $1 })
    return terminal
  }

  @Test(arguments: ["nl_BE.UTF-8", "C"])
  func `a whole short interview with accents, history, completion and Ctrl-D`(locale: String) throws {
    let program = try Program()
    let terminal = try launch(program, environment: ["LANG": locale, "LC_ALL": ""])
    try terminal.waitForPrompt()
    try terminal.send("Welkom, mevrouw. Eén vraag vóór we beginnen\r")
    try terminal.waitFor("Gelezen als")
    try terminal.send("\u{1B}[A")
    try terminal.waitForScreen("the last line") { $0.cursorLine.contains("Eén vraag vóór") }
    try terminal.send("\u{3}")
    try terminal.send(Self.question + "\r")
    try terminal.waitFor("Gelezen als open vraag")
    try terminal.send("/ti\t")
    try terminal.waitForScreen("the command completed") { $0.cursorLine.contains("/time ") }
    try terminal.send("\r")
    try terminal.waitFor("van 40 minuten")
    try terminal.send("\u{4}")
    try terminal.waitFor("afsluiten? (j/n)")
    try terminal.send("j\r")
    try terminal.waitFor("Het gesprek is afgelopen")
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .code(0))
    let sessions = try program.run("sessions", "--format", "json").output
    #expect(sessions.contains("\"state\":\"closed\""))
  }

  @Test func `coverage stands at the right, and below where the window is narrow`() throws {
    let terminal = try launch(try Program())
    try terminal.waitForPrompt()
    try terminal.send(Self.question + "\r")
    try terminal.waitForScreen("coverage beside the line") { $0.cursorLine.contains("●S") }
    terminal.resize(columns: 50, rows: 30)
    try terminal.send("Wat was uw taak?\r")
    try terminal.waitForScreen("coverage on a line of its own") { screen in
      screen.text.split(separator: "\n").contains { $0.trimmingCharacters(in: .whitespaces).hasPrefix("●S") }
    }
  }

  @Test func `Ctrl-C drops the line and a resize keeps it`() throws {
    let terminal = try launch(try Program())
    try terminal.waitForPrompt()
    try terminal.send("Wat ik wou vragén")
    try terminal.waitForScreen("the line") { $0.cursorLine.contains("vragén") }
    terminal.resize(columns: 90, rows: 25)
    try terminal.waitForScreen("the line, still") { $0.cursorLine.contains("vragén") }
    try terminal.send("\u{3}")
    try terminal.waitForScreen("an empty line") { $0.cursorLine.hasSuffix("▸") || !$0.cursorLine.contains("vragén") }
    try terminal.send("/quit\r")
    try terminal.waitFor("bewaard")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func `after kill -9 the next start offers to go on, and nothing that was said is lost`() throws {
    let program = try Program()
    let terminal = try launch(program)
    try terminal.waitForPrompt()
    try terminal.send(Self.question + "\r")
    try terminal.waitFor("Gelezen als")
    try terminal.waitForScreen("the prompt") { $0.cursorLine.contains("▸") }
    try terminal.send("half een zin")
    try terminal.waitForScreen("the typing") { $0.cursorLine.contains("half een zin") }
    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == .signal(SIGKILL))
    let again = try launch(program, [])
    try again.waitFor("/resume")
    try again.waitForPrompt()
    try again.send("/resume\r")
    try again.waitFor(Self.question)
    try again.waitForScreen("the prompt of the interview") { $0.cursorLine.hasPrefix("competenties") }
    try again.send("/end\r")
    try again.waitFor("Het gesprek is afgelopen")
    try again.send("/quit\r")
    #expect(try again.waitForExit() == .code(0))
  }

  @Test func `the bare program lists what can be played, and TAB completes its name`() throws {
    let terminal = try launch(try Program(), ["--ui", "nl"])
    try terminal.waitFor("Welkom bij Sonde")
    try terminal.waitForPrompt()
    try terminal.send("team\t")
    try terminal.waitForScreen("the name") { $0.cursorLine.contains("teamconflict") }
    try terminal.send("\r")
    try terminal.waitFor("Griet Lammertyn")
    try terminal.waitForScreen("the interview's prompt") { $0.cursorLine.hasPrefix("onthaal") }
  }

  @Test func `answers appear at reading pace, and a key shows the rest`() throws {
    let terminal = try launch(try Program(), ["practice", "teamconflict", "--seed", "7", "--no-coach"])
    try terminal.waitForPrompt()
    try terminal.send(Self.question + "\r")
    try terminal.waitFor("  ")
    try terminal.send(" ")
    try terminal.waitForScreen("the prompt") { $0.cursorLine.hasPrefix("competenties") }
  }

  @Test func `without colours nothing is coloured`() throws {
    let terminal = try launch(try Program(), environment: ["NO_COLOR": "1"])
    try terminal.waitForPrompt()
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[2m"))
  }
}

extension PseudoTerminal {
  /// Waits until a line can be typed.
  fileprivate func waitForPrompt() throws {
    try waitForScreen("the prompt") { $0.cursorLine.contains("▸") }
  }
}
