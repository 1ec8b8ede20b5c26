import Foundation
import Storage
import Testing
import Transcripts

@Suite struct SessionTests {
  let folder = TemporaryFolder()

  @Test func `What was appended is the export, byte for byte`() throws {
    let store = try folder.store()
    try store.begin(["één", "twee"])
    #expect(try store.export("s-1") == Sample.export(["één", "twee"]))
    #expect(Verification(of: try store.export("s-1")).isIntact)
    #expect(try store.transcript(of: "s-1").events.count == 2)
  }

  @Test func `A session without events can be exported and gone on with`() throws {
    let store = try folder.store()
    try store.create(Sample.header(), snapshots: [])
    #expect(try store.export("s-1") == Sample.export([]))
    var writer = TranscriptWriter(continuing: try store.recording(of: "s-1"), salts: .derived(from: Sample.header()))
    try store.append([writer.append(Sample.event("één"))], to: "s-1")
    #expect(try store.export("s-1") == Sample.export(["één"]))
  }

  @Test func `A session that was killed is resumed where it stood`() throws {
    let first = try folder.store()
    try first.begin(["één", "twee"])
    // The files as a killed process leaves them: nothing was closed, the last events are in the file beside.
    let copy = TemporaryFolder()
    try FileManager.default.copyItem(atPath: folder.data, toPath: copy.data)
    #expect(try copy.files().contains("sonde.db-wal"))
    let second = try #require(try SQLiteSessionStore.existing(in: copy.data))
    let open = try second.openSessions(ofTrainee: "t-1")
    #expect(open.map(\.id) == ["s-1"] && open.map(\.events) == [2])
    var writer = TranscriptWriter(continuing: try second.recording(of: "s-1"), salts: .derived(from: Sample.header()))
    try second.append([writer.append(Sample.event("drie"))], to: "s-1")
    #expect(try second.export("s-1") == Sample.export(["één", "twee", "drie"]))
  }

  @Test func `Several lines are appended all or none`() throws {
    let store = try folder.store()
    var writer = try store.begin(["één"])
    let lines = ["twee", "drie", "vier"].map { writer.append(Sample.event($0)) }
    #expect(throws: StorageError.stale("s-1", events: 1)) {
      try store.append([lines[0], lines[2]], to: "s-1")
    }
    #expect(try store.export("s-1") == Sample.export(["één"]))
    try store.append(lines, to: "s-1")
    #expect(try store.export("s-1") == Sample.export(["één", "twee", "drie", "vier"]))
  }

  @Test func `Two windows cannot go on with the same session unseen`() throws {
    let one = try folder.store()
    let two = try folder.store()
    var writer = try one.begin(["één"])
    var other = TranscriptWriter(continuing: try two.recording(of: "s-1"), salts: .derived(from: Sample.header()))
    try one.append([writer.append(Sample.event("twee"))], to: "s-1")
    let late = other.append(Sample.event("iets anders"))
    #expect(throws: StorageError.stale("s-1", events: 2)) { try two.append([late], to: "s-1") }
    #expect(
      StorageError.stale("s-1", events: 2).description
        == "session s-1 was gone on with elsewhere: it has 2 events now; resume it to see them")
    #expect(try two.export("s-1") == Sample.export(["één", "twee"]))
  }

  @Test func `Appends to different sessions at once all arrive`() async throws {
    let folder = folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask {
          let store = try folder.store()
          try store.begin(Sample.header("s-\(number)"), (0..<25).map(String.init))
        }
      }
      try await group.waitForAll()
    }
    let store = try folder.store()
    for number in 0..<4 {
      #expect(try store.export("s-\(number)") == Sample.export(Sample.header("s-\(number)"), (0..<25).map(String.init)))
    }
  }

  @Test func `A closed session takes nothing more and is not offered for resuming`() throws {
    let store = try folder.store()
    var writer = try store.begin(["één"])
    let key = try #require(SealingKey(seed: Array(0..<32)))
    #expect(throws: StorageError.stale("s-1", events: 1)) {
      try store.close("s-1", end: Sample.writer().end())
    }
    try store.close("s-1", end: writer.end(sealedBy: key))
    let line = writer.append(Sample.event("twee"))
    #expect(throws: StorageError.closed("s-1")) { try store.append([line], to: "s-1") }
    #expect(try store.openSessions(ofTrainee: "t-1").isEmpty)
    #expect(try store.export("s-1") == Sample.export(["één"], sealedBy: key))
  }

  @Test func `A session is made once, and one that is not there is named`() throws {
    let store = try folder.store()
    try store.begin([])
    #expect(throws: StorageError.sessionExists("s-1")) { try store.create(Sample.header(), snapshots: []) }
    #expect(throws: StorageError.noSession("s-9")) { try store.export("s-9") }
    #expect(throws: StorageError.noSession("s-9")) { try store.close("s-9", end: nil) }
  }

  @Test func `A list shows the latest first, and what the filter asks for`() throws {
    let store = try folder.store()
    try store.begin(Sample.header("a"), [])
    try store.begin(Sample.header("b", trainee: "t-2"), ["één"])
    var late = Sample.header("c", language: "fr")
    late.start += 60
    late.cohort = "2026"
    late.mode = .exam
    try store.begin(late, [])
    try store.close("a", end: nil)
    func ids(_ filter: SessionFilter) throws -> [String] { try store.sessions(filter).map(\.id) }
    #expect(try ids(.init()) == ["c", "b", "a"])
    #expect(try ids(.init(trainee: "t-1")) == ["c", "a"])
    #expect(try ids(.init(trainee: "t-1", state: .open)) == ["c"])
    #expect(try ids(.init(language: "nl", state: .closed)) == ["a"])
    #expect(try ids(.init(scenario: "teamconflict", mode: .exam, cohort: "2026")) == ["c"])
    #expect(try ids(.init(trainee: "x' OR 1=1 --")) == [])
    #expect(try store.sessions(.init(trainee: "t-2")).first?.header == Sample.header("b", trainee: "t-2"))
  }

  @Test func `A session that was changed behind the program's back is refused with its place`() throws {
    let store = try folder.store()
    try store.begin(["één", "twee"])
    let sql = "UPDATE events SET line = CAST(replace(CAST(line AS TEXT), 'twee', 'tien') AS BLOB) WHERE seq = 2"
    try Database.run(sql, folder.database)
    let found = Break(line: 3, column: 1, event: 2, reason: .changed)
    #expect(throws: StorageError.damaged("s-1", found)) { try store.recording(of: "s-1") }
  }

  @Test func `Erased words are gone from the files, and the session still verifies`() throws {
    let store = try folder.store()
    try store.begin(["Jan-Pieter Vermeulen", "twee"])
    let head = try store.recording(of: "s-1").chain.head
    try store.erase(.events([1]), in: "s-1")
    let recording = try store.recording(of: "s-1")
    #expect(recording.erasedEvents == [1] && recording.chain.head == head)
    for file in try folder.files() {
      let bytes = try Data(contentsOf: URL(filePath: folder.data + "/" + file))
      #expect(bytes.range(of: Data("Vermeulen".utf8)) == nil, "\(file)")
    }
  }
}
