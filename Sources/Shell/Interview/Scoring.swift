import Assessment
import Coaching
import QuestionReading
import Reports
import Scenarios
import Transcripts

/// The scorecard of an interview.
enum Scoring {
  /// The fingerprint of the rubric that grades.
  static var rubricFingerprint: String { Rubric.shipped?.fingerprint(ContentHash.sha256) ?? "" }

  /// The shipped rubric.
  static func shippedRubric() throws(Failure) -> Rubric {
    guard let rubric = Rubric.shipped else { throw Failure(.data, .noRubric) }
    return rubric
  }

  /// The scorecard of an interview by a rubric.
  static func scorecard(
    of transcript: Transcript, _ scenario: OpenScenario, rubric: Rubric, fill: @escaping @Sendable (String) -> String
  ) -> Scorecard {
    Grader.grade(
      transcript, scenario: scenario.bundle.scenario, vacancy: scenario.bundle.vacancy, script: scenario.script,
      rubric: rubric,
      hash: ContentHash.sha256,
      fill: fill)
  }

  /// The scorecard of an interview by the shipped rubric.
  static func scorecard(of session: InterviewSession) throws(Failure) -> Scorecard {
    let facts = session.interview.facts
    return scorecard(of: session.transcript, session.scenario, rubric: try shippedRubric()) { facts.fill($0) }
  }

  /// What better questions would have won in an interview by the shipped rubric.
  static func better(in session: InterviewSession, _ card: Scorecard, _ reader: Reader) throws(Failure)
    -> BetterQuestions
  {
    Counterfactuals.of(
      session.transcript, card, bundle: session.scenario.bundle, rubric: try shippedRubric(), reader: reader,
      interview: session.interview)
  }

  /// The scorecard as a text for a terminal, escaped already.
  static func text(
    of session: InterviewSession, _ reader: Reader, width: Int, style: Reports.TextStyle, _ words: Catalogue
  ) throws(Failure) -> String {
    let card = try scorecard(of: session)
    return ScorecardText.render(
      card, better: try better(in: session, card, reader), phrases: phrases(words.language), width: width,
      style: style, names: session.scenario.competencyName)
  }

  /// Two scorecards beside one another, escaped already.
  static func sideBySide(
    _ sessions: [InterviewSession], _ reader: Reader, labels: (left: String, right: String), width: Int,
    style: Reports.TextStyle, _ words: Catalogue
  ) throws(Failure) -> String {
    guard sessions.count == 2 else { return "" }
    let (left, right) = (try scorecard(of: sessions[0]), try scorecard(of: sessions[1]))
    return ScorecardText.render(
      left, beside: right,
      better: (try better(in: sessions[0], left, reader), try better(in: sessions[1], right, reader)), labels: labels,
      phrases: phrases(words.language), width: width, style: style)
  }

  /// The words of a scorecard.
  static func phrases(_ language: String) -> ScorecardPhrases {
    ScorecardPhrases.shipped(language) ?? ScorecardPhrases(language: language, catalogue: "")
  }

  /// The words of a report on progress.
  static func progressPhrases(_ language: String) -> ProgressPhrases {
    ProgressPhrases.shipped(language) ?? ProgressPhrases(language: language, catalogue: "")
  }
}

extension OpenScenario {
  /// The name of a competency in the interview's language.
  var competencyName: @Sendable (String) -> String {
    let (competencies, language) = (bundle.model.competencies, language)
    return { id in competencies.first { $0.id == id }?.names[language] ?? id }
  }
}
