/// A report on a cohort as a self-contained HTML page, with drawings.
public enum CohortHTML {
  /// The page, ending in a line end.
  public static func render(_ report: CohortReport) -> String { HTMLRenderer.render(report.document) }
}

/// A report on a cohort as Markdown.
public enum CohortMarkdown {
  /// The text, ending in a line end.
  public static func render(_ report: CohortReport) -> String { MarkdownRenderer.render(report.document) }
}
