import Foundation
import GRDB
import Transcripts

extension SQLiteSessionStore {
  /// One page of the sessions that a query lets through.
  public func listings(_ query: SessionQuery) throws(StorageError) -> [SessionListing] {
    try read { db in
      let (condition, arguments) = query.condition
      // Only the page's own rows are looked at whole.
      let page = """
        SELECT sessions.number FROM sessions\(query.needsScore ? Self.scoreJoin : "")\(condition)
        ORDER BY \(query.orderTerms) LIMIT ? OFFSET ?
        """
      let scored: StatementArguments = query.needsScore ? [query.rubric] : []
      let numbers = try Int64.fetchAll(
        db, sql: page, arguments: scored + arguments + [max(0, query.limit), max(0, query.offset)])
      return try numbers.map { try listing($0, rubric: query.rubric, db) }
    }
  }

  /// The ids that begin with a text, taken literally.
  public func sessionIDs(beginningWith text: String, limit: Int) throws(StorageError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM sessions WHERE id >= ? AND substr(id, 1, length(?)) = ? ORDER BY id LIMIT ?",
        arguments: [text, text, text, limit])
    }
  }

  /// How many sessions a query lets through.
  public func count(_ query: SessionQuery) throws(StorageError) -> Int {
    try read { db in
      let (condition, arguments) = query.condition
      let isScored = query.needsScore
      let scored: StatementArguments = isScored ? [query.rubric] : []
      if isScored && query.asksForScoresOnly {
        return try Int.fetchOne(
          db, sql: "SELECT count(*) FROM scores WHERE rubric = ?" + (query.passed == nil ? "" : " AND passed = ?"),
          arguments: scored + (query.passed.map { [$0] } ?? [])) ?? 0
      }
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sessions\(isScored ? Self.scoreJoin : "")\(condition)",
        arguments: scored + arguments) ?? 0
    }
  }

  /// Where scores decide, sessions without one are left out.
  private static let scoreJoin = " JOIN scores ON scores.rubric = ? AND scores.session = sessions.number"

  private func listing(_ number: Int64, rubric: String, _ db: Database) throws -> SessionListing {
    guard let row = try StoredSession.fetch(db, condition: " WHERE number = ?", [number]).first else {
      throw StorageError.noSession("\(number)")
    }
    let summary = try row.summary()
    let trainee = summary.header.actors.first { $0.role == .trainee }?.id
    let score = try Row.fetchOne(
      db, sql: "SELECT total, passed FROM scores WHERE rubric = ? AND session = ?",
      arguments: [rubric, number])
    return SessionListing(
      session: summary,
      trainee: try trainee.flatMap {
        try String.fetchOne(db, sql: "SELECT name FROM actors WHERE id = ?", arguments: [$0])
      },
      total: score?[0], passed: score?[1],
      reviews: try Int.fetchOne(
        db, sql: "SELECT count(*) FROM reviews WHERE session = ? AND is_done", arguments: [summary.header.session])
        ?? 0)
  }

  /// Keeps scores in one transaction.
  public func put(_ scores: [StoredScore]) throws(StorageError) {
    guard !scores.isEmpty else { return }
    try write { db in
      let statement = try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO scores (session, rubric, head, total, passed, card)
          SELECT number, ?, ?, ?, ?, ? FROM sessions WHERE id = ? AND head = ? AND state = 'closed'
          """)
      for score in scores {
        try statement.execute(
          arguments: [
            score.rubric, score.head, score.total, score.passed, score.card.map { Data($0) }, score.session,
            score.head,
          ])
      }
    }
  }

  /// The closed sessions without a score.
  public func unscored(byRubric rubric: String, limit: Int) throws(StorageError) -> [String] {
    try read { db in
      // Mostly there is none, and counting tells that at once.
      let closed = try Int.fetchOne(db, sql: "SELECT count(*) FROM sessions WHERE state = 'closed'") ?? 0
      let scored = try Int.fetchOne(db, sql: "SELECT count(*) FROM scores WHERE rubric = ?", arguments: [rubric]) ?? 0
      if closed == scored { return [] }
      return try String.fetchAll(
        db,
        sql: """
          SELECT id FROM sessions WHERE state = 'closed'
          AND NOT EXISTS (SELECT 1 FROM scores WHERE rubric = ? AND session = sessions.number)
          ORDER BY number LIMIT ?
          """,
        arguments: [rubric, limit])
    }
  }

  /// All scores under a rubric.
  public func scores(byRubric rubric: String) throws(StorageError) -> [StoredScore] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT sessions.id, scores.head, scores.total, scores.passed FROM scores
          JOIN sessions ON sessions.number = scores.session WHERE scores.rubric = ? ORDER BY scores.session
          """,
        arguments: [rubric]
      ).map { StoredScore(session: $0[0], rubric: rubric, head: $0[1], total: $0[2], passed: $0[3]) }
    }
  }

  /// A session's score.
  public func score(of session: String, byRubric rubric: String) throws(StorageError) -> StoredScore? {
    try read { db in
      let row = try StoredSession(session, db)
      return try Row.fetchOne(
        db, sql: "SELECT total, passed, card FROM scores WHERE rubric = ? AND session = ?",
        arguments: [rubric, row.number]
      ).map { found in
        StoredScore(
          session: session, rubric: rubric, head: row.head, total: found[0], passed: found[1],
          card: (found[2] as Data?).map { [UInt8]($0) })
      }
    }
  }
}

extension SessionFilter {
  /// The condition with its arguments; empty for all sessions.
  var condition: (sql: String, arguments: StatementArguments) {
    let values: [(column: String, value: String?)] = [
      ("trainee", trainee), ("scenario", scenario), ("language", language), ("mode", mode?.rawValue),
      ("cohort", cohort), ("state", state?.rawValue),
    ]
    let given = values.filter { $0.value != nil }
    let sql = given.isEmpty ? "" : " WHERE " + given.map { "\($0.column) = ?" }.joined(separator: " AND ")
    return (sql, StatementArguments(given.map(\.value)))
  }
}

extension SessionQuery {
  /// Whether scores decide what is shown or in which order.
  fileprivate var needsScore: Bool { passed != nil || order == .best || order == .weakest }

  /// Whether the sessions themselves make no difference.
  fileprivate var asksForScoresOnly: Bool {
    filter == SessionFilter() && trainees == nil && from == nil && before == nil && !isUnreviewed && unreviewedBy == nil
  }

  fileprivate var orderTerms: String {
    switch order {
    case .newest: "start DESC, number DESC"
    case .oldest: "start, number"
    case .best: "scores.total DESC, start DESC, number DESC"
    case .weakest: "scores.total, start DESC, number DESC"
    }
  }

  /// The condition with its arguments, in the order of both.
  fileprivate var condition: (sql: String, arguments: StatementArguments) {
    var (sql, arguments) = filter.condition
    func add(_ term: String, _ more: StatementArguments = []) {
      sql += (sql.isEmpty ? " WHERE " : " AND ") + term
      arguments += more
    }
    if let trainees {
      let marks = Array(repeating: "?", count: trainees.count).joined(separator: ", ")
      add("trainee IN (\(marks))", StatementArguments(trainees))
    }
    if let from { add("start >= ?", [from]) }
    if let before { add("start < ?", [before]) }
    if let passed { add("scores.passed = ?", [passed]) }
    if isUnreviewed { add("session NOT IN (SELECT session FROM reviews WHERE is_done)") }
    if let unreviewedBy {
      add("session NOT IN (SELECT session FROM reviews WHERE is_done AND reviewer = ?)", [unreviewedBy])
    }
    return (sql, arguments)
  }
}
