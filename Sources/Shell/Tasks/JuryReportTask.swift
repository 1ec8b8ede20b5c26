import Assessment
import Interviewing
import Reports
import Transcripts

/// `sonde report jury SESSION|FILE`: the jury report of an interview, fit for a complaint or a quality check.
public struct JuryReportTask: Sendable {
  /// How the report is printed.
  public enum Format: String, Sendable, CaseIterable {
    case html, markdown
  }

  private let source: String
  private let format: Format

  /// The report of a session or a file.
  public init(_ source: String, format: Format) {
    self.source = source
    self.format = format
  }

  /// Prints the report, in the language of `--ui`, by default that of the interview.
  public func run(in place: Workplace) throws(Failure) {
    let recording = try TranscriptSource(source, in: place).recording()
    let scenario = try SessionScenario(desk: place.desk()).scenario(of: recording.header)
    let facts = FactBook(scenario: scenario.bundle.scenario, script: scenario.script, seed: recording.header.seed)
    let rubric = try Scoring.shippedRubric()
    let card = Scoring.scorecard(of: recording.transcript, scenario, rubric: rubric) { facts.fill($0) }
    let language = place.ui ?? recording.header.language
    guard let phrases = JuryPhrases.shipped(language) ?? JuryPhrases.shipped("en") else {
      throw Failure(.data, .noRubric)
    }
    let text =
      format == .html
      ? JuryReport.html(
        recording.transcript, scenario.bundle, card: card, phrases: phrases, rubric: rubric, fill: { facts.fill($0) })
      : JuryReport.markdown(
        recording.transcript, scenario.bundle, card: card, phrases: phrases, rubric: rubric, fill: { facts.fill($0) })
    try place.console.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}
