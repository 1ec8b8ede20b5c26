import Foundation
import Testing

@testable import LineEditing

@Suite("Editors without a terminal")
struct EditorTests {
  /// The inputs that a pipe with this content gives.
  private func read(_ bytes: [UInt8], deadline: Deadline? = nil) throws -> [LineInput] {
    let pipe = Pipe()
    // A thread of its own: a pipe holds 65,536 bytes.
    let writer = Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let editor = PipeLineEditor(input: pipe.fileHandleForReading.fileDescriptor)
    var inputs: [LineInput] = []
    repeat {
      inputs.append(try editor.read(prompt: "", until: deadline))
    } while inputs.last != .end
    return inputs
  }

  private func read(_ text: String) throws -> [LineInput] {
    try read(Array(text.utf8))
  }

  @Test("A pipe gives its lines, with LF or CR LF, the last one without either, then ends")
  func lines() throws {
    #expect(try read("een\r\n\ntwee\ndrie") == [.line("een"), .line(""), .line("twee"), .line("drie"), .end])
    #expect(try read("") == [.end])
    #expect(try read("\u{FEFF}één\n\u{FEFF}") == [.line("één"), .line("\u{FEFF}"), .end])
  }

  @Test("What is no UTF-8, and NUL, is repaired")
  func repair() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0x0A, 0x63, 0, 0x64, 0x0A]
    #expect(try read(bytes) == [.line("a\u{FFFD}b"), .line("c\u{FFFD}d"), .end])
    #expect(try read([0xC3]) == [.line("\u{FFFD}"), .end])
  }

  @Test("Long lines are read whole, and many lines quickly")
  func long() throws {
    let line = String(repeating: "é€", count: 200_000)
    #expect(try read(line + "\n" + line) == [.line(line), .line(line), .end])
    #expect(try read(String(repeating: "x\n", count: 100_000)).count == 100_001)
  }

  @Test("A line that is not complete at its deadline is complete later")
  func expiry() throws {
    let pipe = Pipe()
    let editor = PipeLineEditor(input: pipe.fileHandleForReading.fileDescriptor)
    try pipe.fileHandleForWriting.write(contentsOf: Data("één".utf8.dropLast(1)))
    let jumping = Ticks()
    let deadline = Deadline(at: 2, on: MillisecondClock { jumping.next() })
    #expect(try editor.read(prompt: "", until: deadline) == .expired(partial: "éé"))
    try pipe.fileHandleForWriting.write(contentsOf: Data("n\n".utf8))
    #expect(try editor.read(prompt: "", until: nil) == .line("één"))
  }

  @Test("Where the deadline has passed, what stands ready is not read before")
  func passed() throws {
    let pipe = Pipe()
    let editor = PipeLineEditor(input: pipe.fileHandleForReading.fileDescriptor)
    try pipe.fileHandleForWriting.write(contentsOf: Data("vraag\n".utf8))
    let deadline = Deadline(at: 5, on: MillisecondClock { 5 })
    #expect(try editor.read(prompt: "", until: deadline) == .expired(partial: ""))
    #expect(try editor.read(prompt: "", until: nil) == .line("vraag"))
  }

  @Test("A script gives its inputs, then ends, and remembers what it was asked")
  func script() {
    let editor = ScriptedLineEditor([.line("a"), .interrupted])
    #expect(editor.read(prompt: "1", until: Deadline(at: 7)) == .line("a"))
    Revealer(editor).reveal("antwoord", charactersPerSecond: 1)
    #expect(editor.read(prompt: "2", until: nil) == .interrupted)
    #expect(editor.read(prompt: "3", until: nil) == .end)
    #expect(editor.read(prompt: "4", until: nil) == .end)
    #expect(editor.prompts.map(\.leftText) == ["1", "2", "3", "4"])
    #expect(editor.deadlines == [7, nil, nil, nil])
    #expect(editor.printed == ["antwoord"])
  }

  @Test("Without a terminal there is no terminal editor")
  func noTerminal() {
    #expect(!Terminal.isInteractive(input: -1, output: 1))
  }
}

/// A clock that goes on by one with each look.
private final class Ticks: @unchecked Sendable {
  private var value: Int64 = 0

  func next() -> Int64 {
    value += 1
    return value
  }
}
