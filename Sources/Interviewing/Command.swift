import Transcripts

/// What an interviewer, a clock or the shell asks of an interview.
public enum Command: Sendable, Equatable {
  /// The interviewer says a line. (An empty one is a silence.)
  case say(String)
  /// The interviewer is silent for so many milliseconds.
  case silence(milliseconds: Int)
  /// The candidate answers the line or silence that waits for an answer. Asked for apart from ``say(_:)``, so that
  /// the line can be on disk before she answers; does nothing where nothing waits.
  case reply
  /// The interviewer writes a note.
  case note(String)
  /// The coach showed the hint with this key about a turn.
  case hint(turn: Int, key: String)
  /// The interviewer takes the interview back to before a turn.
  case rewind(toTurn: Int)
  /// The interviewer prepares: names a quality, a way to fail, or a competency by its id.
  case prepare(Preparation.Part, String)
  /// The interviewer puts a question into the guide, under a phase or the id of a competency.
  case guide(section: String, String)
  /// The chair gives an assessor the floor.
  case floor(assessor: String)
  /// The interviewer fills in a line of the assessment form.
  case assess(AssessmentEntry)
  /// The interviewer hands the form in.
  case submit
  /// The panel agrees on a rating.
  case settle(Settlement)
  /// The outcome is written down.
  case outcome(String)
  /// Time has passed: incidents whose time has come strike.
  case tick
  /// The interview is closed.
  case close(Closing.Reason)
}
