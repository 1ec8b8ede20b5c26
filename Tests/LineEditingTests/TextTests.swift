import Testing

@testable import LineEditing

@Suite("Text for a terminal")
struct TextTests {
  @Test("Text that is safe stays as it is", arguments: ["", "Ça va, élève?", "straße €5", "e\u{301}", "👩‍💻", "日本"])
  func safe(text: String) {
    #expect(Array(TerminalText.sanitized(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "What commands the terminal, reorders or hides text is replaced",
    arguments: [
      "\u{0}", "\u{7}", "\u{8}", "\n", "\r", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{9D}", "\u{200E}", "\u{200F}",
      "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{2028}", "\u{200B}", "\u{FEFF}", "\u{E0041}",
    ])
  func replaced(text: String) {
    #expect(TerminalText.sanitized("a\(text)b") == "a\u{FFFD}b")
  }

  @Test("A newline is kept on request, and CR LF becomes one; a tab becomes a space")
  func newlines() {
    #expect(TerminalText.sanitized("a\r\nb\nc\rd\te", keepingNewlines: true) == "a\nb\nc\u{FFFD}d e")
    #expect(TerminalText.sanitized("a\r\nb") == "a\u{FFFD}\u{FFFD}b")
  }

  @Test("Sanitising twice changes nothing more")
  func idempotent() {
    let once = TerminalText.sanitized("\u{1B}[31m\u{202E}\r\n\t")
    #expect(TerminalText.sanitized(once) == once)
  }

  @Test("Columns are counted, not characters")
  func columns() {
    #expect(TextWrapping.columns(of: "élève") == 5)
    #expect(TextWrapping.columns(of: "e\u{301}") == 1)
    #expect(TextWrapping.columns(of: "日本") == 4)
    #expect(TextWrapping.columns(of: "▸ ") == 2)
  }

  @Test("Lines break at spaces")
  func wrapping() {
    #expect(TextWrapping.wrap("Ik ging met de twee anciens", width: 11) == ["Ik ging met", "de twee", "anciens"])
    #expect(TextWrapping.wrap("één één één", width: 7) == ["één één", "één"])
    #expect(TextWrapping.wrap("日本 日本", width: 6) == ["日本", "日本"])
  }

  @Test("A word that is too long is broken, a no-break space is not a break, newlines stay")
  func hardCases() {
    #expect(TextWrapping.wrap("a abcdefgh", width: 3) == ["a", "abc", "def", "gh"])
    #expect(TextWrapping.wrap("dit «\u{A0}ja\u{A0}»", width: 8) == ["dit", "«\u{A0}ja\u{A0}»"])
    #expect(TextWrapping.wrap("een\n\ntwee", width: 20) == ["een", "", "twee"])
    #expect(TextWrapping.wrap("", width: 0) == [""])
    #expect(TextWrapping.wrap("ab", width: 0) == ["a", "b"])
  }

  @Test("No wrapped line is too wide, and no word is lost", arguments: 1...40)
  func neverTooWide(width: Int) {
    let text = "Goh… Ik ben op een vrijdag met de twee anciens koffie gaan drinken. Elk apart. 日本語 e\u{301}e\u{301}."
    let lines = TextWrapping.wrap(text, width: max(2, width))
    #expect(lines.allSatisfy { TextWrapping.columns(of: $0) <= max(2, width) })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("A prompt keeps its colours apart from its columns, and no escape stands at its end")
  func prompts() {
    let prompt = RenderedPrompt([StyledText("a", .bold), StyledText("▸", .cyan)], colours: true)
    #expect(prompt.text == "\u{1}\u{1B}[1m\u{1}a\u{1}\u{1B}[0m\u{1B}[36m\u{1}▸\u{1}\u{1B}[0m\u{1} ")
    #expect(prompt.width == 3)
    #expect(RenderedPrompt([StyledText("> ", .dim)], colours: true).text == "\u{1}\u{1B}[2m\u{1}>\u{1}\u{1B}[0m\u{1} ")
    #expect(RenderedPrompt([StyledText(" ", .dim)], colours: true).text == "\u{1}\u{1B}[2m\u{1B}[0m\u{1} ")
    #expect(RenderedPrompt([StyledText("a\u{1}\u{1B}", .bold)], colours: false).text == "a\u{FFFD}\u{FFFD}")
  }

  @Test("An escape sequence is revealed as one, without taking time")
  func pieces() {
    let pieces = Revealer.pieces(of: "a\u{1B}[1;31mé\u{1B}[0m")
    #expect(pieces.map(\.text) == ["a", "\u{1B}[1;31m", "é", "\u{1B}[0m"])
    #expect(pieces.map(\.isVisible) == [true, false, true, false])
    #expect(Revealer.pieces(of: "\u{1B}[1").count == 1)
  }

  @Test("The environment tells what the terminal can do")
  func features() {
    #expect(TerminalFeatures(environment: ["TERM": "xterm"]).hasColours)
    #expect(TerminalFeatures(environment: ["TERM": "xterm", "NO_COLOR": ""]).hasColours)
    #expect(!TerminalFeatures(environment: ["TERM": "xterm", "NO_COLOR": "1"]).hasColours)
    #expect(TerminalFeatures(environment: ["TERM": "dumb"]).isDumb)
    #expect(TerminalFeatures(environment: [:]).isDumb)
  }
}
