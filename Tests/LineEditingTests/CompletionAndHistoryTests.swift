import Foundation
import TestSupport
import Testing

extension AtATerminal {
  @Suite("Completion")
  struct Completing {
    @Test("The only candidate is completed, with a space after it")
    func unique() throws {
      let session = try ProbeSession()
      try session.type("een st\t", showing: "1▸ een st")
      try session.terminal.waitForScreen("the candidates") { $0.text.contains("stiltes  straße") }
      try session.type("i\tx", showing: "1▸ een stiltes x")
      try session.enter(expecting: "een stiltes x")
    }

    @Test("Several candidates share a prefix, and are listed above the redrawn line")
    func several() throws {
      let session = try ProbeSession()
      try session.type("si\t", showing: "1▸ situati", column: 10)
      #expect(session.terminal.screen.text.hasPrefix("1▸ si\nsituatie   situation\n1▸ situati\n"))
      try session.type("e\t", showing: "1▸ situatie", column: 12)
      try session.enter(expecting: "situatie ")
    }

    @Test("Accents are completed, before, at and after the cursor")
    func accents() throws {
      let session = try ProbeSession()
      try session.type("ça élè\t", showing: "1▸ ça élève", column: 12)
      try session.type("€\t", showing: "1▸ ça élève €uro", column: 17)
      try session.type(ProbeSession.control("A") + "na\t", showing: "1▸ naïef ça élève €uro", column: 9)
      try session.enter(expecting: "naïef ça élève €uro ")
    }

    @Test("Where nothing fits the line stays as it is")
    func nothing() throws {
      let session = try ProbeSession()
      try session.type("xyz\t", showing: "1▸ xyz")
      try session.enter(expecting: "xyz")
    }
  }

  @Suite("History")
  struct Recalling {
    @Test("The arrow up recalls what was typed before, also in an earlier run, and no line twice")
    func acrossRuns() throws {
      let folder = try TemporaryFolder()
      let history = "\(folder.path)/private/actor.history"
      let first = try ProbeSession(["PROBE_HISTORY": history], folder: folder)
      for (index, line) in ["élève één", "twee", "drie", "élève één", "  "].enumerated() {
        try first.terminal.waitForLine("\(index + 1)▸")
        try first.terminal.send(line)
        try first.enter(expecting: line)
      }
      try first.leave()
      #expect(try first.terminal.waitForExit() == .code(0))
      #expect(try folder.read("private/actor.history") == "twee\ndrie\nélève één\n")

      let second = try ProbeSession(["PROBE_HISTORY": history, "LANG": "C"], folder: folder)
      try second.type(ProbeSession.up, showing: "1▸ élève één")
      try second.type(ProbeSession.up, showing: "1▸ drie")
      try second.enter(expecting: "drie")
      try second.type(ProbeSession.up, showing: "2▸ drie")
      try second.type(ProbeSession.up, showing: "2▸ élève één")
      try second.type(ProbeSession.up, showing: "2▸ twee")
      #expect(try folder.read("private/actor.history") == "twee\nélève één\ndrie\n")
      let manager = FileManager.default
      let file = try manager.attributesOfItem(atPath: history)[.posixPermissions] as? Int
      let parent = try manager.attributesOfItem(atPath: "\(folder.path)/private")[.posixPermissions] as? Int
      #expect(file == 0o600)
      #expect(parent == 0o700)
    }

    @Test("Ctrl-R searches backwards")
    func search() throws {
      let folder = try TemporaryFolder()
      let history = try folder.write("wat hebt u gezegd?\nwie was erbij?\nen toen?\n", to: "history")
      let session = try ProbeSession(["PROBE_HISTORY": history], folder: folder)
      try session.terminal.send(ProbeSession.control("R") + "geze")
      try session.terminal.waitForScreen("the found line") { $0.text.contains("1▸ wat hebt u gezegd?") }
      try session.enter(expecting: "wat hebt u gezegd?")
    }

    @Test("A corrupt history, or one that cannot be opened, keeps nobody from starting")
    func unusable() throws {
      let folder = try TemporaryFolder()
      let corrupt = "\(folder.path)/corrupt"
      try Data([0xFF, 0x00, 0x1B, 0x5B, 0x41, 0x0A, 0x61, 0x0A]).write(to: URL(fileURLWithPath: corrupt))
      let session = try ProbeSession(["PROBE_HISTORY": corrupt], folder: folder)
      try session.type(ProbeSession.up, showing: "1▸ a")
      try session.enter(expecting: "a")
      let other = try ProbeSession(["PROBE_HISTORY": "/proc/nowhere/history"], folder: folder)
      try other.type("b", showing: "1▸ b")
      try other.enter(expecting: "b")
    }
  }
}
