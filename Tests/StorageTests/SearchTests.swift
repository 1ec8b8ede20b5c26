import Foundation
import Storage
import Testing
import Transcripts

/// Looking sessions up: by words over all transcripts, and by what a list asks for.
@Suite struct SearchTests {
  let folder = TemporaryFolder()

  private func header(_ id: String, start: Int, trainee: String = "t-1", cohort: String? = nil) -> Header {
    var header = Sample.header(id, trainee: trainee)
    header.start = start
    header.cohort = cohort
    return header
  }

  private func hits(_ store: SQLiteSessionStore, _ words: String) throws -> [String] {
    #expect(try store.indexWords(ofSessions: 1_000) == 0)
    return try store.find(SearchQuery(words)).hits.map { "\($0.session):\($0.turn)" }
  }

  @Test func `Words are found whatever their case and accents, the newest interview first`() throws {
    let store = try folder.store()
    try store.begin(header("old", start: 1_000_000), ["Wat deed ú?", "Die koffie, hoe was dat?"])
    try store.begin(header("new", start: 3_000_000), ["Een kopje KOFFIE", "nog koffie"])
    try store.begin(header("middle", start: 2_000_000), ["cafe\u{301} of thee"])
    #expect(try hits(store, "koffie") == ["new:2", "new:1", "old:2"])
    #expect(try hits(store, "U") == ["old:1"])
    #expect(try hits(store, "café") == ["middle:1"] && hits(store, "CAFE") == ["middle:1"])
    #expect(try store.find(SearchQuery("koffie hoe")).hits.first?.text == "Die koffie, hoe was dat?")
  }

  @Test func `All words must stand in one line; quotes keep words together, a star stands for any ending`() throws {
    let store = try folder.store()
    try store.begin(["drie bureaus op één gang", "bureaus, drie zelfs", "samenwerken"])
    #expect(try hits(store, "bureaus drie") == ["s-1:2", "s-1:1"])
    #expect(try hits(store, "\"drie bureaus\"") == ["s-1:1"])
    #expect(try hits(store, "samen*") == ["s-1:3"] && hits(store, "samen").isEmpty)
    #expect(try hits(store, "drie samenwerken").isEmpty)
  }

  @Test(arguments: [
    "", " ", "\"", "*", "\"\"", "a OR", "NEAR(", "words:", "-x", "(", ")", "^a", "' OR 1=1", "a\0b", "\u{202E}", "{",
    "AND",
  ]) func `No text is an operator, and none fails`(_ words: String) throws {
    let store = try folder.store()
    try store.begin(["or near words a x"])
    #expect(try store.indexWords(ofSessions: 10) == 0)
    #expect(try store.find(SearchQuery(words)).hits.count <= 1)
  }

  @Test func `Pages follow one another without a gap or a repetition`() throws {
    let store = try folder.store()
    for number in 0..<7 {
      try store.begin(header("s-\(number)", start: number * 600), (0..<5).map { "koffie \($0)" })
    }
    let all = try hits(store, "koffie")
    var paged: [String] = []
    var query = SearchQuery("koffie", limit: 4)
    repeat {
      let page = try store.find(query)
      #expect(page.hits.count <= 4)
      paged += page.hits.map { "\($0.session):\($0.turn)" }
      query.after = page.next
    } while query.after != nil
    #expect(all.count == 20 && Array(paged.prefix(20)) == all && paged.count == 35 && Set(paged).count == 35)
    #expect(try store.find(SearchQuery("koffie", limit: 100)).hits.map { "\($0.session):\($0.turn)" } == paged)
  }

  @Test func `What was said since is found after the next look, and an index in parts is the whole one`() throws {
    let store = try folder.store()
    var writer = try store.begin(["koffie"])
    #expect(try hits(store, "koffie") == ["s-1:1"])
    try store.append([writer.append(Sample.event("weer koffie"))], to: "s-1")
    try store.begin(header("s-2", start: 0), ["thee"])
    #expect(try store.indexWords(ofSessions: 1) == 1)
    #expect(try hits(store, "koffie") == ["s-1:2", "s-1:1"] && hits(store, "thee") == ["s-2:1"])
  }

  @Test func `Words that were erased are neither found nor left in any file`() throws {
    let store = try folder.store()
    try store.begin(["geheimenis van de chef", "iets anders"])
    #expect(try hits(store, "geheimenis") == ["s-1:1"])
    try store.erase(.events([1]), in: "s-1")
    #expect(try hits(store, "geheimenis").isEmpty && hits(store, "anders") == ["s-1:2"])
    for file in try folder.files() {
      let bytes = try Data(contentsOf: URL(filePath: folder.data + "/" + file))
      #expect(bytes.range(of: Data("geheimenis".utf8)) == nil, "\(file)")
    }
  }

  @Test func `A list has what every value asks for, in the order asked for, page by page`() throws {
    let store = try folder.store()
    for number in 0..<6 {
      let header = header(
        "s-\(number)", start: number * 86_400, trainee: "t-\(number % 2)", cohort: number < 3 ? "a" : nil)
      try store.begin(header, ["x"])
      try store.close(header.session, end: nil)
    }
    _ = try store.actor(named: "Zoë", role: .trainee) { "t-1" }
    func ids(_ change: (inout SessionQuery) -> Void) throws -> [String] {
      var query = SessionQuery(rubric: "r")
      change(&query)
      let found = try store.listings(query)
      #expect(try store.count(query) == found.count + query.offset)
      return found.map(\.session.id)
    }
    #expect(try ids { _ in } == ["s-5", "s-4", "s-3", "s-2", "s-1", "s-0"])
    #expect(
      try ids {
        $0.order = .oldest; $0.offset = 4
      } == ["s-4", "s-5"])
    #expect(try ids { $0.trainees = ["t-1"] } == ["s-5", "s-3", "s-1"])
    #expect(try ids { $0.trainees = [] } == [])
    #expect(
      try ids {
        $0.filter.cohort = "a"; $0.from = 86_400
      } == ["s-2", "s-1"])
    #expect(try ids { $0.before = 86_400 } == ["s-0"])
    let heads = Dictionary(uniqueKeysWithValues: try store.sessions(SessionFilter()).map { ($0.id, $0.head) })
    #expect(try store.unscored(byRubric: "r", limit: 10) == (0..<6).map { "s-\($0)" })
    try store.put(
      [("s-1", 900, true), ("s-2", 300, false), ("s-3", 500, false), ("gone", 1, true)].map { id, total, passed in
        StoredScore(
          session: id, rubric: "r", head: heads[id] ?? "", machine: .init(total: total, passed: passed))
      })
    #expect(try ids { $0.passed = true } == ["s-1"] && ids { $0.passed = false } == ["s-3", "s-2"])
    #expect(try ids { $0.order = .best }.prefix(3) == ["s-1", "s-3", "s-2"])
    #expect(try ids { $0.order = .weakest }.prefix(3) == ["s-2", "s-3", "s-1"])
    #expect(
      try ids {
        $0.rubric = "other"; $0.passed = true
      } == [])
    #expect(try store.unscored(byRubric: "r", limit: 10) == ["s-0", "s-4", "s-5"])
    let row = try #require(try store.listings(SessionQuery(rubric: "r")).first { $0.session.id == "s-1" })
    #expect(row.trainee == "Zoë" && row.standing == .init(total: 900, passed: true) && row.reviews == 0)
    #expect(try store.score(of: "s-1", byRubric: "r")?.machine.total == 900)
    // A score of another head is out of date.
    try store.put([StoredScore(session: "s-4", rubric: "r", head: "older", machine: .init(total: 1, passed: true))])
    #expect(try ids { $0.passed = true } == ["s-1"])
    let header = ReviewHeader(
      review: "r", session: "s-5", scenario: "teamconflict", head: heads["s-5"] ?? "",
      reviewer: .init(id: "m-1", role: .mentor), language: "nl", start: 0, isBlind: false)
    let done = ReviewLog(header: header, entries: [.init(seq: 1, at: 0, event: .done)])
    _ = try store.importReview(done.export(salts: .derived(from: header)))
    #expect(try ids { $0.isUnreviewed = true }.contains("s-5") == false)
    #expect(try ids { $0.unreviewedBy = "m-1" }.count == 5 && ids { $0.unreviewedBy = "m-2" }.count == 6)
    #expect(try store.sessionIDs(beginningWith: "s-", limit: 2) == ["s-0", "s-1"])
    #expect(try store.sessionIDs(beginningWith: "%", limit: 2) == [] && store.cohorts() == ["a"])
    #expect(try store.names(ofRole: .trainee) == ["Zoë"] && store.actors(named: "Zoë", role: .trainee) == ["t-1"])
  }
}
