import TestSupport
import Testing

@testable import Scenarios

/// Whatever is refused before YAML is composed.
@Suite struct TheStructureGuard {
  private func expect(_ marked: String, finds expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let text = MarkedText(marked)
    var findings: [Finding] = []
    let root = Composer.compose(Array(text.text.utf8), file: "a.yaml", findings: &findings)
    #expect(
      findings.map(\.description) == text.expected(expected, file: "a.yaml"), sourceLocation: sourceLocation)
    #expect((root == nil) == !expected.isEmpty, sourceLocation: sourceLocation)
  }

  private let alias = "yaml-alias: aliases are not allowed; write the value out, or quote a text that begins with \"*\""
  private let anchor = "yaml-alias: anchors are not allowed; quote a text that begins with \"&\""
  private let tag = "yaml-tag: tags are not allowed; quote a text that begins with \"!\""

  @Test func refusesAnchorsAndAliasesWhereverAValueMayStand() {
    expect("a: 1️⃣&x 1\nb: 2️⃣*x\n", finds: ["1 \(anchor)", "2 \(alias)"])
    expect("- 1️⃣&x [2️⃣&y 1, 3️⃣*x]\n- {a: 4️⃣*y}\n", finds: ["1 \(anchor)", "2 \(anchor)", "3 \(alias)", "4 \(alias)"])
    expect("1️⃣&k key: 1\n2️⃣*k : 2\n", finds: ["1 \(anchor)", "2 \(alias)"])
    expect("é: [\"ü\", 1️⃣&x y]\n", finds: ["1 \(anchor)"])
    expect("a:\n  1️⃣&x\n  b: 1\n", finds: ["1 \(anchor)"])
  }

  @Test func letsTheSameCharactersStandInTexts() {
    expect("a: Peeters & Zonen\nb: \"*x &y !z\"\nc: '*x'\nd: |\n  &x *y\n  <<: *z\ne: 2 * 3 # &x *y\n", finds: [])
    expect("a: [x&y, \"it's\", 'say \"*a\"', b*]\n", finds: [])
    expect("a: >-\n\n\n   first\n  \n   *second\nb: |2\n   *x\n  &y\nc:\n- |\n &z\n- d\n", finds: [])
  }

  @Test func refusesMergeKeysAndTags() {
    expect("a: {x: 1}\nb:\n  1️⃣<<: {y: 1}\n", finds: ["1 yaml-merge: merge keys are not allowed; write the keys out"])
    expect("a: 1️⃣!!str 1\nb: [2️⃣!x 3]\n", finds: ["1 \(tag)", "2 \(tag)"])
  }

  @Test func refusesDirectivesFurtherDocumentsAndComplexKeys() {
    let directive = "yaml-syntax: directives are not allowed"
    let document = "yaml-syntax: one document per file; nothing may follow it"
    expect("1️⃣%YAML 1.1\n---\na: 1\n", finds: ["1 \(directive)"])
    expect("---\na: 1\n1️⃣---\nb: 1\n", finds: ["1 \(document)"])
    expect("a: 1\n1️⃣...\n", finds: ["1 \(document)"])
    expect("1️⃣? a\n: b\n", finds: ["1 yaml-syntax: keys with \"?\" are not allowed"])
    expect("{1️⃣? a : b}\n", finds: ["1 yaml-syntax: keys with \"?\" are not allowed"])
    expect(
      "[a]1️⃣: b\n", finds: ["1 yaml-syntax: nothing may follow the value on its line; is a quote unclosed or missing?"])
  }

  @Test func namesThePlaceWhereAQuoteWentWrong() {
    let follows = "yaml-syntax: nothing may follow the value on its line; is a quote unclosed or missing?"
    let comma = "yaml-syntax: a comma or a closing bracket is expected here; is a quote missing before it?"
    expect("a: \"one\nb: \"1️⃣two\"\nc: &x 1\n", finds: ["1 \(follows)"])
    expect("a: 1️⃣\"never\nb: 1\n", finds: ["1 yaml-syntax: this quote is never closed"])
    expect("a: [\"x\" 1️⃣\"y\"]\n", finds: ["1 \(comma)"])
    expect("a: b1️⃣: c\n", finds: ["1 yaml-syntax: \":\" cannot stand here; a text that holds \": \" must be quoted"])
    expect("a: 1️⃣@x\n", finds: ["1 yaml-syntax: a text that begins with \"@\" must be quoted"])
  }

  @Test func refusesPlainTextOverSeveralLines() {
    expect(
      "a: one\n  1️⃣two \"three\n",
      finds: [
        "1 yaml-syntax: this line is indented deeper than what it belongs to; a text over several lines needs | or > or quotes"
      ])
    let fits = "1 yaml-syntax: the indentation of this line fits nothing above it"
    expect("a:\n    b:\n  1️⃣c: 2\n", finds: [fits])
    expect("- a: 1\n 1️⃣- b\n", finds: [fits])
  }

  @Test func findsEveryKeyThatStandsTwiceAndDecodesTheRest() {
    let text = MarkedText("a: 1\nb: {c: 1, 1️⃣c: 2, é: 3, 2️⃣\"é\": 4}\n3️⃣a: 3\nd:\n- e: 1\n  4️⃣e: 2\n- e: 1\n")
    var findings: [Finding] = []
    let root = Composer.compose(Array(text.text.utf8), file: "a.yaml", findings: &findings)
    let expected = [("3", "a"), ("1", "c"), ("2", "é"), ("4", "e")].sorted { $0.0 < $1.0 }
      .map { "\($0.0) duplicate-key: \"\($0.1)\" stands in this mapping already" }
    #expect(
      findings.inReadingOrder().map(\.description)
        == text.expected(
          [expected[0], expected[1], expected[2], expected[3]], file: "a.yaml"))
    guard case .mapping(let pairs)? = root?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(pairs.map(\.key.name) == ["a", "b", "d"])
  }

  @Test func refusesCharactersThatHideOrConfuse() {
    let message = "is not allowed; indent with spaces, end lines with LF"
    expect("a:1️⃣\t1\n", finds: ["1 forbidden-character: a tab \(message)"])
    expect("a: \"é1️⃣\u{0}\"\n", finds: ["1 forbidden-character: the control character U+0000 \(message)"])
    expect("a: 1️⃣\u{85}b\n", finds: ["1 forbidden-character: the control character U+0085 \(message)"])
    expect("a: 1️⃣\u{2028}b\n", finds: ["1 forbidden-character: a Unicode line or paragraph separator \(message)"])
    expect("a: 1\n1️⃣\u{FEFF}b: 1\n", finds: ["1 forbidden-character: a byte-order mark inside the file \(message)"])
    expect("a: 1️⃣\u{F0000}\n", finds: ["1 forbidden-character: a private-use character \(message)"])
    expect("a: 1️⃣\u{FFFF}\n", finds: ["1 forbidden-character: a noncharacter \(message)"])
    #expect(
      findings(Array("a: 1\rb: 2\n".utf8)) == ["a.yaml:1:5: forbidden-character: a carriage return alone \(message)"])
  }

  @Test func takesAByteOrderMarkAndWindowsLineEnds() {
    #expect(
      findings([0xEF, 0xBB, 0xBF] + Array("a: x\r\nb: |\r\n  one\r\n\r\n  two\r\nc: [1,\r\n  2]\r\n".utf8)) == [])
  }

  @Test func refusesBytesThatAreNotUTF8() {
    let message = "invalid-utf8: these bytes are not UTF-8; save the file as UTF-8"
    #expect(findings(Array("a: 1\nb: é".utf8) + [0xFF, 0x0A]) == ["a.yaml:2:5: \(message)"])
    #expect(findings([0xC3]) == ["a.yaml:1:1: \(message)"])
    #expect(findings([0xED, 0xA0, 0x80]) == ["a.yaml:1:1: \(message)"])
  }

  @Test func refusesAFileWithNothingInIt() {
    for bytes in [[], Array("# only a comment\n".utf8)] {
      #expect(findings(bytes) == ["a.yaml:1:1: wrong-type: the file is empty; a mapping is expected"])
    }
  }

  private func findings(_ bytes: [UInt8]) -> [String] {
    var findings: [Finding] = []
    _ = Composer.compose(bytes, file: "a.yaml", findings: &findings)
    return findings.map(\.description)
  }
}
