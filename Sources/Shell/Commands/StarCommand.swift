import Scenarios
import Transcripts

/// `/star`: what has been won so far, element by element.
struct StarCommand: ShellCommand {
  let name = "star"
  let stages: Set<StageKind> = [.interviewing, .ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    guard session.isPractice else { throw Failure(.usage, .practiceOnly) }
    shell.voice.lines(StarTable(session, shell.words).lines)
  }
}

/// The elements of STAR with what was won of each, and what was spoilt or slipped away.
struct StarTable {
  let lines: [String]

  init(_ session: InterviewSession, _ words: Catalogue) {
    let tally = EvidenceTally(session)
    let names = Element.allCases.map { words.name($0) }
    let column = (names.map(\.count).max() ?? 0) + 2
    lines = zip(Element.allCases, names).map { element, name in
      let won = tally.count(element, .won)
      let dots = won > 0 ? String(repeating: "●", count: won) : "○"
      let others = [Disclosure.Worth.contaminated, .lost, .vague].compactMap { worth -> String? in
        let count = tally.count(element, worth)
        return count > 0 ? "\(count) \(words.name(worth))" : nil
      }
      let row = "  \(words.letter(element))  \(name)\(String(repeating: " ", count: column - name.count))\(dots)"
      return others.isEmpty ? row : row + "   (\(others.joined(separator: ", ")))"
    }
  }
}
