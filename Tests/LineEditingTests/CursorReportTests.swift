import Testing

@testable import LineEditing

@Suite struct CursorReportTests {
  @Test(arguments: [
    ("\u{1B}[3;17R", 16, 0..<7), ("ab\u{1B}[1;1Rc", 0, 2..<8), ("\u{1B}[A\u{1B}[12;100R", 99, 3..<12),
    ("\u{1B}\u{1B}[1;2R", 1, 1..<7),
  ])
  func `an answer is found among keys`(bytes: String, column: Int, range: Range<Int>) throws {
    let report = try #require(CursorReport(in: Array(bytes.utf8)))
    #expect(report.column == column && report.range == range)
  }

  @Test(arguments: [
    "", "\u{1B}", "\u{1B}[3;17", "\u{1B}[R", "\u{1B}[3R", "\u{1B}[3;R", "[3;17R", "\u{1B}[3;0R", "\u{1B}[3;999999R",
  ])
  func `anything else is none`(bytes: String) { #expect(CursorReport(in: Array(bytes.utf8)) == nil) }
}
