import Foundation
import Testing

@testable import Transcripts

/// What travels in one file: transcript, scenario and reviews.
@Suite struct BundleTests {
  private static func review(_ id: String, comment: String) throws -> ReviewRecording {
    let transcript = try TranscriptReader.read(Sample.export)
    let header = ReviewHeader(
      review: id, session: Sample.header.session, scenario: "teamconflict", head: transcript.chain.head,
      reviewer: .init(id: "m-01", role: .mentor), language: "nl", start: 946_700_000, isBlind: true)
    let log = ReviewLog(
      header: header,
      entries: [
        .init(seq: 1, at: 10, event: .comment(turn: 1, text: .unsalted(comment))), .init(seq: 2, at: 20, event: .done),
      ])
    return try ReviewReader.read(log.export(salts: Sample.salts))
  }

  static func parts() throws -> [TranscriptBundle.Part] {
    let scenario = BundledScenario(
      scenario: "teamconflict", key: "d4.e5", content: Array("sonde-snapshot/1\n\u{0}é".utf8) + [255])
    return [
      .transcript(try TranscriptReader.read(Sample.export)), .scenario(scenario),
      .review(try review("r-1", comment: "hier kantelt het")), .review(try review("r-2", comment: "{\"format\":\n\"x")),
    ]
  }

  private func found(_ bytes: [UInt8]) -> Break? {
    do throws(Break) {
      _ = try TranscriptBundle(bytes)
      return nil
    } catch { return error }
  }

  private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map { Array($0) + [0x0A] }
  }

  @Test func `a bundle gives its parts back, each with its line`() throws {
    let parts = try Self.parts()
    let bytes = TranscriptBundle.export(parts)
    let bundle = try TranscriptBundle(bytes)
    #expect(bundle.parts.map(\.part) == parts)
    #expect(bundle.parts.map(\.line) == [1, 15, 16, 20])
    #expect(TranscriptBundle.export(bundle.parts.map(\.part)) == bytes)
    #expect(bundle.transcripts.count == 1 && bundle.scenarios.count == 1 && bundle.reviews.count == 2)
    #expect(bytes.starts(with: Sample.export))
  }

  @Test func `a single part is a bundle as it is`() throws {
    for part in try Self.parts() {
      #expect(TranscriptBundle.export([part]) == part.bytes)
      #expect(try TranscriptBundle(part.bytes).parts == [.init(line: 1, part: part)])
    }
  }

  @Test func `a bundle that was cut off is refused anywhere but behind its first part`() throws {
    let bytes = TranscriptBundle.export(try Self.parts())
    var whole: [Int] = []
    for count in stride(from: 0, to: bytes.count, by: 3) where found(Array(bytes[..<count])) == nil {
      whole.append(count)
    }
    #expect(whole.allSatisfy { $0 == Sample.export.count })
    let lines = lines(bytes)
    for count in 1..<lines.count where count != 14 {
      let cut = try #require(found(Array(lines[..<count].joined())))
      #expect(cut.reason == .missingEnd)
      #expect(cut.line == count + 1)
    }
  }

  @Test func `each lost line, each doubled one and each pair that changed places is refused`() throws {
    let lines = lines(TranscriptBundle.export(try Self.parts()))
    for index in lines.indices where index != lines.count - 1 {
      var (lost, twice, moved) = (lines, lines, lines)
      lost.remove(at: index)
      twice.insert(lines[index], at: index)
      moved.swapAt(index, index + 1)
      for changed in [lost, twice, moved] { #expect(found(Array(changed.joined())) != nil, "line \(index + 1)") }
    }
  }

  @Test func `each changed byte is refused, at the latest in the line behind it or the closing one`() throws {
    let bytes = TranscriptBundle.export(try Self.parts())
    let last = lines(bytes).count
    for index in stride(from: 0, to: bytes.count, by: 11) {
      var changed = bytes
      changed[index] ^= 1
      let line = bytes[..<index].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      let place = try #require(found(changed), "byte \(index)")
      #expect((line...last + 1).contains(place.line), "byte \(index)")
    }
  }

  @Test func `the first bad line is named with its place in the file`() throws {
    let text = String(decoding: TranscriptBundle.export(try Self.parts()), as: UTF8.self)
    let edited = text.replacing("hier kantelt het", with: "hier faalt ze")
    #expect(found(Array(edited.utf8)) == Break(line: 17, column: 1, event: 1, reason: .changed))
    let scenario = text.replacing("\"content\":\"c29", with: "\"content\":\"c28")
    #expect(found(Array(scenario.utf8)) == Break(line: 15, column: 1, event: nil, reason: .changed))
    let spoiled = text.replacing("\"content\":\"c29", with: "\"content\":\"c*9")
    #expect(found(Array(spoiled.utf8))?.line == 15)
  }

  @Test func `a foreign file is refused with its first line`() {
    for text in ["", "\n", "hello\n", "{}\n", "{\"format\":\"sonde-bundle/1\",\"parts\":0}\n", "PK\u{3}\u{4}", "[1]"] {
      let place = found(Array(text.utf8))
      #expect(place?.line == 1, "\(text)")
    }
  }

  @Test func `a review speaks of a transcript whose chain went through its head, and of no other`() throws {
    let transcript = try TranscriptReader.read(Sample.export)
    var header = try Self.review("r-1", comment: "x").header
    #expect(transcript.isReviewed(by: header))
    header.head = transcript.lines[3].chain
    #expect(transcript.isReviewed(by: header))
    header.head = Chain(header: transcript.headerBytes).head
    #expect(transcript.isReviewed(by: header))
    header.head = String(repeating: "0", count: 64)
    #expect(!transcript.isReviewed(by: header))
    header.head = transcript.chain.head
    header.session = "another"
    #expect(!transcript.isReviewed(by: header))
  }

  @Test func `base 64 is its own inverse, takes RFC 4648's examples and nothing else`() {
    let examples = [
      "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=", "foobar": "Zm9vYmFy",
    ]
    for (plain, text) in examples {
      #expect(Base64.encode(Array(plain.utf8)) == Array(text.utf8))
      #expect(Base64.decode(Array(text.utf8)) == Array(plain.utf8))
    }
    for text in ["Zg=", "Zg", "Zh==", "Z===", "====", "Zm9v\n", "Zm9*", "Zg==Zg==", "=Zg="] {
      #expect(Base64.decode(Array(text.utf8)) == nil, "\(text)")
    }
    let all = (0...255).map(UInt8.init)
    #expect(Base64.decode(Base64.encode(all)) == all)
  }
}

/// The first released bundle: it must be read, verified and given back byte for byte, for ever.
@Suite struct GoldenBundleTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/bundle-1.jsonl")

  @Test func `the released bundle verifies, is given back, and is what is written today`() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.file))
    let bundle = try TranscriptBundle(bytes)
    #expect(TranscriptBundle.export(bundle.parts.map(\.part)) == bytes)
    #expect(try TranscriptBundle.export(BundleTests.parts()) == bytes)
    for review in bundle.reviews { #expect(bundle.transcripts[0].isReviewed(by: review.header)) }
  }

  /// Writes the file; run once, when the form is released: `SONDE_WRITE_GOLDEN_BUNDLE=1 swift test --filter GoldenBundle`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SONDE_WRITE_GOLDEN_BUNDLE"] != nil))
  func `the golden bundle is written on demand`() throws {
    try Data(TranscriptBundle.export(BundleTests.parts())).write(to: Self.file)
  }
}
