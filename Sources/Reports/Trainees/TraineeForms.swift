/// A report on a trainee as a self-contained HTML page, with charts.
public enum TraineeHTML {
  /// The page, ending in a line end.
  public static func render(_ report: TraineeReport) -> String { HTMLRenderer.render(report.document) }
}

/// A report on a trainee as Markdown.
public enum TraineeMarkdown {
  /// The text, ending in a line end.
  public static func render(_ report: TraineeReport) -> String { MarkdownRenderer.render(report.document) }
}
