/// A report on progress as plain text for a terminal, with sparklines.
public enum ProgressText {
  /// The text, ending in a line end.
  public static func render(_ report: ProgressReport, width: Int = 80, style: TextStyle = TextStyle()) -> String {
    TextRenderer(width: width, style: style).render(report.document)
  }
}

/// A report on progress as a self-contained HTML page, with charts.
public enum ProgressHTML {
  /// The page, ending in a line end.
  public static func render(_ report: ProgressReport) -> String { HTMLRenderer.render(report.document) }
}
