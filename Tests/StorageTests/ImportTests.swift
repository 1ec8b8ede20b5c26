import Storage
import Testing
import Transcripts

@Suite struct ImportTests {
  let folder = TemporaryFolder()

  @Test func `An import gives back the same bytes, and twice is once`() throws {
    let store = try folder.store()
    let bytes = Sample.export(["één", "twee"])
    #expect(try store.importTranscript(bytes) == .added("s-1"))
    #expect(try store.export("s-1") == bytes)
    #expect(try store.importTranscript(bytes) == .alreadyThere("s-1"))
    #expect(try store.sessions(.init()).count == 1)
  }

  @Test func `A longer continuation extends, a shorter beginning changes nothing`() throws {
    let store = try folder.store()
    let long = Sample.export(["één", "twee", "drie"])
    #expect(try store.importTranscript(Sample.export([])) == .added("s-1"))
    #expect(try store.importTranscript(Sample.export(["één"])) == .extended("s-1", by: 1))
    #expect(try store.importTranscript(long) == .extended("s-1", by: 2))
    #expect(try store.importTranscript(Sample.export(["één", "twee"])) == .alreadyThere("s-1"))
    #expect(try store.importTranscript(Sample.export([])) == .alreadyThere("s-1"))
    #expect(try store.export("s-1") == long)
  }

  @Test func `A different one with the same id is kept as a fork, and found again as such`() throws {
    let store = try folder.store()
    try store.begin(["één", "twee"])
    let other = Sample.export(["één", "iets anders"])
    guard case .forked(let id, from: "s-1") = try store.importTranscript(other) else {
      Issue.record("no fork")
      return
    }
    #expect(id.hasPrefix("s-1~"))
    #expect(try store.export(id) == other)
    #expect(try store.export("s-1") == Sample.export(["één", "twee"]))
    #expect(try store.importTranscript(other) == .alreadyThere(id))
    #expect(try store.importTranscript(Sample.export(["één", "iets anders", "meer"])) == .extended(id, by: 1))
    #expect(try store.sessions(.init()).filter(\.isFork).map(\.id) == [id])
  }

  @Test func `Another header under the same id is a fork`() throws {
    let store = try folder.store()
    try store.begin([])
    let other = Sample.header("s-1", trainee: "t-9")
    guard case .forked(_, from: "s-1") = try store.importTranscript(Sample.export(other, [])) else {
      Issue.record("no fork")
      return
    }
  }

  @Test func `A transcript that does not verify is refused with its first bad line, and nothing changes`() throws {
    let store = try folder.store()
    let text = String(decoding: Sample.export(["één", "twee"]), as: UTF8.self).replacing("twee", with: "tien")
    let found = Break(line: 3, column: 1, event: 2, reason: .changed)
    #expect(throws: StorageError.unverified(found)) { try store.importTranscript(Array(text.utf8)) }
    #expect(
      StorageError.unverified(found).description
        == "3:1: event 2: the line's content does not give the chain value that it states; it was changed; nothing was imported"
    )
    #expect(try store.sessions(.init()).isEmpty)
  }

  @Test func `Erased words do not come back by importing`() throws {
    let store = try folder.store()
    try store.begin(["één", "twee"])
    let before = try store.export("s-1")
    try store.erase(.all, in: "s-1")
    let erased = try store.export("s-1")
    #expect(try store.importTranscript(before) == .alreadyThere("s-1"))
    #expect(try store.export("s-1") == erased)
    #expect(try store.importTranscript(erased) == .alreadyThere("s-1"))
  }

  @Test func `A session is open after the import unless it was closed or sealed`() throws {
    let store = try folder.store()
    let header = Sample.header("b")
    let closed = Transcript(header: header, events: [Sample.closed]).export(salts: .derived(from: header))
    let sealed = Sample.export(Sample.header("c"), ["één"], sealedBy: SealingKey(seed: Array(0..<32)))
    for bytes in [Sample.export(["één"]), closed, sealed] { _ = try store.importTranscript(bytes) }
    #expect(try store.sessions(.init(state: .open)).map(\.id) == ["s-1"])
    #expect(try store.export("c") == sealed)
    #expect(try store.importTranscript(Sample.export(Sample.header("c"), ["één"])) == .alreadyThere("c"))
    #expect(try store.export("c") == sealed)
  }
}
