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
    let graded = try GradedSource(source, rubric: try Scoring.shippedRubric(), in: place)
    let language = place.ui ?? graded.card.language
    guard let phrases = JuryPhrases.shipped(language) ?? JuryPhrases.shipped("en") else {
      throw Failure(.data, .noRubric)
    }
    let render = format == .html ? JuryReport.html : JuryReport.markdown
    let facts = graded.facts
    let text = render(graded.transcript, graded.scenario.bundle, graded.card, phrases, graded.rubric) { facts.fill($0) }
    try place.console.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}
