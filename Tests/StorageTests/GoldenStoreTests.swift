import Foundation
import Storage
import Testing
import Transcripts

/// Databases of every form that was ever released: later versions must open, list, export and go on with them.
@Suite struct GoldenStoreTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden")

  let folder = TemporaryFolder()

  /// The database of a form, opened by this version.
  private func opened(_ form: Int) throws -> SQLiteSessionStore {
    try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.golden.appending(path: "store-\(form).db").path(), toPath: folder.data + "/sonde.db")
    return try #require(try SQLiteSessionStore.existing(in: folder.data))
  }

  @Test func `A database of the first form is opened, listed, exported and gone on with`() throws {
    let store = try opened(1)
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
    let store = try opened(2)
    #expect(try store.export("s-1") == Sample.export(Sample.header("s-1"), ["één", "twee"]))
    let review = try #require(try store.reviews(ofSession: "s-2").first)
    #expect(review.fold.isDone && review.fold.comments[1]?.first?.text.string == "Goed begonnen.")
    #expect(try store.names(ofRole: .mentor) == ["An Claes"])
    let id = [UInt8](repeating: 7, count: 16)
    try store.putDelivered([id], to: "https://lrs.example/statements")
    #expect(try store.undelivered([id], to: "https://lrs.example/statements").isEmpty)
  }

  @Test func `A database of the fourth form keeps reviews, what was delivered, and scores with their digests`() throws {
    let store = try opened(4)
    #expect(try store.export("s-1") == Sample.export(Sample.header("s-1"), ["één", "twee"]))
    let review = try #require(try store.reviews(ofSession: "s-2").first)
    #expect(review.fold.isDone && review.fold.comments[1]?.first?.text.string == "Goed begonnen.")
    #expect(try store.undelivered([Self.statement, [UInt8](repeating: 8, count: 16)], to: Self.address).count == 1)
    let score = try #require(try store.score(of: "s-2", byRubric: "r"))
    #expect(score.machine == .init(total: 612, passed: false) && score.reviewed == .init(total: 805, passed: true))
    #expect(score.digest == [1, 2, 3])
  }

  private static let statement = [UInt8](repeating: 7, count: 16)
  private static let address = "https://lrs.example/statements"

  /// Writes the file of this form; run once, when the form is released: `SONDE_WRITE_GOLDEN=1 swift test --filter GoldenStore`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SONDE_WRITE_GOLDEN"] != nil))
  func `The golden database is written on demand`() throws {
    let store = try folder.store()
    _ = try store.actor(named: "Zoë", role: .trainee) { "t-1" }
    _ = try store.actor(named: "An Claes", role: .mentor) { "m-1" }
    for (id, texts) in [("s-1", ["één", "twee"]), ("s-2", ["un", "deux", "trois"])] {
      try store.create(Sample.header(id), snapshots: [.init(fingerprint: "d4", content: [1, 0, 255])])
      var writer = Sample.writer(Sample.header(id))
      try store.append(texts.map { writer.append(Sample.event($0)) }, to: id)
    }
    try store.close("s-2", end: nil)
    let head = try store.recording(of: "s-2").chain.head
    let header = ReviewHeader(
      review: "r-1", session: "s-2", scenario: Sample.header().scenario, head: head,
      reviewer: .init(id: "m-1", role: .mentor), language: "nl", start: 1_700_000_000, isBlind: false)
    try store.create(header)
    var writer = ReviewWriter(header: header, salts: .derived(from: header))
    for event in [ReviewEvent.comment(turn: 1, text: .unsalted("Goed begonnen.")), .done] {
      try store.append([writer.append(event, at: 0)], toReview: "r-1")
    }
    try store.put([
      StoredScore(
        session: "s-2", rubric: "r", head: head, machine: .init(total: 612, passed: false),
        reviewed: .init(total: 805, passed: true), reviews: 1, digest: [1, 2, 3])
    ])
    try store.putDelivered([Self.statement], to: Self.address)
    while try store.indexWords(ofSessions: 10) > 0 {}
    try Database.run("PRAGMA wal_checkpoint(TRUNCATE)", folder.data + "/sonde.db")
    let target = Self.golden.appending(path: "store-4.db")
    try? FileManager.default.removeItem(at: target)
    try FileManager.default.copyItem(atPath: folder.data + "/sonde.db", toPath: target.path())
  }
}
