import Foundation
import TestSupport
import Testing

/// The assessment form in an editor that takes over the terminal, as a person sees it.
@Suite(.serialized) struct EditorTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken stroef liep?"

  /// An interview that is over, with this script as the editor.
  private func ended(_ script: String) throws -> (terminal: PseudoTerminal, program: Program) {
    let program = try Program()
    let path = try program.folder.write("#!/bin/sh\n" + script + "\n", to: "editor.sh")
    let terminal = try PseudoTerminal(columns: 100, rows: 40)
    let environment = ["VISUAL": "/bin/sh \(path)", "TMPDIR": program.folder.path]
    try terminal.launch(
      Program.path, arguments: ["practice", "teamconflict", "--seed", "7", "--instant"],
      environment: program.environment.merging(environment) { $1 })
    try terminal.waitForScreen("the prompt") { $0.cursorLine.contains("▸") }
    try terminal.send(Self.question + "\r")
    try terminal.waitFor("Gelezen als")
    try terminal.send("/end\r")
    try terminal.waitFor("Beoordeel nu zelf")
    try terminal.waitForScreen("the prompt") { $0.cursorLine.hasPrefix("sonde ▸") }
    return (terminal, program)
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.waitForScreen("the prompt") { $0.cursorLine.hasPrefix("sonde ▸") }
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func `the editor has the terminal to itself, a mistake is shown, and the second time it is taken over`() throws
  {
    // It asks in the terminal, as an editor would, and writes what is typed as the rating.
    let (terminal, program) = try ended(
      #"echo 'rating?'; read -r rating; sed -i "s/rating:.*/rating: $rating/" "$1""#)
    try terminal.send("/assess\r")
    try terminal.waitFor("rating?")
    try terminal.send("goed\r")
    try terminal.waitFor("Zo kan het formulier niet overgenomen worden.")
    try terminal.waitFor("assessment.yaml:")
    try terminal.waitFor("Opnieuw openen? (j/n)")
    try terminal.send("j\r")
    try terminal.waitFor("rating?")
    try terminal.send("4\r")
    try terminal.waitFor("Het formulier is bijgewerkt.")
    try terminal.waitFor("(teamwork): 4")
    // The line editor works as before.
    try terminal.waitForScreen("the prompt") { $0.cursorLine.hasPrefix("sonde ▸") }
    try terminal.send("/subm\t")
    try terminal.waitForScreen("the command completed") { $0.cursorLine.contains("/submit") }
    try terminal.send("\r")
    try terminal.waitFor("Ingediend")
    try leave(terminal)
    let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path).filter {
      $0.hasPrefix("sonde-")
    }
    #expect(left.isEmpty)
  }

  @Test func `what an editor gets of Ctrl-C, and a terminal that it leaves raw, do not harm the shell`() throws {
    let (terminal, program) = try ended(
      """
      n=0; trap 'n=$((n+1)); echo "caught $n"' INT QUIT
      stty raw -echo isig; echo ready; while [ $n -lt 5 ]; do sleep 0.05; done; exit 3
      """)
    let modes = terminal.modes
    try terminal.send("/assess\r")
    try terminal.waitFor("ready")
    for count in 1...4 {
      try terminal.send("\u{3}")
      try terminal.waitFor("caught \(count)")
    }
    try terminal.send("\u{1C}")
    try terminal.waitFor("caught 5")
    // What the editor ended with, not what the signals would have made of the shell that started it.
    try terminal.waitFor("code 3")
    try terminal.waitForScreen("the prompt") { $0.cursorLine.hasPrefix("sonde ▸") }
    #expect(terminal.modes == modes)
    try leave(terminal)
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path).contains("editor.sh"))
  }

  @Test func `a form that is left with a mistake is there the next time`() throws {
    let (terminal, program) = try ended(
      #"echo "opened $(grep -c 'rating: 9' "$1")"; sed -i 's/rating:$/rating: 9/' "$1""#)
    try terminal.send("/assess\r")
    try terminal.waitFor("opened 0")
    try terminal.waitFor("Opnieuw openen? (j/n)")
    try terminal.send("n\r")
    try terminal.waitFor("\(program.folder.path)/sonde-")
    try terminal.waitForScreen("the prompt") { $0.cursorLine.hasPrefix("sonde ▸") }
    try terminal.send("/assess edit\r")
    try terminal.waitFor("opened 1")
    try terminal.waitFor("Opnieuw openen? (j/n)")
    try terminal.send("n\r")
    try leave(terminal)
  }
}
