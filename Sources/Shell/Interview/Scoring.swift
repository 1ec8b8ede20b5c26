import Transcripts

/// The scorecard of an interview.
enum Scoring {
  /// The fingerprint of the rubric that grades.
  static var rubricFingerprint: String { "" }

  /// The scorecard as lines for a terminal.
  static func text(of session: InterviewSession, width: Int, words: Catalogue) throws(Failure) -> [String] {
    StarTable(session, words).lines
  }

  /// Two scorecards beside one another.
  static func sideBySide(
    _ sessions: [InterviewSession], titles: [String], _ width: Int, _ words: Catalogue
  ) throws(Failure) -> [String] {
    zip(titles, sessions).flatMap { title, session in [title] + StarTable(session, words).lines }
  }
}
