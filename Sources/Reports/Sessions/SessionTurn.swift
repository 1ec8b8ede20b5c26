import Assessment
import Transcripts

/// One turn of an interview as a report shows it.
struct SessionTurn: Sendable {
  /// Something that was said or happened in it, in order.
  enum Moment: Sendable, Equatable {
    /// The interviewer's line.
    case asked(FreeText)
    /// A silence of the interviewer's, in milliseconds.
    case silence(Int)
    /// The candidate's line.
    case said(FreeText)
    /// A line of an assessor's, by the assessor's id.
    case assessor(String, FreeText)
    /// The interviewer's note.
    case note(FreeText)
    /// An incident, by its kind.
    case incident(String)
    /// What became of an incident, by its kind.
    case handling(String, IncidentHandling.Outcome)
    /// The coach showed a hint.
    case hint
    /// The interview was closed.
    case closed(Closing.Reason)
  }

  /// A piece of evidence that came out.
  struct Piece: Sendable, Equatable {
    var reference: EvidenceReference
    var worth: Disclosure.Worth
    /// A claim without substance: no evidence, whatever it is worth.
    var isBluff: Bool
  }

  /// The number, from 1, abandoned turns included.
  var number: Int
  /// Milliseconds since the start.
  var at: Int
  var phase: Phase
  /// A rewind took the interview back to before it.
  var isAbandoned: Bool
  /// How the line was read; nil for a silence.
  var reading: SessionReading?
  var moments: [Moment]
  var pieces: [Piece]
  /// Her trust before it and after it, 0 to 100; without an answer it stays.
  var trust: (before: Int, after: Int)
  /// The words of the interviewer and of the candidate.
  var words: (own: Int, hers: Int)
  /// The interviewer's words up to here as a share of all, in hundredths, abandoned turns left out.
  var share: Int
  var findings: [TurnFinding] = []
  var knockouts: [Scorecard.Knockout] = []
  var marks: [Mark] = []

  /// What a mentor made of it.
  struct Mark: Sendable {
    /// Which of the reviews, from 0.
    var review: Int
    var comments: [FreeText]
    var correction: Correction?
    /// What she decided on knock-outs of the turn.
    var decisions: [ReviewFold.Decision]
    var restored: [EvidenceReference]
  }

  /// How a mentor reads the line.
  struct Correction: Sendable {
    var reading: SessionReading
    var reason: FreeText
    /// The kinds of findings that fall away with it, and those that come.
    var dropped: [TurnFinding.Kind]
    var added: [TurnFinding.Kind]
  }

  /// The pieces of evidence that came out with a worth, claims without substance left out.
  func pieces(_ worth: Disclosure.Worth) -> [Piece] { pieces.filter { $0.worth == worth && !$0.isBluff } }

  /// The length of the silence, in milliseconds; nil for a line.
  var silence: Int? {
    for case .silence(let milliseconds) in moments { return milliseconds }
    return nil
  }

  /// The kinds of the incidents that struck.
  var incidents: [String] {
    moments.compactMap { if case .incident(let kind) = $0 { kind } else { nil } }
  }

  /// Whether a mentor reads it otherwise.
  var isCorrected: Bool { marks.contains { $0.correction != nil } }
  /// Whether a mentor said something about it.
  var isCommented: Bool { marks.contains { !$0.comments.isEmpty } }
}
