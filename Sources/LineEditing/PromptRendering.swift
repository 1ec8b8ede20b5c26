/// A prompt in the form that libedit takes.
struct RenderedPrompt: Equatable {
  /// Encloses what takes no columns. Sanitising removes it from texts, so that none can open a literal.
  static let literal: Character = "\u{1}"

  let text: String
  let width: Int

  /// libedit hangs a literal on the character after it. So two literals never touch (the first would be lost),
  /// and where a style lasts to the very end a last space is left out of it, or added, to carry the reset.
  init(_ pieces: [StyledText], colours: Bool) {
    var text = ""
    var plain = ""
    var waiting = ""
    for piece in pieces {
      let content = TerminalText.sanitized(piece.text)
      guard !content.isEmpty else { continue }
      let start = waiting + (colours ? piece.style.start : "")
      text += start.isEmpty ? content : "\(Self.literal)\(start)\(Self.literal)\(content)"
      plain += content
      waiting = colours ? piece.style.stop : ""
    }
    if !waiting.isEmpty {
      if plain.hasSuffix(" ") {
        text.removeLast()
        plain.removeLast()
      }
      // A piece of one space leaves its literal open to the reset.
      if text.hasSuffix(String(Self.literal)) {
        text.removeLast()
      } else {
        text.append(Self.literal)
      }
      text += "\(waiting)\(Self.literal) "
      plain += " "
    }
    self.text = text
    self.width = TextWrapping.columns(of: plain)
  }
}
