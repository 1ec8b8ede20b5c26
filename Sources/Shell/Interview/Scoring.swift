import Assessment
import Scenarios
import Transcripts

/// The scorecard of an interview.
enum Scoring {
  /// The fingerprint of the rubric that grades.
  static var rubricFingerprint: String { Rubric.shipped?.fingerprint(ContentHash.sha256) ?? "" }

  /// The scorecard of an interview by a rubric.
  static func scorecard(
    of transcript: Transcript, _ scenario: OpenScenario, rubric: Rubric, fill: @escaping @Sendable (String) -> String
  ) -> Scorecard {
    Grader.grade(
      transcript, scenario: scenario.bundle.scenario, script: scenario.script, rubric: rubric, hash: ContentHash.sha256,
      fill: fill)
  }

  /// The scorecard of an interview by the shipped rubric.
  static func scorecard(of session: InterviewSession) throws(Failure) -> Scorecard {
    guard let rubric = Rubric.shipped else { throw Failure(.data, .noRubric) }
    let facts = session.interview.facts
    return scorecard(of: session.transcript, session.scenario, rubric: rubric) { facts.fill($0) }
  }

  /// The scorecard as lines for a terminal.
  static func text(of session: InterviewSession, width: Int, words: Catalogue) throws(Failure) -> [String] {
    let card = try scorecard(of: session)
    return ["\(card.total / 10).\(card.total % 10)"] + StarTable(session, words).lines
  }

  /// Two scorecards beside one another.
  static func sideBySide(
    _ sessions: [InterviewSession], titles: [String], _ width: Int, _ words: Catalogue
  ) throws(Failure) -> [String] {
    var lines: [String] = []
    for (title, session) in zip(titles, sessions) { lines += [title] + (try text(of: session, width: width, words: words)) }
    return lines
  }
}
