import LineEditing
import Transcripts

/// `sonde transcript replay FILE|SESSION`: shows the interview again.
public struct ReplayTask: Sendable {
  private let source: String

  /// Replays a file or a session.
  public init(_ source: String) { self.source = source }

  /// Prints who said what, turn by turn; abandoned turns are marked.
  public func run(in place: Workplace) throws(Failure) {
    let (recording, _) = try TranscriptSource(source, in: place).recording()
    let words = Catalogue.embedded(place.ui ?? recording.header.language)
    let header = recording.header
    var lines = ["\(header.scenario) · \(words.languageName(header.language)) · \(Instant.text(header.start))"]
    for turn in recording.transcript.turns {
      let mark = turn.isAbandoned ? " " + words(.replayAbandoned) : ""
      let time = InterviewClock.text(turn.events.first?.at ?? 0)
      let erased = words(.replayErased)
      func shown(_ text: FreeText) -> String { if case .erased = text { erased } else { text.string } }
      lines += ["", "\(turn.number)  \(time)\(mark)"]
      lines.append("▸ " + (turn.question.map { shown($0.text) } ?? "(\(words.name(.silence)))"))
      for event in turn.events.dropFirst() {
        switch event.body {
        case .candidate(let line): lines.append("  " + shown(line.text))
        case .note(let note): lines.append("  ✎ " + shown(note.text))
        case .phase(let change): lines.append("  — " + words.name(change.phase))
        case .incident(let strike): lines.append("  * " + strike.kind)
        case .assessor(let line): lines.append("▹ " + shown(line.text))
        case .interviewer, .silence, .handling, .preparation, .guide, .assessment, .submitted, .settlement, .outcome,
          .hint, .rewind, .closed:
          break
        }
      }
    }
    try place.console.write(lines.map { TerminalText.sanitized($0) })
  }
}
