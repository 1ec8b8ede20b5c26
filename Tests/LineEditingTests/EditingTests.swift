import Glibc
import TestSupport
import Testing

/// All tests in a pseudo-terminal, one after the other: each waits for a program, on a machine of few cores.
@Suite("At a terminal", .serialized)
struct AtATerminal {}

extension AtATerminal {
  @Suite("Typing and editing")
  struct Editing {
    @Test("Accents can be typed, edited and read, whatever the locale", arguments: ["C.UTF-8", "C", "nl_BE.UTF-8"])
    func accents(locale: String) throws {
      let session = try ProbeSession(["LANG": locale])
      try session.type("éëïçßœ€", showing: "1▸ éëïçßœ€", column: 10)
      try session.type(ProbeSession.backspace, showing: "1▸ éëïçßœ", column: 9)
      try session.type(ProbeSession.left + ProbeSession.left, showing: "1▸ éëïçßœ", column: 7)
      try session.type("à", showing: "1▸ éëïçàßœ", column: 8)
      try session.type(ProbeSession.control("A") + "É", showing: "1▸ Ééëïçàßœ", column: 4)
      try session.type(ProbeSession.control("E") + "ù", showing: "1▸ Ééëïçàßœù", column: 12)
      try session.enter(expecting: "Ééëïçàßœù")
    }

    @Test("A character whose bytes arrive one by one is one character")
    func splitCharacter() throws {
      let session = try ProbeSession()
      for byte in Array("a€b".utf8) {
        try session.terminal.send(bytes: [byte])
      }
      try session.terminal.waitForLine("1▸ a€b")
      try session.enter(expecting: "a€b")
    }

    @Test("Bytes that are no text are dropped, and the rest of the line stays")
    func invalidBytes() throws {
      let session = try ProbeSession()
      try session.terminal.send(bytes: [0x61, 0xFF, 0x62, 0xC3, 0x63, 0xED, 0xA0, 0x80, 0x64])
      try session.terminal.waitForLine("1▸ abcd")
      try session.enter(expecting: "abcd")
    }

    @Test("A pasted line of 3,000 characters is read whole")
    func longLine() throws {
      let session = try ProbeSession()
      let line = (0..<500).map { "né\($0 % 10) €" }.joined(separator: "").prefix(3_000)
      try session.terminal.send(String(line))
      try session.enter(expecting: String(line))
      try session.type("kort", showing: "2▸ kort")
      try session.enter(expecting: "kort")
    }

    @Test("A line of several rows can be edited at its start")
    func severalRows() throws {
      let session = try ProbeSession(columns: 40)
      let line = String(repeating: "abcdefghi ", count: 9)
      try session.terminal.send(line + ProbeSession.control("A") + "X")
      try session.terminal.waitForLine("1▸ X" + line.prefix(36), column: 4)
      try session.enter(expecting: "X" + line)
    }

    @Test("The right prompt stands at the right where there is room")
    func rightPrompt() throws {
      let wide = try ProbeSession(["PROBE_RIGHT": "fase 2"], awaiting: "fase 2")
      try wide.terminal.waitForScreen("a right prompt") { $0.cursorLine.hasSuffix(" fase 2") && $0.cursor.column == 3 }
      let narrow = try ProbeSession(["PROBE_RIGHT": "fase 2"], columns: 59)
      try narrow.type("a", showing: "1▸ a")
    }

    @Test("The keys of vi work when .editrc asks for them")
    func viKeys() throws {
      let folder = try TemporaryFolder()
      try folder.write("sonde:bind -v\n", to: ".editrc")
      let session = try ProbeSession(folder: folder)
      try session.type("één twee drie", showing: "1▸ één twee drie")
      try session.type("\u{1B}0", showing: "1▸ één twee drie", column: 3)
      try session.type("dw", showing: "1▸ twee drie", column: 3)
      try session.type("iç ", showing: "1▸ ç twee drie", column: 5)
      try session.enter(expecting: "ç twee drie")
      try session.type("si\t", showing: "2▸ situati")
    }

    @Test("Keys bound in .editrc count, and Ctrl-R searches even after bind -e")
    func editrc() throws {
      let folder = try TemporaryFolder()
      try folder.write("bind -e\nsonde:bind ^X ed-move-to-beg\nother:bind ^A ed-newline\n", to: ".editrc")
      let session = try ProbeSession(folder: folder)
      try session.type("bc" + ProbeSession.control("X") + "a", showing: "1▸ abc", column: 4)
      try session.type(ProbeSession.control("E") + ProbeSession.control("A") + "_", showing: "1▸ _abc", column: 4)
      try session.enter(expecting: "_abc")
      try session.terminal.send(ProbeSession.control("R") + "ab")
      try session.terminal.waitForScreen("the found line") { $0.text.contains("2▸ _abc\nbck:ab") }
    }
  }
}
