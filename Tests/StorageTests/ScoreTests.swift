import Foundation
import Storage
import Testing
import Transcripts

/// Scores and digests that are kept: they are there while nothing new is known, and gone as soon as something is.
@Suite struct ScoreTests {
  let folder = TemporaryFolder()

  private func score(
    _ store: SQLiteSessionStore, _ id: String = "s-1", passed: Bool = false, reviewed: StoredScore.Verdict? = nil,
    reviews: Int? = nil
  ) throws -> StoredScore {
    let head = try store.recording(of: id).chain.head
    return StoredScore(
      session: id, rubric: "r", head: head, machine: .init(total: 500, passed: passed), reviewed: reviewed,
      reviews: try reviews ?? store.doneReviewCount(ofSession: id), digest: Array("digest of \(id)".utf8))
  }

  private func header(_ id: String, of session: String, in store: SQLiteSessionStore, by reviewer: String = "m-1")
    throws
    -> ReviewHeader
  {
    ReviewHeader(
      review: id, session: session, scenario: "teamconflict", head: try store.recording(of: session).chain.head,
      reviewer: .init(id: reviewer, role: .mentor), language: "nl", start: 0, isBlind: false)
  }

  private func done(_ id: String, of session: String, in store: SQLiteSessionStore, by reviewer: String = "m-1") throws
  {
    let header = try header(id, of: session, in: store, by: reviewer)
    try store.create(header)
    var writer = ReviewWriter(header: header, salts: .derived(from: header))
    let said = writer.append(.comment(turn: 1, text: .unsalted("x")), at: 0)
    try store.append([said], toReview: id)
    #expect(try store.score(of: session, byRubric: "r") != nil, "an unfinished review changes nothing")
    try store.append([writer.append(.done, at: 1)], toReview: id)
  }

  private func closed(_ store: SQLiteSessionStore, _ id: String = "s-1", cohort: String? = nil, start: Int = 0) throws {
    var header = Sample.header(id)
    header.cohort = cohort
    header.start = start
    try store.begin(header, ["een", "twee"])
    try store.close(id, end: nil)
  }

  @Test func `A score and its digest are given back, and a review that is finished makes both go`() throws {
    let store = try folder.store()
    try closed(store)
    try store.put([try score(store, reviewed: .init(total: 900, passed: true))])
    let kept = try #require(try store.score(of: "s-1", byRubric: "r"))
    #expect(kept == (try score(store, reviewed: .init(total: 900, passed: true))))
    try done("r-1", of: "s-1", in: store)
    #expect(try store.score(of: "s-1", byRubric: "r") == nil && store.unscored(byRubric: "r", limit: 9) == ["s-1"])
    #expect(try store.digests(SessionFilter(), rubric: "r").map(\.digest) == [nil])
    #expect(try store.doneReviewCount(ofSession: "s-1") == 1)
  }

  @Test func `A review that is imported makes the score go, once`() throws {
    let store = try folder.store()
    try closed(store)
    let header = try header("r-1", of: "s-1", in: store)
    let log = ReviewLog(header: header, entries: [.init(seq: 1, at: 0, event: .done)])
    try store.put([try score(store)])
    let export = log.export(salts: .derived(from: header))
    _ = try store.importReview(export)
    #expect(try store.score(of: "s-1", byRubric: "r") == nil)
    try store.put([try score(store)])
    _ = try store.importReview(export)
    #expect(try store.score(of: "s-1", byRubric: "r") != nil)
  }

  @Test func `A score that knows fewer reviews than there are is not kept`() throws {
    let store = try folder.store()
    try closed(store)
    try store.put([try score(store)])
    try done("r-1", of: "s-1", in: store)
    try store.put([try score(store, reviews: 0)])
    #expect(try store.score(of: "s-1", byRubric: "r") == nil)
    try store.put([try score(store, reviews: 1)])
    #expect(try store.score(of: "s-1", byRubric: "r")?.reviews == 1)
  }

  @Test func `A list follows the last review where it may be seen, and its count says the same`() throws {
    let store = try folder.store()
    for id in ["s-1", "s-2", "s-3"] {
      try closed(store, id)
      try store.put([try score(store, id)])
    }
    try done("r-1", of: "s-1", in: store, by: "jan")
    try done("r-2", of: "s-2", in: store, by: "mia")
    try store.put([
      try score(store, "s-1", reviewed: .init(total: 900, passed: true)),
      try score(store, "s-2", passed: true, reviewed: .init(total: 400, passed: false)),
    ])
    func ids(passed: Bool, _ sight: SessionQuery.Sight, trainee: String? = nil) throws -> [String] {
      var query = SessionQuery(SessionFilter(trainee: trainee), rubric: "r")
      query.passed = passed
      query.sight = sight
      let found = try store.listings(query)
      #expect(try store.count(query) == found.count)
      return found.map(\.session.id).sorted()
    }
    for trainee in [nil, "t-1"] {
      #expect(try ids(passed: true, .all, trainee: trainee) == ["s-1"])
      #expect(try ids(passed: false, .all, trainee: trainee) == ["s-2", "s-3"])
      #expect(try ids(passed: true, .own(["jan"]), trainee: trainee) == ["s-1", "s-2"])
      #expect(try ids(passed: true, .own(["x", "mia"]), trainee: trainee) == [])
      #expect(try ids(passed: true, .own([]), trainee: trainee) == ["s-2"])
      #expect(try ids(passed: false, .own([]), trainee: trainee) == ["s-1", "s-3"])
    }
    var query = SessionQuery(rubric: "r")
    query.sight = .own(["jan"])
    let rows = try store.listings(query)
    #expect(rows.first { $0.session.id == "s-1" }?.reviewed == .init(total: 900, passed: true))
    #expect(rows.first { $0.session.id == "s-1" }?.standing?.total == 900)
    #expect(rows.first { $0.session.id == "s-2" }?.reviewed == nil)
    #expect(rows.first { $0.session.id == "s-2" }?.standing == .init(total: 500, passed: true))
  }

  @Test func `Digests come by start, those of a filter only, and words by their places, erased ones not`() throws {
    let store = try folder.store()
    try closed(store, "s-1", cohort: "a", start: 60)
    try closed(store, "s-2", cohort: "a", start: 0)
    try closed(store, "s-3", cohort: "b")
    try store.put([try score(store, "s-1"), try score(store, "s-3")])
    let found = try store.digests(SessionFilter(cohort: "a"), rubric: "r")
    #expect(found.map(\.session.id) == ["s-2", "s-1"])
    #expect(found.map { $0.digest.map { String(decoding: $0, as: UTF8.self) } } == [nil, "digest of s-1"])
    try store.erase(.events([2]), in: "s-1")
    let places = [("s-1", 1), ("s-1", 2), ("s-2", 2), ("gone", 1), ("s-1", 9)].map {
      LinePlace(session: $0.0, event: $0.1)
    }
    #expect(try store.words(at: places) == ["een", nil, "twee", nil, nil])
  }
}
