import Foundation
import Storage
import Testing
import Transcripts

/// Databases of every form that was ever released: later versions must open, list, export and go on with them.
@Suite struct GoldenStoreTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden")

  let folder = TemporaryFolder()

  @Test func `A database of the first form is opened, listed, exported and gone on with`() throws {
    try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.golden.appending(path: "store-1.db").path(), toPath: folder.data + "/sonde.db")
    let store = try #require(try SQLiteSessionStore.existing(in: folder.data))
    let sessions = try store.sessions(SessionFilter())
    #expect(Set(sessions.map(\.id)) == ["s-1", "s-2"])
    #expect(try store.export("s-1") == Sample.export(Sample.header("s-1"), ["één", "twee"]))
    #expect(Verification(of: try store.export("s-2")).isIntact)
    #expect(try store.snapshot("d4") == [1, 0, 255])
    #expect(try store.name(ofActor: "t-1") == "Zoë")
    var writer = TranscriptWriter(
      continuing: try store.recording(of: "s-1"), salts: .derived(from: Sample.header("s-1")))
    try store.append([writer.append(Sample.event("drie"))], to: "s-1")
    #expect(try store.export("s-1") == Sample.export(Sample.header("s-1"), ["één", "twee", "drie"]))
  }

  @Test func `A database of the second form keeps its reviews, and learns what was delivered`() throws {
    try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.golden.appending(path: "store-2.db").path(), toPath: folder.data + "/sonde.db")
    let store = try #require(try SQLiteSessionStore.existing(in: folder.data))
    #expect(try store.export("s-1") == Sample.export(Sample.header("s-1"), ["één", "twee"]))
    let review = try #require(try store.reviews(ofSession: "s-2").first)
    #expect(review.fold.isDone && review.fold.comments[1]?.first?.text.string == "Goed begonnen.")
    #expect(try store.names(ofRole: .mentor) == ["An Claes"])
    let id = [UInt8](repeating: 7, count: 16)
    try store.putDelivered([id], to: "https://lrs.example/statements")
    #expect(try store.undelivered([id], to: "https://lrs.example/statements").isEmpty)
  }

  /// Writes the file of this form; run once, when the form is released: `SONDE_WRITE_GOLDEN=1 swift test --filter Golden`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SONDE_WRITE_GOLDEN"] != nil))
  func `The golden database is written on demand`() throws {
    let store = try folder.store()
    _ = try store.actor(named: "Zoë", role: .trainee) { "t-1" }
    for (id, texts) in [("s-1", ["één", "twee"]), ("s-2", ["un", "deux", "trois"])] {
      try store.create(Sample.header(id), snapshots: [.init(fingerprint: "d4", content: [1, 0, 255])])
      var writer = Sample.writer(Sample.header(id))
      try store.append(texts.map { writer.append(Sample.event($0)) }, to: id)
    }
    try store.close("s-2", end: nil)
    try Database.run("PRAGMA wal_checkpoint(TRUNCATE)", folder.data + "/sonde.db")
    let target = Self.golden.appending(path: "store-1.db")
    try? FileManager.default.removeItem(at: target)
    try FileManager.default.copyItem(atPath: folder.data + "/sonde.db", toPath: target.path())
  }
}
