import Glibc
import TestSupport
import Testing

extension AtATerminal {
  @Suite("Signals and the terminal")
  struct Interruptions {
    @Test("Ctrl-C drops the line, and the next one is not lost")
    func interrupt() throws {
      let session = try ProbeSession()
      for round in 1...3 {
        let number = 2 * round - 1
        try session.type("weg", showing: "\(number)▸ weg")
        try session.terminal.send(ProbeSession.control("C"))
        try session.terminal.waitFor("interrupted")
        try session.terminal.waitForLine("\(number + 1)▸")
        try session.type("blijft", showing: "\(number + 1)▸ blijft")
        try session.enter(expecting: "blijft")
        try session.terminal.waitForLine("\(number + 2)▸")
      }
    }

    @Test("Ctrl-D on an empty line is an end, after which one can go on; on another line it is not")
    func endOfInput() throws {
      let session = try ProbeSession()
      try session.terminal.send(ProbeSession.control("D"))
      try session.terminal.waitFor("end 1")
      try session.terminal.waitForLine("2▸")
      try session.type("a" + ProbeSession.control("D") + "b", showing: "2▸ ab")
      try session.enter(expecting: "ab")
      try session.terminal.waitForLine("3▸")
      try session.leave()
      #expect(try session.terminal.waitForExit() == .code(0))
    }

    @Test("A resize keeps the line and draws it anew")
    func resize() throws {
      let session = try ProbeSession()
      try session.type("een lange vraag", showing: "1▸ een lange vraag")
      session.terminal.resize(columns: 100, rows: 30)
      // Twice as wide as before: the row is known when a word ends beyond the old edge.
      let more = String(repeating: " en nog wat", count: 7)
      try session.type(more, showing: "1▸ een lange vraag" + more, column: 18 + more.count)
      session.terminal.resize(columns: 50, rows: 30)
      try session.terminal.send("!")
      try session.enter(expecting: "een lange vraag" + more + "!")
    }

    /// The widths before and after, the keys after the text, and whether a leftover can be told from the line.
    private static let windows: [(before: Int, after: Int, lefts: Int)] = [
      (100, 50, 0), (100, 30, 0), (100, 50, 40), (75, 40, 70), (50, 100, 0), (90, 70, 0), (40, 35, 3),
    ]

    @Test(
      "A narrower or wider window shows the line once, and what was said before it", arguments: windows, [true, false])
    func resizesOnce(_ window: (before: Int, after: Int, lefts: Int), reflows: Bool) throws {
      let session = try ProbeSession(columns: window.before, reflowsLines: reflows)
      try session.terminal.send("eerst")
      try session.enter(expecting: "eerst")
      let text = "Wat hebt u toen precies gedaan, en wie was daar nog allemaal bij aanwezig"
      try session.terminal.send(text + String(repeating: ProbeSession.left, count: window.lefts))
      // What is still on its way when the window changes comes out at another place.
      let column = (3 + text.count - window.lefts) % window.before
      try session.terminal.waitForScreen("the text") {
        $0.text.split(separator: "\n").joined().contains("aanwezig") && $0.cursor.column == column
      }
      session.terminal.resize(columns: window.after, rows: 24)
      try session.terminal.send("#")
      try session.terminal.waitForScreen("the line, once") { screen in
        let rows = screen.text.split(separator: "\n").map(String.init)
        let joined = rows.joined()
        return joined.contains("#") && rows.count { $0.hasPrefix("2▸") } == 1 && joined.contains("line<eerst> 5")
      }
    }

    @Test("A terminal that does not say where the cursor stands loses nothing", arguments: [true, false])
    func silentTerminal(reflows: Bool) throws {
      let session = try ProbeSession(columns: 100, reflowsLines: reflows, answers: false)
      try session.terminal.send("eerst")
      try session.enter(expecting: "eerst")
      let text = "Wat hebt u toen precies gedaan, en wie was daar nog allemaal bij aanwezig"
      try session.terminal.send(text)
      try session.terminal.waitForScreen("the text") { $0.text.split(separator: "\n").joined().contains("aanwezig") }
      session.terminal.resize(columns: 50, rows: 24)
      try session.terminal.send("#")
      // The answer comes at last, in the middle of the keys.
      try session.terminal.send(reflows ? "\u{1B}[4;27R" : "\u{1B}[3;50R")
      try session.terminal.send("!")
      try session.enter(expecting: text + "#!")
      #expect(session.terminal.screen.text.contains("line<eerst> 5"))
    }

    @Test("Ctrl-Z stops the program, and fg brings the line back")
    func stopAndContinue() throws {
      let folder = try TemporaryFolder()
      let terminal = try PseudoTerminal()
      try terminal.launch(
        "/bin/sh", arguments: ["-i"],
        environment: ProbeSession.environment(["PS1": "shell> ", "LANG": "C.UTF-8"], home: folder.path))
      try terminal.waitFor("shell> ")
      try terminal.send("exec 2>&1; \(BuiltProgram.path("LineEditingProbe"))\n")
      try terminal.waitForLine("1▸")
      try terminal.send("mijn vraag" + ProbeSession.left)
      try terminal.waitForLine("1▸ mijn vraag", column: 12)
      try terminal.send(ProbeSession.control("Z"))
      try terminal.waitFor("shell> ")
      try terminal.send("fg\n")
      try terminal.waitForLine("1▸ mijn vraag", column: 12)
      try terminal.send("_\r")
      try terminal.waitFor("line<mijn vraa_g>")
    }

    @Test(
      "Whatever ends the program, the terminal is left as it was found",
      arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, 0])
    func restored(signal: Int32) throws {
      let session = try ProbeSession()
      try session.terminal.waitForLine("1▸")
      try session.type("abc", showing: "1▸ abc")
      #expect(session.terminal.modes != session.modesBefore)
      if signal == 0 {
        try session.enter(expecting: "abc")
        try session.leave()
      } else {
        session.terminal.signal(signal)
      }
      #expect(try session.terminal.waitForExit() == (signal == 0 ? .code(0) : .signal(signal)))
      #expect(session.terminal.modes == session.modesBefore)
    }

    @Test("An error or an abort between two lines leaves the terminal as it was", arguments: ["/throw", "/abort"])
    func failed(line: String) throws {
      let session = try ProbeSession()
      try session.terminal.waitForLine("1▸")
      try session.type(line, showing: "1▸ " + line)
      try session.terminal.send("\r")
      guard case .signal = try session.terminal.waitForExit() else {
        Issue.record("the probe ended by itself")
        return
      }
      #expect(session.terminal.modes == session.modesBefore)
    }

    @Test("A dumb terminal gets no escape sequence", arguments: [["TERM": "dumb"], ["TERM": "dumb", "NO_COLOR": "1"]])
    func dumb(settings: [String: String]) throws {
      let session = try ProbeSession(settings.merging(["PROBE_RIGHT": "rechts"]) { $1 })
      try editWithoutEscapes(session)
      #expect(!session.terminal.screen.text.contains("rechts"))
    }

    @Test("With NO_COLOR a line of one row gets no escape sequence, and a longer one no colour")
    func noColour() throws {
      let session = try ProbeSession(["NO_COLOR": "1", "PROBE_RIGHT": "rechts"])
      try editWithoutEscapes(session)
      #expect(session.terminal.screen.text.contains("rechts"))
      try session.terminal.waitForScreen("a right prompt") { $0.cursorLine.hasSuffix("rechts") }
      let line = String(repeating: "abcdefghi ", count: 12)
      try session.terminal.send(line + ProbeSession.control("A") + "X")
      try session.terminal.waitForLine("4▸ X" + line.prefix(76), column: 4)
      try session.enter(expecting: "X" + line)
      let text = String(decoding: session.terminal.output, as: UTF8.self)
      #expect(text.contains("\u{1B}[") && text.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
    }

    private func editWithoutEscapes(_ session: ProbeSession) throws {
      let terminal = session.terminal
      try terminal.send("één twee" + ProbeSession.control("A") + "X" + ProbeSession.control("E") + "Y")
      try terminal.waitForScreen("the edited line") { $0.cursorLine.hasPrefix("1▸ Xéén tweeY") }
      try session.enter(expecting: "Xéén tweeY")
      try terminal.send("si\t")
      try terminal.waitForScreen("the completed line") { $0.cursorLine.hasPrefix("2▸ situati") }
      try session.enter(expecting: "situati")
      try terminal.waitForScreen("a prompt") { $0.cursorLine.hasPrefix("3▸") }
      try terminal.send("x" + ProbeSession.control("C"))
      try terminal.waitFor("interrupted")
      try terminal.waitForScreen("a prompt") { $0.cursorLine.hasPrefix("4▸") }
      #expect(!terminal.output.contains(0x1B))
    }
  }
}
