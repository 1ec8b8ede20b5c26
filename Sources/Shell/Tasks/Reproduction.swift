import Interviewing
import Transcripts

/// Whether playing a transcript again gives the same. Folding a log never needs this: what was recorded is
/// authoritative (DESIGN.md section 1).
enum Reproduction: Equatable {
  /// Every event came out the same.
  case holds
  /// The first event that came out otherwise.
  case differs(event: Int)
  /// Why it cannot be tried here: a word for the catalogue.
  case impossible(Obstacle)

  /// Why a transcript cannot be played again here.
  enum Obstacle: String, CaseIterable {
    /// Another version of reader or engine wrote it.
    case version
    /// The scenario, as it was, is not at hand.
    case scenario
    /// Words were erased.
    case erased
  }

  /// Gives the interviewer's lines of a recording to an interview of the same scenario, language and seed.
  static func check(_ recording: Recording, with interview: Interview) -> Reproduction {
    guard recording.erasedEvents.isEmpty else { return .impossible(.erased) }
    let events = recording.lines.map(\.event)
    var state = interview.initialState
    var index = 0
    while index < events.count {
      let event = events[index]
      guard let command = command(at: index, in: events) else { return .differs(event: event.seq) }
      let bodies = interview.decide(command, at: event.at, in: state)
      guard !bodies.isEmpty else { return .differs(event: event.seq) }
      for body in bodies {
        guard index < events.count, isSame(body, events[index].body) else {
          return .differs(event: min(index + 1, events.count))
        }
        state = interview.evolve(state, with: events[index])
        index += 1
      }
    }
    return .holds
  }

  /// The command that an event came from.
  private static func command(at index: Int, in events: [Event]) -> Command? {
    switch events[index].body {
    case .interviewer(let line): return .say(line.text.string)
    case .silence(let silence): return .silence(milliseconds: silence.duration)
    case .candidate: return .reply
    case .note(let note): return .note(note.text.string)
    case .incident, .handling: return .tick
    case .assessor(let line): return .floor(assessor: line.assessor)
    case .preparation(let preparation): return .prepare(preparation.part, preparation.text.string)
    case .guide(let entry): return .guide(section: entry.section, entry.text.string)
    case .assessment(let entry): return .assess(entry)
    case .submitted: return .submit
    case .settlement(let settlement): return .settle(settlement)
    case .outcome(let note): return .outcome(note.text.string)
    case .phase: return nil
    case .hint(let hint): return .hint(turn: hint.turn, key: hint.key)
    case .rewind(let rewind): return .rewind(toTurn: rewind.turn)
    case .closed(let closing): return .close(closing.reason)
    }
  }

  /// Whether two bodies are the same but for the salts of their words.
  private static func isSame(_ played: EventBody, _ recorded: EventBody) -> Bool {
    unsalted(played) == unsalted(recorded)
  }

  private static func unsalted(_ body: EventBody) -> EventBody {
    body.mapTexts { .words(NormalForm.composed($0.string), salt: "") }
  }
}
