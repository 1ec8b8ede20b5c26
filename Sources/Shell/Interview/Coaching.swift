import QuestionReading
import Transcripts

/// What the coach advises; the raw value is the key under `hint` in the catalogue and in the log.
enum CoachHint: String, CaseIterable {
  // What was well done.
  case open, probing, thinking, takenUp = "taken-up", ownShare = "own-share", counter, silence, care, summary
  // What would be stronger.
  case generic, closed, closedProcedure = "closed-procedure", forcedChoice = "forced-choice", leading, multiple
  case hypothetical, protected, praise, disapproval, interrupted, awkward, otherLanguage = "other-language", unsure
  case encourager, noSituation = "no-situation", nothingNew = "nothing-new"
  /// An assessor's question that the chair should put right.
  case colleague

  /// Whether it names something that would be stronger.
  var isAdvice: Bool {
    switch self {
    case .open, .probing, .thinking, .takenUp, .ownShare, .counter, .silence, .care, .summary, .closedProcedure,
      .encourager:
      false
    default: true
    }
  }
}

/// One turn as the coach sees it: how the line was read, and what would be stronger.
struct Coaching {
  /// How the line was read; nil for a silence.
  let reading: Reading?
  /// What the coach has to say of it.
  let hint: CoachHint?

  /// The last turn of these events; nil where there is none, or she has not answered it.
  init?(after events: [Event]) {
    guard let index = events.lastIndex(where: { $0.body.isTurn }) else { return nil }
    let replies = events[index...].compactMap { event -> CandidateLine? in
      if case .candidate(let line) = event.body { line } else { nil }
    }
    guard let reply = replies.last else { return nil }
    switch events[index].body {
    case .interviewer(let line):
      reading = line.reading
      hint = Coaching.hint(line.reading, move: reply.move)
    default:
      reading = nil
      hint = reply.move == "silence-awkward" ? .awkward : .silence
    }
  }

  private static func hint(_ reading: Reading, move: String) -> CoachHint? {
    switch move {
    case "other-language": return .otherLanguage
    case "not-understood", "offered": return .unsure
    case "thinking": return .thinking
    case "thought-lost": return .interrupted
    case "no-situation": return .noSituation
    default: break
    }
    if reading.isUnsure { return .unsure }
    if reading.isProtected { return .protected }
    if reading.isMultiple { return .multiple }
    if reading.isHypothetical { return .hypothetical }
    return hint(form: reading, move: move)
  }

  private static func hint(form reading: Reading, move: String) -> CoachHint? {
    switch reading.form {
    case .leading: return .leading
    case .forcedChoice: return .forcedChoice
    case .closed:
      let isProcedural = reading.targets.contains {
        [.procedure, .practical, .closing, .candidateQuestions].contains($0)
      }
      return isProcedural ? .closedProcedure : .closed
    case .statement: return hint(statement: reading)
    case .silence: return .silence
    case .open, .probing: return hint(productive: reading, move: move)
    }
  }

  private static func hint(statement reading: Reading) -> CoachHint? {
    if reading.signals.contains(.praise) { return .praise }
    if reading.signals.contains(.disapproval) || reading.signals.contains(.rude) { return .disapproval }
    switch reading.act {
    case .reassurance: return .care
    case .summary: return .summary
    case .encourager: return .encourager
    // Without a word of praise it is none.
    case .information, .steering, .evaluation, .none: return nil
    }
  }

  private static func hint(productive reading: Reading, move: String) -> CoachHint {
    switch move {
    case "told-generically", "stayed-vague": return .generic
    case "told-taken-up": return .takenUp
    case "told-own-share": return .ownShare
    case "told-counter": return .counter
    case "repeated", "no-more", "no-more-episodes", "no-more-answers", "no-detail", "not-thought", "offered-lead":
      return .nothingNew
    default: return reading.form == .open ? .open : .probing
    }
  }

  /// The coach's line.
  func text(_ words: Catalogue) -> String {
    let read = ReadingText(words).text(reading)
    guard let hint else { return words(.coachRead, ["reading": read]) }
    return words(.coachRead, ["reading": read]) + " " + words.hint(hint)
  }
}

/// A reading in words.
struct ReadingText {
  private let words: Catalogue

  init(_ words: Catalogue) { self.words = words }

  /// What kind of line it was, what was odd about it, and what it was after.
  func text(_ reading: Reading?) -> String {
    guard let reading else { return words.name(Form.silence) }
    let isAct = reading.form == .statement && reading.act != .none
    var parts = [isAct ? words.name(reading.act) : words.name(reading.form)]
    if reading.isMultiple { parts.append(words(.readMultiple)) }
    if reading.isHypothetical { parts.append(words(.readHypothetical)) }
    if reading.isProtected { parts.append(words(.readProtected)) }
    let targets = reading.targets.map { words.name($0) }.joined(separator: ", ")
    let line = parts.joined(separator: ", ")
    return targets.isEmpty ? line : words(.readAbout, ["reading": line, "targets": targets])
  }
}
