import LineEditing
import Reports

/// How the shell and the candidate are shown: wrapped, coloured and at reading pace on a terminal, plain under a pipe.
/// Whatever is printed is sanitised here.
final class Voice {
  let editor: any LineEditor
  private let features: TerminalFeatures?
  private let isInstant: Bool

  /// The characters per second of an answer that appears: faster than speech, slow enough to be read along.
  private static let readingPace = 45
  /// Wider lines are hard to read.
  private static let widest = 100

  /// A voice on a terminal with these features; without them, plain text that is not wrapped.
  init(editor: any LineEditor, features: TerminalFeatures?, isInstant: Bool) {
    self.editor = editor
    self.features = features
    self.isInstant = isInstant
  }

  /// Prints a text, each of its lines wrapped and indented.
  func say(_ text: String, _ style: LineEditing.TextStyle = .plain, indent: Int = 0) {
    editor.printAbove(laidOut(text, style, indent: indent))
  }

  /// Prints lines of which each is a whole already, such as a table or a scorecard.
  func lines(_ lines: [String], _ style: LineEditing.TextStyle = .plain) {
    guard !lines.isEmpty else { return }
    editor.printAbove(lines.map { styled(TerminalText.sanitized($0), style) }.joined(separator: "\n"))
  }

  /// Prints a report, which is laid out and escaped already.
  func report(_ text: String) { editor.printAbove(text) }

  /// The looks of a report.
  var reportStyle: Reports.TextStyle {
    guard let features else { return Reports.TextStyle() }
    return Reports.TextStyle(
      heading: { features.styled($0, .bold) }, strong: { features.styled($0, .bold) },
      good: { features.styled($0, .green) }, bad: { features.styled($0, .yellow) },
      quiet: { features.styled($0, .dim) })
  }

  /// Prints an empty line.
  func gap() { editor.printAbove("\n") }

  /// Lets the candidate speak.
  func speak(_ text: String) {
    Revealer(editor).reveal(
      laidOut(text, .plain, indent: 2), charactersPerSecond: Self.readingPace, instant: isInstant || features == nil)
  }

  /// The columns that a text may take.
  var width: Int { max(20, min(Self.widest, editor.columns - 1)) }

  private func laidOut(_ text: String, _ style: LineEditing.TextStyle, indent: Int) -> String {
    let safe = TerminalText.sanitized(text, keepingNewlines: true)
    let margin = String(repeating: " ", count: indent)
    let lines =
      features == nil
      ? safe.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      : TextWrapping.wrap(safe, width: width - indent)
    return lines.map { $0.isEmpty ? "" : margin + styled($0, style) }.joined(separator: "\n")
  }

  private func styled(_ text: String, _ style: LineEditing.TextStyle) -> String {
    features?.styled(text, style) ?? text
  }
}
