import Foundation
import TestSupport
import Testing

extension AtATerminal {
  @Suite("Deadlines and reading pace")
  struct Timing {
    /// A session whose clock stands at 0 until the test moves it.
    private func frozen(_ settings: [String: String], awaiting first: String? = "▸ ") throws -> ProbeSession {
      let folder = try TemporaryFolder()
      let clock = try folder.write("0\n", to: "clock")
      return try ProbeSession(settings.merging(["PROBE_CLOCK": clock]) { $1 }, folder: folder, awaiting: first)
    }

    @Test("When the deadline passes while somebody types, the line comes back below what is printed")
    func expiry() throws {
      let session = try frozen(["PROBE_DEADLINE": "100"])
      try session.type("wat deed ü" + ProbeSession.left + ProbeSession.left, showing: "1▸ wat deed ü", column: 11)
      try session.folder.write("100\n", to: "clock")
      try session.terminal.waitFor("expired<wat deed ü>")
      try session.terminal.waitForLine("1▸ wat deed ü", column: 11)
      #expect(session.terminal.screen.text == "expired<wat deed ü>\n1▸ wat deed ü" + blankRows(22))
      try session.type("é", showing: "1▸ wat deedé ü", column: 12)
      try session.enter(expecting: "wat deedé ü")
    }

    @Test("A line of several rows comes back as well, and nothing of it is left above")
    func longExpiry() throws {
      let session = try frozen(["PROBE_DEADLINE": "100"])
      let line = String(repeating: "abcdefghi ", count: 17) + "."
      try session.terminal.send(line)
      try session.terminal.waitForScreen("three rows") { $0.cursor == (2, 14) }
      try session.folder.write("100\n", to: "clock")
      try session.terminal.waitForScreen("the line below") { $0.cursor.row >= 5 && $0.cursor.column == 14 }
      let text = session.terminal.screen.text
      #expect(text.hasPrefix("expired<abc") && text.components(separatedBy: "1▸").count == 2)
      try session.enter(expecting: line)
    }

    @Test("An empty line expires too, and a search does without harm")
    func expiryWithoutText() throws {
      let empty = try frozen(["PROBE_DEADLINE": "100"])
      try empty.folder.write("100\n", to: "clock")
      try empty.terminal.waitFor("expired<>")
      try empty.type("a", showing: "1▸ a")
      try empty.enter(expecting: "a")

      let searching = try frozen(["PROBE_DEADLINE": "100"])
      try searching.type("vraag", showing: "1▸ vraag")
      try searching.terminal.send(ProbeSession.control("R"))
      try searching.terminal.waitForScreen("the search") { $0.text.contains("bck:") }
      try searching.folder.write("100\n", to: "clock")
      try searching.terminal.waitFor("expired<vraag>")
      try searching.terminal.waitForLine("1▸ vraag")
      try searching.enter(expecting: "vraag")
    }

    @Test("A reveal keeps its pace, by the clock")
    func pace() throws {
      let session = try frozen(["PROBE_REVEAL": "één twee", "PROBE_PACE": "10"], awaiting: "é")
      try session.folder.write("250\n", to: "clock")
      try session.terminal.waitForLine("één")
      try session.folder.write("700\n", to: "clock")
      try session.terminal.waitForScreen("all of it") { $0.text.contains("één twee") }
      try session.terminal.waitForLine("1▸")
    }

    @Test("Space, Enter and Ctrl-C show the rest at once", arguments: [" ", "\r", "\u{3}"])
    func skipping(key: String) throws {
      let session = try frozen(["PROBE_REVEAL": "een twee drie"], awaiting: "e")
      try session.terminal.send(key)
      try session.terminal.waitFor("een twee drie")
      try session.terminal.waitForLine("1▸")
      try session.type("a", showing: "1▸ a")
      try session.enter(expecting: "a")
    }

    @Test("What is typed during a reveal, spaces too, becomes the start of the next line")
    func typingAhead() throws {
      let session = try frozen(["PROBE_REVEAL": "een twee drie"], awaiting: "e")
      try session.terminal.send("én wat?\r")
      try session.terminal.waitFor("een twee drie")
      try session.terminal.waitForLine("1▸ én wat?")
      try session.enter(expecting: "én wat?")
    }

    @Test("An Enter within half a second after a reveal is ignored, a later one is not")
    func strayEnter() throws {
      let session = try frozen(["PROBE_REVEAL": "een twee drie"], awaiting: "e")
      try session.terminal.send("\r")
      try session.terminal.waitForLine("1▸")
      try session.folder.write("499\n", to: "clock")
      try session.terminal.send("\rja")
      try session.terminal.waitForLine("1▸ ja")
      try session.enter(expecting: "ja")

      let late = try frozen(["PROBE_REVEAL": "een twee drie"], awaiting: "e")
      try late.terminal.send("\r")
      try late.terminal.waitForLine("1▸")
      try late.folder.write("500\n", to: "clock")
      try late.enter(expecting: "")
    }

    private func blankRows(_ count: Int) -> String {
      String(repeating: "\n", count: count)
    }
  }
}
