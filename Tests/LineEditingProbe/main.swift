// A program of a few lines around the line editor, for tests in a pseudo-terminal. Its environment says what to do:
// PROBE_HISTORY a history file, PROBE_CLOCK a file that holds the time, PROBE_DEADLINE the first read's deadline on
// that clock, PROBE_REVEAL a text to reveal first, PROBE_PACE its characters per second, PROBE_RIGHT a right prompt.

import Glibc
import LineEditing

func setting(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

let words = ["situatie", "situation", "stiltes", "élève", "élan", "naïef", "straße", "€uro"]

func complete(_ line: String, _ cursor: Int) -> Completion {
  let before = line.prefix(cursor)
  let word = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
  return Completion(
    replacing: cursor - word.count..<cursor, candidates: words.filter { !word.isEmpty && $0.hasPrefix(word) })
}

let clock =
  if let path = setting("PROBE_CLOCK") {
    MillisecondClock {
      guard let file = fopen(path, "r") else { return 0 }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 32)
      return fgets(&line, 32, file) == nil ? 0 : Int64(atoll(line))
    }
  } else {
    MillisecondClock.monotonic
  }

let editor = try TerminalLineEditor(historyPath: setting("PROBE_HISTORY"), clock: clock, completer: complete)
if let text = setting("PROBE_REVEAL") {
  let pace = setting("PROBE_PACE").flatMap { Int($0) } ?? 10
  Revealer(editor).reveal(text, charactersPerSecond: pace)
}

var deadline = setting("PROBE_DEADLINE").flatMap { Int64($0) }.map { Deadline(at: $0, on: clock) }
var ends = 0
var number = 0
let right = setting("PROBE_RIGHT").map { [StyledText($0, .dim)] } ?? []

while ends < 2 {
  number += 1
  let prompt = Prompt([StyledText("\(number)", .bold), StyledText("▸ ", .cyan)], right: right)
  switch try editor.read(prompt: prompt, until: deadline) {
  case .line("/abort"):
    abort()
  case .line("/throw"):
    throw LineEditingError.editorUnavailable
  case .line(let line):
    ends = 0
    editor.printAbove("line<\(line)> \(line.unicodeScalars.count)")
  case .interrupted:
    editor.printAbove("interrupted")
  case .end:
    ends += 1
    editor.printAbove("end \(ends)")
  case .expired(let partial):
    editor.printAbove("expired<\(partial)>")
    deadline = nil
    number -= 1
  }
}
editor.close()
