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
      return try numbers.map { try listing($0, query, db) }
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
        guard let passed = query.passed else {
          return try Int.fetchOne(db, sql: "SELECT count(*) FROM scores WHERE rubric = ?", arguments: scored) ?? 0
        }
        // An index counts those that the machine lets pass; the few that a review turned are added or taken away.
        let (turned, whose) = query.overturned
        return try Int.fetchOne(
          db,
          sql: """
            SELECT (SELECT count(*) FROM scores WHERE rubric = ? AND passed = ?)
            + (SELECT coalesce(sum(CASE passed WHEN ? THEN -1 ELSE 1 END), 0) FROM scores
               WHERE rubric = ? AND session IN (\(turned)))
            """,
          arguments: scored + [passed, passed] + scored + whose) ?? 0
      }
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sessions\(isScored ? Self.scoreJoin : "")\(condition)",
        arguments: scored + arguments) ?? 0
    }
  }

  /// Where scores decide, sessions without one are left out.
  private static let scoreJoin = " JOIN scores ON scores.rubric = ? AND scores.session = sessions.number"

  private func listing(_ number: Int64, _ query: SessionQuery, _ db: Database) throws -> SessionListing {
    guard let row = try StoredSession.fetch(db, condition: " WHERE number = ?", [number]).first else {
      throw StorageError.noSession("\(number)")
    }
    let summary = try row.summary()
    let trainee = summary.header.actors.first { $0.role == .trainee }?.id
    let score = try Row.fetchOne(
      db,
      sql: "SELECT total, passed, reviewed_total, reviewed_passed FROM scores WHERE rubric = ? AND session = ?",
      arguments: [query.rubric, number])
    let reviewers = try String.fetchAll(
      db, sql: "SELECT reviewer FROM reviews WHERE session = ? AND is_done", arguments: [summary.header.session])
    return SessionListing(
      session: summary,
      trainee: try trainee.flatMap {
        try String.fetchOne(db, sql: "SELECT name FROM actors WHERE id = ?", arguments: [$0])
      },
      machine: score.map { StoredScore.Verdict(total: $0[0], passed: $0[1]) },
      reviewed: query.sees(reviewsBy: reviewers)
        ? score.flatMap { StoredScore.Verdict(total: $0[2], passed: $0[3]) } : nil,
      reviews: reviewers.count)
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

  /// Whether the reviews of a session may be seen that these actors have finished.
  fileprivate func sees(reviewsBy reviewers: [String]) -> Bool {
    switch sight {
    case .all: true
    case .own(let own): reviewers.contains { own.contains($0) }
    }
  }

  /// The numbers of the sessions of which a review that may be seen turned the machine's verdict.
  fileprivate var overturned: (sql: String, arguments: StatementArguments) {
    let turned = """
      SELECT turned.session FROM scores AS turned WHERE turned.rubric = ?
      AND turned.reviewed_passed IS NOT NULL AND turned.reviewed_passed <> turned.passed
      """
    guard case .own(let own) = sight else { return (turned, [rubric]) }
    let marks = Array(repeating: "?", count: own.count).joined(separator: ", ")
    let seen = """
      \(turned) AND turned.session IN (SELECT reviewed.number FROM sessions AS reviewed
      JOIN reviews ON reviews.session = reviewed.session AND reviews.is_done AND reviews.reviewer IN (\(marks)))
      """
    return (seen, [rubric] + StatementArguments(own))
  }

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
    if let passed {
      let (turned, whose) = overturned
      add("(scores.passed = ?) <> (sessions.number IN (\(turned)))", [passed] + whose)
    }
    if isUnreviewed { add("session NOT IN (SELECT session FROM reviews WHERE is_done)") }
    if let unreviewedBy {
      add("session NOT IN (SELECT session FROM reviews WHERE is_done AND reviewer = ?)", [unreviewedBy])
    }
    return (sql, arguments)
  }
}
