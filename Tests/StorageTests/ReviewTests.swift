import Storage
import Testing
import Transcripts

/// Reviews in the store: appended, never changed, merged as a set by id.
@Suite struct ReviewTests {
  let folder = TemporaryFolder()

  private func header(_ review: String = "r-1", head: String, reviewer: String = "m-1") -> ReviewHeader {
    ReviewHeader(
      review: review, session: "s-1", scenario: "teamconflict", head: head,
      reviewer: .init(id: reviewer, role: .mentor), language: "nl", start: 946_684_800, isBlind: true)
  }

  private func export(_ header: ReviewHeader, _ events: [ReviewEvent]) -> [UInt8] {
    ReviewLog(
      header: header, entries: events.enumerated().map { ReviewEntry(seq: $0.offset + 1, at: 0, event: $0.element) }
    ).export(salts: .derived(from: header))
  }

  private let comment = ReviewEvent.comment(turn: 1, text: .unsalted("goed"))

  @Test func `What was appended to a review comes back, also in another process's store`() throws {
    let store = try folder.store()
    let head = try store.begin(["een"]).chain.head
    let header = header(head: head)
    try store.create(header)
    var writer = ReviewWriter(header: header, salts: .derived(from: header))
    try store.append([writer.append(comment, at: 5)], toReview: "r-1")
    try store.append([writer.append(.done, at: 9)], toReview: "r-1")
    let other = try folder.store()
    let found = try other.reviews(ofSession: "s-1")
    #expect(found.map(\.header) == [header])
    #expect(found[0].fold.isDone)
    #expect(found[0].lines.map(\.entry.at) == [5, 9] && found[0].fold.comments[1]?.count == 1)
    #expect(try other.doneReviews(SessionFilter(scenario: "teamconflict")).map(\.session) == ["s-1"])
    #expect(try other.doneReviews(SessionFilter(scenario: "other")).isEmpty)
    #expect(throws: StorageError.staleReview("r-1")) {
      try store.append([writer.append(comment, at: 10)], toReview: "r-1")
    }
    #expect(throws: StorageError.reviewExists("r-1")) { try store.create(header) }
    #expect(throws: StorageError.noReview("r-9")) { try store.review("r-9") }
  }

  @Test func `A line that does not follow is refused, and nothing is kept`() throws {
    let store = try folder.store()
    let header = header(head: try store.begin(["een"]).chain.head)
    try store.create(header)
    var writer = ReviewWriter(header: header, salts: .derived(from: header))
    _ = writer.append(comment, at: 0)
    let second = writer.append(comment, at: 1)
    #expect(throws: StorageError.staleReview("r-1")) { try store.append([second], toReview: "r-1") }
    #expect(try store.review("r-1").lines.isEmpty)
  }

  @Test func `Reviews that were made apart merge as a set, in any order, and twice is once`() throws {
    let source = try folder.store()
    let head = try source.begin(["een"]).chain.head
    let short = export(header(head: head), [comment])
    let long = export(header(head: head), [comment, .summary(text: .unsalted("kort")), .done])
    let other = export(header("r-2", head: head, reviewer: "m-2"), [comment])
    func merged(_ files: [[UInt8]]) throws -> [[UInt8]] {
      let folder = TemporaryFolder()
      let store = try folder.store()
      try store.begin(["een"])
      for file in files + files { _ = try store.importReview(file) }
      return try store.reviews(ofSession: "s-1").map(\.export).sorted { $0.lexicographicallyPrecedes($1) }
    }
    let expected = [long, other].sorted { $0.lexicographicallyPrecedes($1) }
    #expect(try merged([short, long, other]) == expected)
    #expect(try merged([other, long, short]) == expected)
    #expect(try merged([long, other, short]) == expected)
    let store = try folder.store()
    #expect(try store.importReview(short) == .added("r-1"))
    #expect(try store.importReview(long) == .extended("r-1", by: 2))
    #expect(try store.importReview(short) == .alreadyThere("r-1"))
    let fork = export(header(head: head), [.summary(text: .unsalted("anders"))])
    #expect(throws: StorageError.reviewExists("r-1")) { try store.importReview(fork) }
    #expect(try store.review("r-1").export == long)
  }

  @Test func `A review that does not verify changes nothing`() throws {
    let store = try folder.store()
    let head = try store.begin(["een"]).chain.head
    var bytes = export(header(head: head), [comment, .done])
    bytes.removeLast()
    #expect(throws: StorageError.self) { try store.importReview(bytes) }
    #expect(throws: StorageError.self) { try store.importReview(Sample.export(["een"])) }
    #expect(try store.reviews(ofSession: "s-1").isEmpty)
  }

  @Test func `A review belongs to the transcript whose chain has its head, and to no fork`() throws {
    let store = try folder.store()
    var writer = try store.begin(["een"])
    let early = writer.chain.head
    try store.append([writer.append(Sample.event("twee"))], to: "s-1")
    _ = try store.importTranscript(Sample.export(["een", "drie"]))
    let fork = try #require(try store.sessions(SessionFilter()).first { $0.isFork })
    _ = try store.importReview(export(header("r-early", head: early), [comment]))
    _ = try store.importReview(export(header("r-late", head: writer.chain.head), [comment]))
    _ = try store.importReview(export(header("r-foreign", head: String(repeating: "0", count: 64)), [comment]))
    #expect(try store.reviews(ofSession: "s-1").map(\.header.review) == ["r-early", "r-late"])
    #expect(try store.reviews(ofSession: fork.id).map(\.header.review) == ["r-early"])
  }

  @Test func `A review that was changed in the database is told from a sound one`() throws {
    let store = try folder.store()
    let header = header(head: try store.begin(["een"]).chain.head)
    _ = try store.importReview(export(header, [comment, .done]))
    try Database.run("DELETE FROM review_entries WHERE seq = 2", folder.database)
    #expect(throws: StorageError.self) { try store.review("r-1") }
  }
}
