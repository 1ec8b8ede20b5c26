import Foundation
import Testing
import Transcripts

/// Transcripts of every form that was ever released: each must be read, verified and given back byte for byte, for ever.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden")

  /// The files, each with the number of its events.
  static let files = [
    "transcript-1.jsonl": 12, "transcript-1-sealed-erased.jsonl": 12, "transcript-1-procedure.jsonl": 16,
  ]

  @Test(arguments: files) func `A released transcript verifies and is given back byte for byte`(
    _ name: String, events: Int
  ) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    #expect(Verification(of: bytes).isIntact)
    let recording = try TranscriptReader.read(bytes)
    #expect(recording.export == bytes)
    #expect(
      recording.transcript.export(salts: Sample.salts, sealedBy: recording.end?.seal.flatMap { _ in Sample.key })
        == bytes)
    #expect(recording.lines.count == events)
  }

  @Test func `The first golden transcripts are still what is written today`() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "transcript-1.jsonl")))
    #expect(Sample.export == bytes)
    let procedure = [UInt8](try Data(contentsOf: Self.folder.appending(path: "transcript-1-procedure.jsonl")))
    #expect(Sample.procedure.export(salts: Sample.salts) == procedure)
  }

  @Test func `No golden transcript is left out`() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).filter {
      $0.hasPrefix("transcript-") && $0.hasSuffix(".jsonl")
    }
    #expect(found.sorted() == Self.files.keys.sorted())
  }

  /// Writes the files of this form; run once, when the form is released: `SONDE_WRITE_GOLDEN=1 swift test --filter Golden`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SONDE_WRITE_GOLDEN"] != nil))
  func `The golden transcripts are written on demand`() throws {
    let sealed = Sample.transcript.export(salts: Sample.salts, sealedBy: Sample.key)
    let erased = try TranscriptReader.read(sealed).erasing(.role(.trainee)).export
    try Data(Sample.export).write(to: Self.folder.appending(path: "transcript-1.jsonl"))
    try Data(Sample.procedure.export(salts: Sample.salts))
      .write(to: Self.folder.appending(path: "transcript-1-procedure.jsonl"))
    try Data(erased).write(to: Self.folder.appending(path: "transcript-1-sealed-erased.jsonl"))
  }
}
