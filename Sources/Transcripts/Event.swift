import QuestionReading
import Scenarios

/// Something that happened in an interview (DESIGN.md section 1): one line of the append-only log.
public struct Event: Sendable, Equatable {
  /// The position in the log, from 1.
  public var seq: Int
  /// Milliseconds since the start of the interview.
  public var at: Int
  /// What happened.
  public var body: EventBody

  /// An event at its place in the log.
  public init(seq: Int, at: Int, body: EventBody) {
    self.seq = seq
    self.at = at
    self.body = body
  }
}

/// What happened.
public enum EventBody: Sendable, Equatable {
  /// The interviewer said something: a turn.
  case interviewer(InterviewerLine)
  /// The interviewer was silent: a turn.
  case silence(Silence)
  /// The candidate said something.
  case candidate(CandidateLine)
  /// The interviewer wrote a note.
  case note(Note)
  /// The interview went over to another phase.
  case phase(PhaseChange)
  /// An incident of the scenario's schedule struck.
  case incident(IncidentStrike)
  /// What became of an incident that struck.
  case handling(IncidentHandling)
  /// An assessor of the panel, given the floor, asked something.
  case assessor(AssessorLine)
  /// The interviewer prepared: named a quality, a way to fail or a competency.
  case preparation(Preparation)
  /// The interviewer put a question into the interview guide.
  case guide(GuideEntry)
  /// The interviewer filled in a line of the assessment form; a later one for the same subject takes its place.
  case assessment(AssessmentEntry)
  /// The interviewer handed the form in: from here on her ratings stand.
  case submitted
  /// The panel agreed on a rating.
  case settlement(Settlement)
  /// The outcome was written down, with its reasons.
  case outcome(Note)
  /// The coach showed a hint.
  case hint(Hint)
  /// The interview was taken back to before a turn; what came after is abandoned, but kept.
  case rewind(Rewind)
  /// The interview was closed.
  case closed(Closing)
}

/// A line of the interviewer's, with its reading.
public struct InterviewerLine: Sendable, Equatable {
  /// What was typed, in NFC.
  public var text: FreeText
  /// How it was read.
  public var reading: Reading

  /// A line with its reading.
  public init(text: FreeText, reading: Reading) {
    self.text = text
    self.reading = reading
  }
}

/// A silence of the interviewer's.
public struct Silence: Sendable, Equatable {
  /// How long, in milliseconds.
  public var duration: Int

  /// A silence of so many milliseconds.
  public init(duration: Int) { self.duration = duration }
}

/// A line of the candidate's, with the evidence that it disclosed.
public struct CandidateLine: Sendable, Equatable {
  /// What she said.
  public var text: FreeText
  /// Why she said that, as a stable word of the engine such as `told` or `put-off`; `/why` explains it.
  public var move: String
  /// The episode that runs after this line, if one does.
  public var episode: String?
  /// The texts of the scenario that the line is made of.
  public var uses: [TextUse]
  /// The evidence that came out.
  public var disclosed: [Disclosure]
  /// Her trust in the interviewer after this line, 0 to 100.
  public var trust: Int
  /// She is visibly thinking: the answer to the line is still to come.
  public var isThinking: Bool

  /// A line with what it disclosed.
  public init(
    text: FreeText, move: String, episode: String?, uses: [TextUse], disclosed: [Disclosure], trust: Int,
    isThinking: Bool
  ) {
    self.text = text
    self.move = move
    self.episode = episode
    self.uses = uses
    self.disclosed = disclosed
    self.trust = trust
    self.isThinking = isThinking
  }
}

/// One variant of one text of the scenario.
public struct TextUse: Sendable, Equatable, Hashable {
  /// The text's name.
  public var text: TextID
  /// The variant's index, from 0.
  public var variant: Int

  /// One variant of a text.
  public init(text: TextID, variant: Int) {
    self.text = text
    self.variant = variant
  }
}

/// A piece of evidence that came out, and what it is worth.
public struct Disclosure: Sendable, Equatable {
  /// What it is worth.
  public enum Worth: String, CaseIterable, Sendable {
    /// Won by a question that earned it.
    case won
    /// Suggested to her before she said it: worth nothing, and never again something.
    case contaminated
    /// Touched on in general words: worth nothing yet, still to be won.
    case vague
    /// Asked for among other questions at once, and lost until asked again.
    case lost
  }

  /// The evidence's id.
  public var evidence: String
  /// What it is worth.
  public var worth: Worth

  /// Evidence that came out.
  public init(evidence: String, worth: Worth) {
    self.evidence = evidence
    self.worth = worth
  }
}

/// A note of the interviewer's.
public struct Note: Sendable, Equatable {
  /// What was noted.
  public var text: FreeText

  /// A note.
  public init(text: FreeText) { self.text = text }
}

/// A part of the interview (DESIGN.md section 4).
public enum Phase: String, CaseIterable, Sendable {
  case opening, profile, motivation, competencies, questions, closing
}

/// The interview went over to another phase.
public struct PhaseChange: Sendable, Equatable {
  /// The phase that begins.
  public var phase: Phase

  /// The phase that begins.
  public init(phase: Phase) { self.phase = phase }
}

/// An incident of the scenario's schedule struck.
public struct IncidentStrike: Sendable, Equatable {
  /// The incident's id in the scenario.
  public var id: String
  /// Its kind.
  public var kind: String

  /// An incident.
  public init(id: String, kind: String) {
    self.id = id
    self.kind = kind
  }
}

/// A hint of the coach's.
public struct Hint: Sendable, Equatable {
  /// The turn that it is about.
  public var turn: Int
  /// The key of the hint in the shell's catalogue.
  public var key: String

  /// A hint about a turn.
  public init(turn: Int, key: String) {
    self.turn = turn
    self.key = key
  }
}

/// The interview was taken back.
public struct Rewind: Sendable, Equatable {
  /// The first turn that is abandoned: the interview goes on as it stood before that turn.
  public var turn: Int

  /// Abandons `turn` and all later turns so far.
  public init(turn: Int) { self.turn = turn }
}

/// The interview was closed.
public struct Closing: Sendable, Equatable {
  /// Why it was closed.
  public enum Reason: String, CaseIterable, Sendable {
    /// The interviewer ended it.
    case interviewer
    /// Input ended.
    case input
    /// Time was up.
    case time
  }

  /// Why it was closed.
  public var reason: Reason

  /// Closed for a reason.
  public init(reason: Reason) { self.reason = reason }
}
