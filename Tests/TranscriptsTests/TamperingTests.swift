import Testing
import Transcripts

/// Each way to change a transcript is found, at its place and for its reason.
@Suite struct TamperingTests {
  private func broken(_ lines: [String]) -> Break? { broken(Sample.bytes(lines)) }

  private func broken(_ bytes: [UInt8]) -> Break? {
    if case .broken(let found) = Verification(of: bytes) { found } else { nil }
  }

  @Test func `An untouched transcript is intact`() throws {
    let recording = try TranscriptReader.read(Sample.export)
    let intact = Verification.Intact(events: 12, head: recording.chain.head, erased: [], sealedBy: nil)
    #expect(Verification(of: Sample.export) == .intact(intact))
  }

  @Test func `Changed words are found in their line`() {
    var lines = Sample.lines
    lines[2] = lines[2].replacing("stroef", with: "vlot")
    #expect(broken(lines) == Break(line: 3, column: 1, event: 2, reason: .changed))
    #expect(
      broken(lines)?.description
        == "3:1: event 2: the line's content does not give the chain value that it states; it was changed")
  }

  @Test func `A changed header is found at the first event`() {
    var lines = Sample.lines
    lines[0] = lines[0].replacing("\"seed\":7", with: "\"seed\":8")
    #expect(broken(lines) == Break(line: 2, column: 1, event: 1, reason: .changed))
  }

  @Test func `Digits that move from salt to words are found`() {
    var lines = Sample.lines
    let salt = Sample.salts.salt(seq: 2)
    lines[2] = lines[2].replacing("\"text\":\"", with: "\"text\":\"" + salt.suffix(2)).replacing(
      salt, with: salt.dropLast(2))
    #expect(broken(lines)?.event == 2)
    #expect(broken(lines)?.reason == .unreadable("expected 32 lower-case hexadecimal digits"))
  }

  @Test func `A lost line is found`() {
    var lines = Sample.lines
    lines.remove(at: 5)
    #expect(broken(lines) == Break(line: 6, column: 1, event: 6, reason: .sequence(expected: 5, found: 6)))
  }

  @Test func `An added line is found`() {
    var lines = Sample.lines
    lines.insert(lines[4], at: 5)
    #expect(broken(lines) == Break(line: 6, column: 1, event: 4, reason: .sequence(expected: 5, found: 4)))
  }

  @Test func `Moved lines are found`() {
    var lines = Sample.lines
    lines.swapAt(7, 8)
    #expect(broken(lines) == Break(line: 8, column: 1, event: 8, reason: .sequence(expected: 7, found: 8)))
  }

  @Test func `A lost line is found although the numbers were corrected`() {
    var lines = Sample.lines
    lines.remove(at: 5)
    for index in 5..<12 { lines[index] = lines[index].replacing("\"seq\":\(index + 1),", with: "\"seq\":\(index),") }
    #expect(broken(lines) == Break(line: 6, column: 1, event: 5, reason: .changed))
  }

  @Test func `A removed end is found`() {
    #expect(broken(Sample.lines.dropLast()) == Break(line: 14, column: 1, event: nil, reason: .missingEnd))
    #expect(broken(Array(Sample.lines.prefix(1))) == Break(line: 2, column: 1, event: nil, reason: .missingEnd))
  }

  @Test func `An end line that was copied or recounted is found`() {
    var lines = Sample.lines
    lines.remove(at: 12)
    #expect(broken(lines) == Break(line: 13, column: 1, event: nil, reason: .count(stated: 12, found: 11)))
    lines[12] = lines[12].replacing("\"events\":12", with: "\"events\":11")
    #expect(broken(lines) == Break(line: 13, column: 1, event: nil, reason: .changed))
  }

  @Test func `Each cut is found, wherever it is`() {
    for length in 0..<Sample.export.count {
      #expect(broken(Array(Sample.export.prefix(length))) != nil, "\(length)")
    }
    let cut = broken(Array(Sample.export.dropLast()))
    #expect(cut?.reason == .cutLine && cut?.line == 14)
  }

  @Test func `Nothing may follow the end`() {
    let lines = Sample.lines
    #expect(broken(lines + [lines[13]]) == Break(line: 15, column: 1, event: nil, reason: .afterEnd))
    #expect(broken(lines + [""])?.reason == .afterEnd)
  }

  @Test func `An empty file is refused`() {
    #expect(broken([UInt8]())?.description == "1:1: the file is empty; expected a header")
  }

  @Test func `A seal holds for its key only`() throws {
    let key = try #require(Sample.key)
    let sealed = Sample.transcript.export(salts: Sample.salts, sealedBy: key)
    guard case .intact(let intact) = Verification(of: sealed) else {
      Issue.record("the sealed transcript is broken")
      return
    }
    #expect(intact.sealedBy == key.publicKey)
    let recording = try TranscriptReader.read(sealed)
    #expect(recording.export == sealed)
    let other = try #require(SealingKey(seed: Array(repeating: 9, count: 32)))
    let forged = Seal(key: key.publicKey, signature: other.seal(recording.chain.head).signature)
    let end = EndLine(events: 12, chain: recording.chain, seal: forged)
    #expect(
      broken(Sample.bytes(Sample.lines.dropLast()) + end.bytes + [0x0A])
        == Break(line: 14, column: 1, event: nil, reason: .seal))
    #expect(SealingKey(seed: [1, 2, 3]) == nil)
    #expect(!Seal(key: "zz", signature: "").isValid(for: recording.chain.head))
  }
}
