import ArgumentParser
import Foundation
import QuestionReading

/// `sonde read`: how each line of standard input is read, as JSON Lines.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how each line of standard input is read, as JSON Lines.")

  @Option(help: "The language of the interview: nl, fr, en or de. Without it the reader finds out for each line.")
  var language: String?

  @Flag(help: "Add which clause asked, and which rules and words decided.")
  var explain = false

  func run() throws {
    let reader = Reader()
    let context = Reader.Context(language: try reader.known(language))
    for line in InputLines(.standardInput) {
      let explanation = explain ? reader.explain(line, in: context) : nil
      let json = reader.read(line, in: context).json(of: line, explanation: explanation)
      try FileHandle.standardOutput.write(contentsOf: Data((json + "\n").utf8))
    }
  }
}

extension Reader {
  /// The code of a language, if the reader has it.
  func known(_ code: String?) throws -> String? {
    guard let code, language(code) == nil else { return code }
    throw ValidationError("no language is called `\(code)`; expected \(languages.map(\.code).joined(separator: ", "))")
  }
}

/// The lines of a file as they come in. Bytes that are no UTF-8 become U+FFFD, and a carriage return before the line
/// feed falls away; a last line needs no line feed.
struct InputLines: Sequence, IteratorProtocol {
  private let file: FileHandle
  private var buffer = Data()
  private var isAtEnd = false

  init(_ file: FileHandle) { self.file = file }

  mutating func next() -> String? {
    var searched = buffer.startIndex
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { buffer = buffer[(end + 1)...] }
        return text(buffer[..<end])
      }
      if isAtEnd {
        guard !buffer.isEmpty else { return nil }
        defer { buffer = Data() }
        return text(buffer)
      }
      searched = buffer.endIndex
      let more = (try? file.read(upToCount: 1 << 16)) ?? Data()
      if more.isEmpty { isAtEnd = true }
      if buffer.startIndex > 1 << 16 {
        searched -= buffer.startIndex
        buffer = Data(buffer)
      }
      buffer.append(more)
    }
  }

  private func text(_ bytes: Data) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
