import Foundation
import TestSupport
import Testing

/// The mentor's desk at the keyboard, as a mentor sees it.
@Suite(.serialized) struct ReviewTests {
  @Test func `a mentor finds an interview, opens it, comments at a turn with TAB's help, and is done`() throws {
    let program = try Program()
    _ = try program.transcript(Program.questions + ["/end", "/quit"])
    let terminal = try PseudoTerminal(columns: 100, rows: 40)
    try terminal.launch(
      Program.path, arguments: ["review", "--mentor", "An", "--ui", "en"], environment: program.environment)
    try terminal.waitForScreen("the prompt") { $0.cursorLine.contains("▸") }
    // TAB completes a command as far as it is clear.
    try terminal.send("/lis\t")
    try terminal.waitForScreen("the command completed") { $0.cursorLine.contains("/list") }
    try terminal.send("\r")
    try terminal.waitFor("teamconflict")
    try terminal.send("/open 1\r")
    try terminal.waitForScreen("the prompt") { $0.cursorLine.contains("▸") }
    try terminal.send("/turn 2\r")
    try terminal.waitFor("stroef liep")
    try terminal.send("/comment 2 A good opening\r")
    try terminal.send("/done\r")
    try terminal.waitForScreen("the prompt") { $0.cursorLine.contains("▸") }
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
    let report = try program.run("report", "session", try session(program), "--format", "markdown")
    #expect(report.status == 0 && report.output.contains("A good opening"))
  }

  private func session(_ program: Program) throws -> String {
    let listed = try program.run("sessions", "--format", "json")
    let rows = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]]
    return try #require(rows?.first?["id"] as? String)
  }
}
