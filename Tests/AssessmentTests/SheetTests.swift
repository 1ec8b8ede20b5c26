import TestSupport
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// The assessment form as a sheet that is filled in as a whole.
@Suite struct SheetTests {
  private static let competencies = ["teamwork", "service"]
  private static let turns = Set(1...20)

  /// Draws that are the same in every run.
  private struct Draws {
    var state: UInt64 = 11

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
  }

  private static let pieces = [
    "zegt „ik“", "\"", "\\", "'", ": ", "# geen commentaar", "- punt", "{a: b}", "[1]", "*anker", "&anker", "!tag", "|",
    ">",
    "%", "@", "`", "yes", "null", "~", "é", "👩‍👩‍👧", "\u{1B}[2J", "\u{0}", "\u{202E}", "\u{FEFF}", "\u{F0000}", "\u{2028}",
    "---", "...", "<<", "1", "",
  ]

  private func text(_ draws: inout Draws, isNeeded: Bool) -> String {
    let words = (0..<draws.below(5)).map { _ in draws.pick(Self.pieces) }.joined(separator: " ")
    let line = words.onOneLine
    return isNeeded && line.isEmpty ? "iets" : line
  }

  private func sheet(_ draws: inout Draws) -> AssessmentSheet {
    var sheet = AssessmentSheet(competencies: Self.competencies)
    for subject in sheet.subjects {
      let isPoint = subject.values.isEmpty
      sheet[subject] = (0..<draws.below(isPoint ? 4 : 2)).map { _ in
        AssessmentSheet.Line(
          value: isPoint ? "" : draws.pick(subject.values),
          turns: draws.below(2) == 0 ? [] : [1 + draws.below(10), 11 + draws.below(10)],
          text: .unsalted(text(&draws, isNeeded: isPoint)))
      }
    }
    return sheet
  }

  private func decode(_ text: String) -> Decoded<AssessmentSheet> {
    AssessmentSheetDecoder.decode(
      Array(text.utf8), file: "form.yaml", competencies: Self.competencies, turns: Self.turns)
  }

  @Test func `what is written is read again, whatever stands in texts and comments`() {
    var draws = Draws()
    for _ in 0..<300 {
      let sheet = sheet(&draws)
      let comments = AssessmentSheetWriter.Comments(
        head: [text(&draws, isNeeded: false), "a\nb: c\r\n- d"],
        subjects: [.can: [text(&draws, isNeeded: false)], .competency("service"): Self.pieces],
        tail: Self.pieces)
      let decoded = decode(AssessmentSheetWriter.write(sheet, comments: comments))
      #expect(decoded.findings == [])
      #expect(decoded.sound == sheet)
    }
  }

  @Test func `the entries between two sheets make the one into the other, and none are needed between equal ones`() {
    var draws = Draws(state: 4)
    for _ in 0..<300 {
      let (before, after) = (sheet(&draws), sheet(&draws))
      var play = Play()
      for entry in AssessmentSheet(competencies: Self.competencies).entries(to: before) + before.entries(to: after) {
        play.add(.assessment(entry))
      }
      #expect(AssessmentSheet(play.transcript, competencies: Self.competencies) == after)
      #expect(after.entries(to: after).isEmpty)
      // The grader reads the same form.
      var form = AssessmentForm()
      for event in play.events { form.add(event.body) }
      #expect(form.strengths.map(\.text.string) == after[.strength].map(\.text.string))
      #expect(form.rating("service") == after[.competency("service")].first.flatMap { Rating($0.value) })
      #expect(form.answers[.can]?.value == after[.can].first?.value)
    }
  }

  @Test func `a point that is added takes none away`() {
    var before = AssessmentSheet(competencies: [])
    before[.strength] = [.init(text: .unsalted("een"))]
    var after = before
    after[.strength].append(.init(text: .unsalted("twee")))
    #expect(before.entries(to: after).map(\.text.string) == ["twee"])
    #expect(after.entries(to: before).map(\.isWithdrawal) == [true, false])
  }

  @Test func `erased words withdraw nothing`() {
    #expect(!AssessmentEntry(subject: .strength, value: "", turns: [], text: .erased(hash: "00")).isWithdrawal)
  }

  private static let blank = AssessmentSheetWriter.write(AssessmentSheet(competencies: competencies))

  @Test func `everything that is wrong is found at once, each with its place`() {
    let marked = MarkedText(
      """
      format: sonde-assessment/1
      ratings:
        teamwork:
          rating: 1️⃣7
          turns: [6, 2️⃣99, 3️⃣twaalf]
          reason: 4️⃣[a, b]
        service:
          5️⃣turns: [6]
          reason: "zonder oordeel"
        6️⃣servise: {}
      strengths:
        - een punt
        - 7️⃣""
        - text: 8️⃣"met een beurt"
          turn: [6]
      weaknesses:
      can:
        answer: 9️⃣ja
      reflects:
      recommend:
      """)
    let decoded = decode(marked.text)
    #expect(decoded.sound == nil)
    let found = decoded.findings.map { "\($0.line):\($0.column) \($0.code.rawValue)" }
    func place(_ marker: Character) -> String { marked.places[marker].map { "\($0.line):\($0.column)" } ?? "?" }
    #expect(
      found == [
        "1:1 missing-key", "\(place("1")) bad-value", "\(place("2")) dangling-id", "\(place("3")) wrong-type",
        "\(place("4")) wrong-type", "\(place("5")) missing-key", "\(place("6")) unknown-key",
        "\(place("7")) empty-text", "15:5 unknown-key", "\(place("9")) bad-value",
      ])
  }

  @Test func `a key that was lost is no withdrawal`() {
    for key in ["  teamwork:\n", "strengths:\n", "recommend:\n", "ratings:\n"] {
      let decoded = decode(Self.blank.replacing(key, with: key.hasPrefix(" ") ? "  other:\n" : "other:\n"))
      #expect(decoded.sound == nil && decoded.findings.contains { $0.code == .missingKey }, "\(key)")
    }
    #expect(decode("").sound == nil && decode("format: sonde-assessment/1\n").sound == nil)
  }

  @Test(arguments: [
    "a: &a [x]\nb: *a\n", "? &k x\n: y\n", "<<: {a: b}\n", "format: !!str sonde-assessment/1\n", "\tratings:\n",
    String(repeating: "[", count: 5000), String(repeating: "a", count: 2_000_000), "\u{FEFF}\u{0}", "---\n---\n",
    "ratings: {teamwork: {rating: 3, rating: 4}}\n",
  ])
  func `a bomb or a broken file gives findings at once`(text: String) {
    let decoded = decode(text)
    #expect(decoded.sound == nil && !decoded.findings.isEmpty)
  }

  @Test func `whatever a form is made into, it is either read or found to be wrong`() {
    var draws = Draws(state: 8)
    let filled = AssessmentSheetWriter.write(sheet(&draws))
    for _ in 0..<1500 {
      var bytes = Array(filled.utf8)
      for _ in 0..<(1 + draws.below(3)) {
        let at = draws.below(bytes.count)
        switch draws.below(3) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(UInt8(draws.below(256)), at: at)
        default: bytes[at] = UInt8(draws.below(128))
        }
      }
      let decoded = AssessmentSheetDecoder.decode(
        bytes, file: "form.yaml", competencies: Self.competencies, turns: Self.turns)
      #expect(decoded.sound != nil || !decoded.findings.isEmpty)
      #expect(decoded.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 })
      guard let read = decoded.sound else { continue }
      #expect(decode(AssessmentSheetWriter.write(read)).sound == read)
    }
  }
}

extension AssessmentSheet {
  fileprivate func entries(to other: AssessmentSheet) -> [AssessmentEntry] { other.entries(from: self) }
}
