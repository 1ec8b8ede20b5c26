import Testing
import Transcripts

/// Lines that are not in canonical form are refused with line, column and what is expected.
@Suite struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var line: Int
    var from: String
    var to: String
    /// Where the refusal points: the column of this text in the changed line.
    var at: String
    var message: String
    var testDescription: String { to }
  }

  static let cases: [Case] = [
    Case(line: 3, from: "\"seq\":2", to: "\"seq\": 2", at: " 2", message: "expected a whole number"),
    Case(line: 3, from: "\"seq\":2", to: "\"seq\":02", at: "02", message: "a number has no leading zeros"),
    Case(line: 3, from: "\"seq\":2", to: "\"seq\":-2", at: "-2", message: "expected a whole number"),
    Case(line: 3, from: "\"seq\":2", to: "\"seq\":2e0", at: "e0", message: "expected ,\"at\":"),
    Case(
      line: 3, from: "\"at\":2000", to: "\"at\":99999999999999999999999", at: "9999",
      message: "expected a number of 0 to 9007199254740991"),
    Case(
      line: 3, from: "\"at\":2000", to: "\"at\":9007199254740992", at: "9007",
      message: "expected a number of 0 to 9007199254740991"),
    Case(
      line: 3, from: ",\"at\":", to: ",\"seq\":2,\"at\":", at: ",\"seq\":2,\"at\"",
      message: "the member \"seq\" is unknown, repeated or out of place; expected ,\"at\":"),
    Case(
      line: 3, from: ",\"reading\":", to: ",\"mood\":1,\"reading\":", at: ",\"mood\"",
      message: "the member \"mood\" is unknown, repeated or out of place; expected ,\"reading\":"),
    Case(line: 3, from: ",\"at\":", to: ",[[[[", at: ",[[", message: "expected ,\"at\":"),
    Case(
      line: 3, from: "\"interviewer\"", to: "\"interviewer/9\"", at: "\"interviewer/9",
      message: "unknown kind of event \"interviewer/9\"; a newer version of Sonde may have written it"),
    Case(
      line: 3, from: "\"open\"", to: "\"opened\"", at: "\"opened",
      message:
        "unknown word \"opened\", expected one of open, probing, closed, forcedChoice, leading, statement, silence"),
    Case(
      line: 3, from: "0.97", to: "0.970", at: "0.970",
      message: "expected 0 to 1 with at most three decimals and no trailing zeros"),
    Case(
      line: 3, from: "0.97", to: "1.5", at: "1.5",
      message: "expected 0 to 1 with at most three decimals and no trailing zeros"),
    Case(line: 3, from: "\"unsure\":false", to: "\"unsure\":null", at: "null", message: "expected true or false"),
    Case(line: 3, from: "Kunt", to: #"K\u0075nt"#, at: #"\u0075"#, message: escapes),
    Case(line: 3, from: "Kunt", to: #"\ud83d"#, at: #"\ud83d"#, message: escapes),
    Case(line: 3, from: "Kunt", to: #"\/"#, at: #"\/"#, message: escapes),
    Case(line: 3, from: "Kunt", to: #"\u000a"#, at: #"\u000a"#, message: escapes),
    Case(line: 3, from: "Kunt", to: "\u{1}", at: "\u{1}", message: "a control character must be escaped"),
    Case(
      line: 3, from: "Kunt", to: "e\u{301}", at: "\"e\u{301}", message: "the string is not in Unicode's normal form C"),
    Case(line: 3, from: "\"}", to: "\"} ", at: " ", message: "expected the end of the line"),
    Case(
      line: 1, from: "transcript/1", to: "transcript/2", at: "\"sonde-",
      message: "the format \"sonde-transcript/2\" is not \"sonde-transcript/1\""),
    Case(
      line: 1, from: "2000-01-01T", to: "2000-13-01T", at: "\"2000-13",
      message: "expected a moment such as \"2000-01-01T00:00:00Z\""),
    Case(line: 14, from: "\"events\":12", to: "\"events\":\"12\"", at: "\"12\"", message: "expected a whole number"),
  ]

  private static let escapes = #"only \", \\, \n, \r, \t and, for other control characters, \u00xx are escapes here"#

  @Test(arguments: cases) func `A line that is not canonical is refused`(_ example: Case) throws {
    var lines = Sample.lines
    let before = lines[example.line - 1]
    let changed = String(decoding: Array(before.utf8), as: UTF8.self).replacing(
      example.from, with: example.to, maxReplacements: 1)
    try #require(!changed.utf8.elementsEqual(before.utf8))
    lines[example.line - 1] = changed
    let column = try #require(offset(of: example.at, in: changed)) + 1
    guard case .broken(let found) = Verification(of: Sample.bytes(lines)) else {
      Issue.record("not found: \(changed)")
      return
    }
    #expect(found.reason == .unreadable(example.message))
    #expect(found.line == example.line)
    // A space is looked for from the end, everything else from the start.
    #expect(example.at == " " ? found.column == changed.utf8.count : found.column == column)
  }

  private func offset(of needle: String, in text: String) -> Int? {
    let text = Array(text.utf8)
    let needle = Array(needle.utf8)
    return text.indices.first { text[$0...].starts(with: needle) }
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xC3], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ] as [[UInt8]]) func `Bytes that are not UTF-8 are refused`(_ bad: [UInt8]) throws
  {
    let export = Sample.export
    let place = try #require(export.indices.first { export[$0...].starts(with: Array("Kunt".utf8)) })
    let bytes = export[..<place] + bad + export[place...]
    guard case .broken(let found) = Verification(of: Array(bytes)) else {
      Issue.record("not found")
      return
    }
    #expect(found.line == 3 && found.event == 2 && found.reason == .unreadable("the bytes are not UTF-8"))
  }
}
