/// Lets a text appear as fast as a person reads, as if the candidate spoke it.
public struct Revealer {
  /// An Enter so soon after a reveal was meant for it.
  static let strayEnterMilliseconds: Int64 = 500

  private let editor: any LineEditor

  /// A revealer that shares keyboard and screen with the editor.
  public init(_ editor: any LineEditor) {
    self.editor = editor
  }

  /// Shows the text, ended with a newline. The pace is kept on a terminal only.
  ///
  /// Meanwhile Space, Enter or Ctrl-C shows the rest at once. Any other key becomes the start of the next line,
  /// as does a Space after it; an Enter within half a second after the end is ignored where the line is empty.
  public func reveal(_ text: String, charactersPerSecond: Int, instant: Bool = false) {
    guard let terminal = editor as? TerminalLineEditor, !instant, charactersPerSecond > 0, !text.isEmpty else {
      return editor.printAbove(text)
    }
    terminal.reveal(text.hasSuffix("\n") ? text : text + "\n", charactersPerSecond: Int64(charactersPerSecond))
  }

  /// The text in pieces that appear as one: characters; newlines and escape sequences, which take no time.
  static func pieces(of text: String) -> [(text: String, isVisible: Bool)] {
    var pieces: [(text: String, isVisible: Bool)] = []
    var rest = text[...]
    while let first = rest.first {
      guard rest.hasPrefix("\u{1B}[") else {
        pieces.append((String(first), !first.isNewline))
        rest.removeFirst()
        continue
      }
      let end = rest.dropFirst(2).firstIndex { ("\u{40}"..."\u{7E}").contains($0) }
      let sequence = rest[...(end ?? rest.index(before: rest.endIndex))]
      pieces.append((String(sequence), false))
      rest = rest[sequence.endIndex...]
    }
    return pieces
  }
}
