import Testing
import Transcripts

/// An invented older form: a note that was called `remark` and had a colour, which nobody needs any more.
@Suite struct UpcastingTests {
  private let forms = EventForms.all.adding("remark") { (parser) throws(CanonicalParser.Refusal) in
    try parser.expect(",\"colour\":")
    _ = try parser.string()
    return .note(Note(text: try parser.freeText()))
  }

  private let salt = "000102030405060708090a0b0c0d0e0f"

  /// An old file, its chain computed by hand.
  private var old: [UInt8] {
    let header = Sample.header.canonicalBytes
    let hash = FreeText.words("eigen aandeel?", salt: salt).saltedHash
    let start = "{\"seq\":1,\"at\":5,\"kind\":\"remark\",\"colour\":\"red\","
    let chain = Sample.text(SHA256.hex(header + Array("\(start)\"text\":\"\(hash)\"".utf8)))
    let line = "\(start)\"text\":\"eigen aandeel?\",\"salt\":\"\(salt)\",\"chain\":\"\(chain)\"}\n"
    let end = EndLine(events: 1, chain: Chain(after: chain))
    return header + [0x0A] + Array(line.utf8) + end.bytes + [0x0A]
  }

  @Test func `An old line is read into today's value and keeps its bytes`() throws {
    let recording = try TranscriptReader.read(old, endRequired: true, forms: forms)
    let note = Note(text: .words("eigen aandeel?", salt: salt))
    #expect(recording.transcript.events == [Event(seq: 1, at: 5, body: .note(note))])
    #expect(recording.export == old)
  }

  @Test func `An old line's text can be erased`() throws {
    let erased = try TranscriptReader.read(old, endRequired: true, forms: forms).erasing(.all)
    #expect(try TranscriptReader.read(erased.export, endRequired: true, forms: forms) == erased)
    #expect(erased.erasedEvents == [1])
    #expect(Sample.text(erased.export).contains("\"kind\":\"remark\",\"colour\":\"red\",\"erased\":\""))
  }

  @Test func `A log that begins in an old form goes on in today's`() throws {
    let recording = try TranscriptReader.read(old, endRequired: true, forms: forms)
    var writer = TranscriptWriter(continuing: recording, salts: .derived(from: Sample.header))
    let line = writer.append(Sample.line(0, "Wat deed u?"))
    let bytes = recording.headerBytes + [0x0A] + recording.lines[0].bytes + [0x0A] + line.bytes + [0x0A]
    let read = try TranscriptReader.read(bytes + writer.end().bytes + [0x0A], endRequired: true, forms: forms)
    #expect(read.transcript.events.map(\.seq) == [1, 2])
  }

  @Test func `A form that is not known is refused by name`() {
    #expect(throws: Break.self) { try TranscriptReader.read(old) }
  }
}
