import Testing

@testable import LineEditing

@Suite("Completion, history and layout")
struct LogicTests {
  @Test("The common prefix is inserted, by whole characters")
  func prefix() {
    let completion = Completion(replacing: 3..<5, candidates: ["élève", "élégant", "élan"])
    let result = CompletionResult(of: completion, line: "ça él!", cursor: 5)
    #expect(result.line == "ça él!" && result.cursor == 5 && result.listed.count == 3)
    let accents = Completion(replacing: 0..<1, candidates: ["ae\u{301}", "ae\u{300}"])
    #expect(CompletionResult(of: accents, line: "a", cursor: 1).line == "a")
  }

  @Test("The only candidate gets a space, unless there is one or none is wanted")
  func space() {
    let one = Completion(replacing: 0..<2, candidates: ["naïef"])
    #expect(CompletionResult(of: one, line: "na", cursor: 2) == result("naïef ", 6))
    #expect(CompletionResult(of: one, line: "na ja", cursor: 2) == result("naïef ja", 6))
    let bare = Completion(replacing: 0..<2, candidates: ["naïef"], endsWithSpace: false)
    #expect(CompletionResult(of: bare, line: "na", cursor: 2) == result("naïef", 5))
  }

  @Test("Candidates in another case never take away what was typed, and a range beyond the line does no harm")
  func oddCandidates() {
    let other = Completion(replacing: 0..<2, candidates: ["STAR", "SToR"])
    #expect(CompletionResult(of: other, line: "st", cursor: 2).line == "ST")
    let foreign = Completion(replacing: 0..<2, candidates: ["x", "y"])
    #expect(CompletionResult(of: foreign, line: "st", cursor: 2).line == "st")
    let beyond = Completion(replacing: 1..<99, candidates: ["b"])
    #expect(CompletionResult(of: beyond, line: "ax", cursor: 1).line == "ab ")
    #expect(CompletionResult(of: .none, line: "ax", cursor: 1).isUseless)
  }

  @Test("Words are listed in columns of equal width")
  func columns() {
    #expect(ColumnLayout.rows(of: ["a", "élève", "c"], width: 14) == ["a      c", "élève"])
    #expect(ColumnLayout.rows(of: ["abc", "d"], width: 2) == ["abc", "d"])
    #expect(ColumnLayout.rows(of: [], width: 80).isEmpty)
  }

  @Test("A line stands in the history once, where it was entered last; the oldest go")
  func history() {
    var history = HistoryList(["a", "b", "a", " ", "c"], limit: 3)
    #expect(history.lines == ["b", "a", "c"])
    history.add("b")
    #expect(history.lines == ["a", "c", "b"])
    history.add("d")
    #expect(history.lines == ["c", "b", "d"])
  }

  @Test("Rows are counted as libedit draws them")
  func layout() {
    func layout(_ text: String, cursor: Int) -> LineLayout {
      LineLayout(promptWidth: 2, line: Array(text.unicodeScalars), cursor: cursor, columns: 10)
    }
    #expect(layout("1234567", cursor: 7).lastRow == 0)
    #expect(layout("12345678", cursor: 8).cursorRow == 1)
    #expect(layout("12345678", cursor: 7).cursorRow == 0)
    #expect(layout("1234567日", cursor: 8).width == 11)
    #expect(layout("1234567日", cursor: 8).lastRow == 1)
  }

  @Test("Characters are put together from bytes, and broken ones dropped")
  func assembling() {
    var assembler = ScalarAssembler()
    let bytes: [UInt8] = Array("é€😀".utf8) + [0xC3, 0x41, 0x80, 0xED, 0xA0, 0x80, 0xE2, 0x82] + Array("ß".utf8)
    #expect(String(scalars: bytes.compactMap { assembler.push($0) }) == "é€😀Aß")
  }

  private func result(_ line: String, _ cursor: Int) -> CompletionResult {
    var result = CompletionResult(of: .none, line: line, cursor: cursor)
    result.isUseless = false
    return result
  }
}
