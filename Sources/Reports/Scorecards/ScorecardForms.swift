import Assessment
import Coaching

/// A scorecard as plain text for a terminal.
public enum ScorecardText {
  /// The text, ending in a line end; every line fits `width` columns, give or take a wide table.
  public static func render(
    _ card: Scorecard, better: BetterQuestions? = nil, phrases: ScorecardPhrases, width: Int = 80,
    style: TextStyle = TextStyle(), names: @escaping @Sendable (String) -> String = { $0 }
  ) -> String {
    TextRenderer(width: width, style: style).render(
      ScorecardReport(card, better: better, phrases: phrases, names: names).document)
  }

  /// Two scorecards side by side.
  public static func render(
    _ left: Scorecard, beside right: Scorecard, better: (left: BetterQuestions?, right: BetterQuestions?) = (nil, nil),
    labels: (left: String, right: String), phrases: ScorecardPhrases, width: Int = 80, style: TextStyle = TextStyle()
  ) -> String {
    TextRenderer(width: width, style: style).render(
      ScorecardComparison(left, right, better: better, labels: labels, phrases: phrases).document)
  }
}

/// A scorecard as Markdown.
public enum ScorecardMarkdown {
  /// The text, ending in a line end.
  public static func render(
    _ card: Scorecard, better: BetterQuestions? = nil, phrases: ScorecardPhrases,
    names: @escaping @Sendable (String) -> String = { $0 }
  ) -> String {
    MarkdownRenderer.render(ScorecardReport(card, better: better, phrases: phrases, names: names).document)
  }
}

/// A scorecard as a self-contained HTML page.
public enum ScorecardHTML {
  /// The page, ending in a line end.
  public static func render(
    _ card: Scorecard, better: BetterQuestions? = nil, phrases: ScorecardPhrases,
    names: @escaping @Sendable (String) -> String = { $0 }
  ) -> String {
    HTMLRenderer.render(ScorecardReport(card, better: better, phrases: phrases, names: names).document)
  }
}
