import Foundation
import GRDB
import Transcripts

/// Scores, and what reports over many sessions need of each. All of it can be computed again, and is forgotten whenever
/// something happens that it does not know.
extension SQLiteSessionStore {
  /// Keeps scores in one transaction.
  public func put(_ scores: [StoredScore]) throws(StorageError) {
    guard !scores.isEmpty else { return }
    try write { db in
      let score = try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO scores (session, rubric, head, total, passed, reviewed_total, reviewed_passed)
          SELECT number, ?, ?, ?, ?, ?, ? FROM sessions WHERE id = ? AND head = ? AND state = 'closed'
          AND (SELECT count(*) FROM reviews WHERE session = sessions.session AND is_done) = ?
          """)
      let digest = try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO digests (session, rubric, content) SELECT number, ?, ? FROM sessions WHERE id = ?
          """)
      for entry in scores {
        try score.execute(
          arguments: [
            entry.rubric, entry.head, entry.machine.total, entry.machine.passed, entry.reviewed?.total,
            entry.reviewed?.passed, entry.session, entry.head, entry.reviews,
          ])
        guard db.changesCount > 0, let content = entry.digest else { continue }
        try digest.execute(arguments: [entry.rubric, Data(content), entry.session])
      }
    }
  }

  /// Forgets the scores of a session, by the id in its header, whichever way its forks went.
  func forgetScores(ofSession session: String, _ db: Database) throws {
    for table in ["scores", "digests"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE session IN (SELECT number FROM sessions WHERE session = ?)",
        arguments: [session])
    }
  }

  /// Forgets the scores of the session that was reviewed.
  func forgetScores(ofReview number: Int64, _ db: Database) throws {
    let session = try String.fetchOne(db, sql: "SELECT session FROM reviews WHERE number = ?", arguments: [number])
    if let session { try forgetScores(ofSession: session, db) }
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

  /// All scores under a rubric, without digests.
  public func scores(byRubric rubric: String) throws(StorageError) -> [StoredScore] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT sessions.id, scores.head, total, passed, reviewed_total, reviewed_passed FROM scores
          JOIN sessions ON sessions.number = scores.session WHERE scores.rubric = ? ORDER BY scores.session
          """,
        arguments: [rubric]
      ).map { row in
        StoredScore(
          session: row[0], rubric: rubric, head: row[1], machine: .init(total: row[2], passed: row[3]),
          reviewed: StoredScore.Verdict(total: row[4], passed: row[5]))
      }
    }
  }

  /// A session's score.
  public func score(of session: String, byRubric rubric: String) throws(StorageError) -> StoredScore? {
    try read { db in
      let row = try StoredSession(session, db)
      return try Row.fetchOne(
        db,
        sql: """
          SELECT total, passed, reviewed_total, reviewed_passed, content,
            (SELECT count(*) FROM reviews WHERE session = ? AND is_done)
          FROM scores LEFT JOIN digests USING (rubric, session) WHERE rubric = ? AND session = ?
          """,
        arguments: [try row.summary().header.session, rubric, row.number]
      ).map { found in
        StoredScore(
          session: session, rubric: rubric, head: row.head, machine: .init(total: found[0], passed: found[1]),
          reviewed: StoredScore.Verdict(total: found[2], passed: found[3]), reviews: found[5],
          digest: (found[4] as Data?).map { [UInt8]($0) })
      }
    }
  }

  /// How many finished reviews there are of the id in a session's header.
  public func doneReviewCount(ofSession session: String) throws(StorageError) -> Int {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT count(*) FROM reviews WHERE is_done AND session = (SELECT session FROM sessions WHERE id = ?)
          """)
      return try Int.fetchOne(statement, arguments: [session]) ?? 0
    }
  }

  /// The sessions that have every value of the filter with what is kept of them, by start and then by number.
  public func digests(_ filter: SessionFilter, rubric: String) throws(StorageError) -> [DigestedSession] {
    let (condition, arguments) = filter.condition
    return try read { db in
      let sessions = try StoredSession.fetch(db, condition: condition + " ORDER BY start, number", arguments)
      let digest = try db.cachedStatement(sql: "SELECT content FROM digests WHERE session = ? AND rubric = ?")
      return try sessions.map { row in
        DigestedSession(
          session: try row.summary(),
          digest: try Data.fetchOne(digest, arguments: [row.number, rubric]).map { [UInt8]($0) })
      }
    }
  }

  /// The words of lines, each at its place; nil for one that has none, or none any more.
  public func words(at places: [LinePlace]) throws(StorageError) -> [String?] {
    try read { db in
      let line = try db.cachedStatement(
        sql: "SELECT line FROM events WHERE session = (SELECT number FROM sessions WHERE id = ?) AND seq = ?")
      return try places.map { place in
        try Data.fetchOne(line, arguments: [place.session, place.event]).flatMap(LineWords.words)
      }
    }
  }
}

extension StoredScore.Verdict {
  /// A verdict of columns that may be empty.
  init?(total: Int?, passed: Bool?) {
    guard let total, let passed else { return nil }
    self.init(total: total, passed: passed)
  }
}
