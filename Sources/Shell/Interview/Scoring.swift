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

  /// The rubric of a file, without one the shipped; 66 where there is no such file, 65 with what is wrong in it.
  static func rubric(at path: String?) throws(Failure) -> Rubric {
    guard let path else { return try shippedRubric() }
    guard Files.kind(of: path) != .nothing else { throw Failure(.missing, .noFile, ["path": path]) }
    guard let bytes = Files.read(path, limit: 2_000_000, anything: true) else {
      throw Failure(.inputOutput, .cannotRead, ["path": path, "reason": Files.reason])
    }
    let decoded = RubricDecoder.decode(bytes, file: path)
    guard let rubric = decoded.sound else {
      throw Failure(.data, .details, details: decoded.findings.filter { $0.severity == .error }.map(\.description))
    }
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

  /// The scorecard of an interview by the shipped rubric, with its better questions tried.
  static func feedback(on session: InterviewSession, _ reader: Reader) throws(Failure) -> Feedback {
    Feedback(
      session.transcript, try scorecard(of: session), bundle: session.scenario.bundle, rubric: try shippedRubric(),
      reader: reader, interview: session.interview)
  }

  /// The scorecard as a text for a terminal, escaped already.
  static func text(
    of session: InterviewSession, _ reader: Reader, width: Int, style: Reports.TextStyle, _ words: Catalogue
  ) throws(Failure) -> String {
    let feedback = try feedback(on: session, reader)
    return ScorecardText.render(
      feedback.scorecard, better: feedback.better, phrases: phrases(words.language), width: width, style: style,
      names: session.scenario.nameOnCard)
  }

  /// Two scorecards beside one another, escaped already.
  static func sideBySide(
    _ sessions: [InterviewSession], _ reader: Reader, labels: (left: String, right: String), width: Int,
    style: Reports.TextStyle, _ words: Catalogue
  ) throws(Failure) -> String {
    guard sessions.count == 2 else { return "" }
    let (left, right) = (try feedback(on: sessions[0], reader), try feedback(on: sessions[1], reader))
    return ScorecardText.render(
      left.scorecard, beside: right.scorecard, better: (left.better, right.better), labels: labels,
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
  /// The name of a competency, or of an assessor of the panel, in the interview's language.
  var competencyName: @Sendable (String) -> String {
    let (competencies, panel, script, language) = (bundle.model.competencies, bundle.scenario.panel, script, language)
    return { id in
      competencies.first { $0.id == id }?.names[language] ?? panel.first { $0.id == id }.map { script.text($0.name) }
        ?? id
    }
  }

  /// The name of what a scorecard shows by its id: a competency, or an assessor of the panel.
  var nameOnCard: @Sendable (String) -> String {
    let (competencyName, panel, script) = (competencyName, bundle.scenario.panel, script)
    return { id in panel.first { $0.id == id }.map { script.text($0.name) } ?? competencyName(id) }
  }
}
