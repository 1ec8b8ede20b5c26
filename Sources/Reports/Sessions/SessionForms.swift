/// A session report as a self-contained HTML page.
public enum SessionHTML {
  /// The page, ending in a line end.
  public static func render(_ report: SessionReport) -> String {
    LinkedHTML.render(report.document, style: SessionReport.style)
  }
}

/// A session report as Markdown.
public enum SessionMarkdown {
  /// The text, ending in a line end.
  public static func render(_ report: SessionReport) -> String { LinkedMarkdown.render(report.document) }
}
