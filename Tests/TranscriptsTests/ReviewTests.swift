import Foundation
import QuestionReading
import Testing
import Transcripts

/// An invented review that has every kind of entry.
enum SampleReview {
  static let header = ReviewHeader(
    review: "0123456789abcdef0123456789abcdef", session: Sample.header.session, scenario: "teamconflict",
    head: String(repeating: "ab", count: 32), reviewer: .init(id: "m-01", role: .mentor), language: "nl",
    start: 946_684_800, isBlind: true)

  static let events: [ReviewEvent] = [
    .comment(turn: 2, text: .unsalted("Goed doorgevraagd, \"zo\".\n…")),
    .relabel(
      turn: 3,
      changes: .init(
        form: .leading, isMultiple: true, isHypothetical: false, isProtected: true, targets: [.action, .ownership],
        act: Act.none),
      reason: .unsalted("legt het antwoord in de mond")),
    .relabel(turn: 3, changes: .init(isMultiple: false), reason: .unsalted("")),
    .relabel(turn: 4, changes: .init(targets: []), reason: .unsalted("cafe\u{301}")),
    .overrule(criterion: "technique.leading", thousandths: 505, reason: .unsalted("streng")),
    .rate(competency: "teamwork", rating: .insufficient, reason: .unsalted("te dun")),
    .rate(competency: "teamwork", rating: .level(4), reason: .unsalted("toch")),
    .confirm(knockout: "protected-9"),
    .reject(knockout: "protected-11", reason: .unsalted("vraag naar beschikbaarheid")),
    .undo(seq: 7),
    .summary(text: .unsalted("Sterk begin, het einde te gehaast.")),
    .done,
  ]

  static let log = ReviewLog(
    header: header,
    entries: events.enumerated().map { ReviewEntry(seq: $0.offset + 1, at: $0.offset * 1000, event: $0.element) })
  static let salts = SaltSource.derived(from: header)
  static let export = log.export(salts: salts)
}

@Suite struct ReviewTests {
  private func broken(_ bytes: [UInt8]) -> Break? {
    do throws(Break) {
      _ = try ReviewReader.read(bytes)
      return nil
    } catch { return error }
  }

  @Test func `What is read is what was written, and gives the same bytes`() throws {
    let recording = try ReviewReader.read(SampleReview.export)
    #expect(recording.header == SampleReview.header && recording.export == SampleReview.export)
    #expect(recording.log.entries.map(\.at) == SampleReview.log.entries.map(\.at))
    let plain = { (event: ReviewEvent) in event.mapText { .unsalted(NormalForm.composed($0.string)) } }
    #expect(recording.lines.map { plain($0.entry.event) } == SampleReview.events.map(plain))
    #expect(recording.log.export(salts: .random { 0 }) == SampleReview.export)
    #expect(ReviewReader.isReview(SampleReview.export) && !ReviewReader.isReview(Sample.export))
  }

  @Test func `A writer that goes on writes what the first would have written`() throws {
    var first = ReviewWriter(header: SampleReview.header, salts: SampleReview.salts)
    var bytes = SampleReview.header.canonicalBytes + [0x0A]
    for entry in SampleReview.log.entries.prefix(4) {
      bytes += first.append(entry.event, at: entry.at).bytes + [0x0A]
    }
    let early = try ReviewReader.read(bytes, endRequired: false)
    var second = ReviewWriter(continuing: early, salts: SampleReview.salts)
    for entry in SampleReview.log.entries.dropFirst(4) {
      bytes += second.append(entry.event, at: entry.at).bytes + [0x0A]
    }
    #expect(bytes + second.end().bytes + [0x0A] == SampleReview.export)
    let whole = try ReviewReader.read(SampleReview.export)
    #expect(whole.isContinuation(of: early) && early.isContinuation(of: whole))
    var other = ReviewWriter(continuing: early, salts: SampleReview.salts)
    let forked = early.export.dropEnd + other.append(.done, at: 9).bytes + [0x0A]
    let fork = try ReviewReader.read(forked, endRequired: false)
    #expect(!fork.isContinuation(of: whole))
  }

  @Test func `Every change of one byte, every cut and every lost or moved line is found`() {
    var numbers = Numbers(seed: 21)
    var bytes = SampleReview.export
    for index in bytes.indices {
      let original = bytes[index]
      for candidate in [original ^ 0x20, UInt8.random(in: 0...255, using: &numbers)] where candidate != original {
        bytes[index] = candidate
        #expect(broken(bytes) != nil, "byte \(index) as \(candidate)")
      }
      bytes[index] = original
      #expect(broken(Array(bytes.prefix(index))) != nil, "cut at \(index)")
    }
    let lines = Sample.text(bytes).split(separator: "\n").map(String.init)
    for index in 1..<lines.count - 1 {
      var lost = lines
      lost.remove(at: index)
      #expect(broken(Sample.bytes(lost))?.line == index + 1)
      guard index + 2 < lines.count else { continue }
      var moved = lines
      moved.swapAt(index, index + 1)
      #expect(broken(Sample.bytes(moved))?.line == index + 1)
    }
  }

  @Test func `A transcript is no review, and what is refused is named with its place`() {
    #expect(
      broken(Sample.export)?.description == "1:11: the format \"sonde-transcript/1\" is not \"sonde-review/1\"")
    let text = Sample.text(SampleReview.export)
    let cases: [(String, String, String)] = [
      ("\"kind\":\"comment\"", "\"kind\":\"wish\"", "unknown kind of entry"),
      ("\"rating\":\"4\"", "\"rating\":\"6\"", "expected a rating"),
      ("\"form\":\"leading\"", "\"form\":\"vague\"", "unknown word \"vague\""),
      ("\"changes\":{\"multiple\":false}", "\"changes\":{,\"multiple\":false}", "expected }"),
    ]
    for (old, new, message) in cases {
      let found = broken(Array(text.replacing(old, with: new).utf8))
      #expect(found?.description.contains(message) == true, "\(found?.description ?? "accepted")")
    }
  }

  @Test func `What stands is what was not undone, and nothing behind done`() throws {
    let fold = SampleReview.log.fold
    #expect(fold.isDone && fold.lastUndoable == nil)
    #expect(fold.comments[2]?.map(\.seq) == [1])
    #expect(
      fold.corrections[3]?.changes
        == .init(
          form: .leading, isMultiple: false, isHypothetical: false, isProtected: true, targets: [.action, .ownership],
          act: Act.none))
    #expect(fold.corrections[4]?.changes == .init(targets: []))
    #expect(fold.overrules["technique.leading"]?.thousandths == 505)
    #expect(fold.ratings["teamwork"]?.rating == .insufficient)
    #expect(fold.decisions["protected-9"]?.isConfirmed == true && fold.decisions["protected-11"]?.isConfirmed == false)
    #expect(fold.summary?.string == "Sterk begin, het einde te gehaast." && fold.turns == [2, 3, 4])
    var late = SampleReview.log
    late.entries.append(.init(seq: 13, at: 0, event: .comment(turn: 5, text: .unsalted("te laat"))))
    late.entries.append(.init(seq: 14, at: 0, event: .undo(seq: 12)))
    #expect(late.fold == fold)
  }

  @Test func `An entry stands exactly when no undo that stands names it`() {
    var numbers = Numbers(seed: 4)
    for _ in 0..<500 {
      let entries = (1...12).map { seq in
        let event: ReviewEvent =
          seq > 1 && Bool.random(using: &numbers)
          ? .undo(seq: Int.random(in: 1..<seq, using: &numbers)) : .comment(turn: seq, text: .unsalted("x"))
        return ReviewEntry(seq: seq, at: 0, event: event)
      }
      func stands(_ seq: Int) -> Bool {
        !entries.contains { if case .undo(seq) = $0.event { stands($0.seq) } else { false } }
      }
      let expected = entries.filter { if case .comment = $0.event { stands($0.seq) } else { false } }
      #expect(ReviewFold(entries).standing == expected)
    }
  }

  @Test func `A corrected reading is sure, keeps what was not corrected, and a question does nothing but ask`() {
    let read = Reading(
      language: "nl", form: .statement, targets: [.rapport], act: .summary, confidence: 400, isUnsure: true)
    let corrected = Relabelling(form: .probing, targets: [.ownership, .action]).applied(to: read)
    #expect(
      corrected == Reading(language: "nl", form: .probing, targets: [.action, .ownership], confidence: 1000))
    #expect(Relabelling().applied(to: read) == read)
    #expect(Relabelling(form: .statement).applied(to: corrected).act == .information)
  }

  @Test func `The released review verifies and is still what is written today`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/review-1.jsonl")
    let isWriting = ProcessInfo.processInfo.environment["SONDE_WRITE_GOLDEN"] != nil
    if isWriting { try Data(SampleReview.export).write(to: file) }
    let bytes = [UInt8](try Data(contentsOf: file))
    #expect(try ReviewReader.read(bytes).export == bytes)
    #expect(SampleReview.export == bytes)
  }
}

extension [UInt8] {
  /// Without the last line.
  fileprivate var dropEnd: [UInt8] { Array(self[..<((dropLast().lastIndex(of: 0x0A) ?? -1) + 1)]) }
}
