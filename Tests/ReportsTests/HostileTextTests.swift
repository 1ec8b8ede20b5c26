import Testing

@testable import Assessment
@testable import Reports

/// Text that tries to get out of where it stands.
enum HostileText {
  static let pieces = [
    "<script>alert(1)</script>", "\u{1B}[2J", "\u{202E}evil", "\u{9B}31m", "\u{0}", "\r\n# heading", "| a | b |",
    "`code`", "[x](javascript:1)", "</title>", "\" onload=\"x", "'", "&amp;", "=1+1", "@SUM(A1)", "- item", "1. one",
    "\u{2028}", "\u{FEFF}", "\u{200B}", "\u{E0041}", "é", "👩‍👩‍👧", "**bold**", "\\", "$x$", "<!--", "]]>", "\t",
    "\u{7F}", "\u{2066}", "a", " ", "{turn}", "{}", "{",
  ]

  /// Each piece alone, and random strings of them.
  static let all: [String] = {
    var state: UInt64 = 3
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    return pieces + (0..<80).map { _ in (0..<(1 + next(8))).map { _ in pieces[next(pieces.count)] }.joined() }
  }()
}

/// Whatever the text, nothing of it commands a terminal, hides, reorders or becomes markup.
@Suite struct HostileTextInReports {
  private func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isUnsafe($0) }
  }

  private func phrases() throws -> ScorecardPhrases { try #require(ScorecardPhrases.shipped("en")) }

  @Test func neverReachesAReportRaw() throws {
    let phrases = try phrases()
    for text in HostileText.all {
      let (card, better) = (Cards.small(text: text), Cards.better(text: text))
      #expect(isSafe(ScorecardText.render(card, better: better, phrases: phrases, names: { _ in text })))
      #expect(isSafe(ScorecardMarkdown.render(card, better: better, phrases: phrases, names: { _ in text })))
      #expect(isSafe(ScorecardHTML.render(card, better: better, phrases: phrases, names: { _ in text })))
      #expect(
        isSafe(
          ScorecardText.render(
            card, beside: card, better: (better, better), labels: (text, text), phrases: phrases)))
      for escape in [SafeText.plain, SafeText.html, SafeText.markdown, SafeText.csv, SafeText.json] {
        #expect(!escape(text).unicodeScalars.contains(where: SafeText.isUnsafe))
      }
    }
  }

  @Test func addsNoMarkupToHTML() throws {
    let phrases = try phrases()
    func tags(_ html: String) -> [Substring] {
      html.split(separator: "<").dropFirst().map { $0.prefix { $0 != " " && $0 != ">" } }
    }
    let plain = tags(ScorecardHTML.render(Cards.small(), better: Cards.better(), phrases: phrases))
    for text in HostileText.all {
      let page = ScorecardHTML.render(
        Cards.small(text: text), better: Cards.better(text: text), phrases: phrases, names: { _ in text })
      #expect(tags(page) == plain)
    }
  }

  @Test func addsNoLinesOrCellsToMarkdown() throws {
    let phrases = try phrases()
    func shape(_ markdown: String) -> [Int] {
      markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let unescaped = line.replacing("\\\\", with: "").replacing("\\|", with: "")
        return unescaped.filter { $0 == "|" }.count
      }
    }
    let plain = shape(ScorecardMarkdown.render(Cards.small(), better: Cards.better(), phrases: phrases))
    for text in HostileText.all {
      let markdown = ScorecardMarkdown.render(
        Cards.small(text: text), better: Cards.better(text: text), phrases: phrases, names: { _ in text })
      #expect(shape(markdown) == plain)
    }
  }

  @Test(arguments: [
    ("<b>&'\"", "&lt;b&gt;&amp;&#39;&quot;"), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("a\nb", "a b"),
  ])
  func isEscapedForHTML(_ text: String, _ expected: String) { #expect(SafeText.html(text) == expected) }

  @Test(arguments: [
    ("*a*", "\\*a\\*"), ("- a", "\\- a"), ("1. a", "1\\. a"), ("2 a", "2 a"), ("# a", "\\# a"), ("a|b", "a\\|b"),
    ("12", "12"), ("= a", "\\= a"), ("", ""),
  ])
  func isEscapedForMarkdown(_ text: String, _ expected: String) { #expect(SafeText.markdown(text) == expected) }

  @Test(arguments: [("a\"b", "\"a\"\"b\""), ("=1+1", "\"'=1+1\""), ("a,b\nc", "\"a,b c\""), ("", "\"\"")])
  func isEscapedForCSV(_ text: String, _ expected: String) { #expect(SafeText.csv(text) == expected) }

  @Test(arguments: [("\u{1B}é\"\\", "\"\\u001bé\\\"\\\\\""), ("\u{E0041}", "\"\\udb40\\udc41\"")])
  func isEscapedForJSON(_ text: String, _ expected: String) { #expect(SafeText.json(text) == expected) }
}
