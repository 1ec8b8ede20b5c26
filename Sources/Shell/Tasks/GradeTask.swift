import Assessment
import Coaching
import Interviewing
import Reports
import Scenarios
import Transcripts

/// `sonde grade SESSION|FILE`: the scorecard of an interview, as long afterwards as one likes.
public struct GradeTask: Sendable {
  /// How the scorecard is printed.
  public enum Format: String, Sendable, CaseIterable {
    case text, json, markdown, html
  }

  private let source: String
  private let rubric: String?
  private let format: Format

  /// Grades a session or a file, by the shipped rubric or another one.
  public init(_ source: String, rubric: String?, format: Format) {
    self.source = source
    self.rubric = rubric
    self.format = format
  }

  /// Prints the scorecard.
  public func run(in place: Workplace) throws(Failure) {
    let graded = try GradedSource(source, rubric: try Scoring.rubric(at: rubric), in: place)
    try place.console.write(
      Array(text(graded.feedback, names: graded.scenario.nameOnCard, in: place).utf8))
  }

  /// The report's own words are in the language of `--ui`, by default that of the interview.
  private func text(
    _ feedback: Feedback, names: @escaping @Sendable (String) -> String, in place: Workplace
  ) -> String {
    let (card, better) = (feedback.scorecard, feedback.better)
    let phrases = Scoring.phrases(place.ui ?? card.language)
    return switch format {
    case .text: ScorecardText.render(card, better: better, phrases: phrases, names: names)
    case .json: ScorecardJSON.render(card, better: better) + "\n"
    case .markdown: ScorecardMarkdown.render(card, better: better, phrases: phrases, names: names)
    case .html: ScorecardHTML.render(card, better: better, phrases: phrases, names: names)
    }
  }
}
