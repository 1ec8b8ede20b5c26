import Foundation
import QuestionReading
import Testing
import Transcripts

/// The vector that TranscriptFormat.md works out step by step.
@Suite struct WorkedVectorTests {
  private var page: String {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      return try String(contentsOf: root.appending(path: "Sources/Transcripts/TranscriptFormat.md"), encoding: .utf8)
    }
  }

  private let transcript: Transcript = {
    var header = Sample.header
    header.session = "00112233445566778899aabbccddeeff"
    header.cohort = nil
    header.attempt = 1
    let reading = Reading(language: "nl", form: .probing, targets: [.ownership], confidence: 970)
    let line = InterviewerLine(
      text: .words("Wat deed ú?", salt: "000102030405060708090a0b0c0d0e0f"), reading: reading)
    return Transcript(
      header: header,
      events: [
        Event(seq: 1, at: 2200, body: .interviewer(line)),
        Event(seq: 2, at: 7200, body: .silence(.init(duration: 5000))),
      ])
  }()

  @Test func `The page shows exactly what is written`() throws {
    let lines = Sample.text(transcript.export(salts: Sample.salts)).split(separator: "\n").map(String.init)
    let page = try page
    for line in lines { #expect(page.contains("\n    \(line)\n"), "\(line)") }
    let erased = transcript.erasing(.role(.trainee)).export(salts: Sample.salts)
    for line in Sample.text(erased).split(separator: "\n") { #expect(page.contains("\n    \(line)\n"), "\(line)") }
  }

  @Test func `The page's sealed end line is the one that the documented key gives`() throws {
    let sealed = Sample.text(transcript.export(salts: Sample.salts, sealedBy: Sample.key)).split(separator: "\n")
    let end = try #require(sealed.last)
    #expect(try page.contains("\n    \(end)\n"), "\(end)")
  }
}
