import Foundation
import GRDB
import Transcripts

extension SQLiteSessionStore {
  /// Begins a review.
  public func create(_ review: ReviewHeader) throws(StorageError) {
    try write { db in
      guard try StoredReview.find(review.review, db) == nil else { throw StorageError.reviewExists(review.review) }
      let bytes = review.canonicalBytes
      _ = try insert(
        ReviewRecording(header: review, headerBytes: bytes, lines: [], end: nil), chain: Chain(header: bytes), db)
    }
  }

  /// Adds lines in one transaction.
  public func append(_ lines: [ReviewLine], toReview review: String) throws(StorageError) {
    guard let last = lines.last else { return }
    try write { db in
      guard let row = try StoredReview.find(review, db) else { throw StorageError.noReview(review) }
      guard !row.isDone else { throw StorageError.staleReview(review) }
      var head = row.head
      for (index, line) in lines.enumerated() {
        guard line.previous == head, line.entry.seq == row.entries + index + 1 else {
          throw StorageError.staleReview(review)
        }
        head = line.chain
        try insert(line, review: row.number, db)
      }
      let isDone = lines.contains { $0.entry.event == .done }
      try db.execute(
        sql: "UPDATE reviews SET head = ?, entries = ?, is_done = ? WHERE number = ?",
        arguments: [head, last.entry.seq, isDone, row.number])
      if isDone { try forgetScores(ofReview: row.number, db) }
    }
  }

  /// A review with its lines.
  public func review(_ id: String) throws(StorageError) -> ReviewRecording {
    try read { db in
      guard let row = try StoredReview.find(id, db) else { throw StorageError.noReview(id) }
      return try row.recording(db)
    }
  }

  /// The reviews of a session.
  public func reviews(ofSession session: String) throws(StorageError) -> [ReviewRecording] {
    try read { db in
      let row = try StoredSession(session, db)
      let name = try String.fetchOne(db, sql: "SELECT session FROM sessions WHERE number = ?", arguments: [row.number])
      return try StoredReview.fetch(db, condition: " WHERE session = ? ORDER BY start, number", [name])
        .filter { try has($0.reviewed, row, db) }.map { try $0.recording(db) }
    }
  }

  /// The reviews that are done of the sessions that the filter lets through.
  public func doneReviews(
    _ filter: SessionFilter
  ) throws(StorageError) -> [(session: String, review: ReviewRecording)] {
    try read { db in
      let (condition, arguments) = filter.condition
      let sessions = try StoredSession.fetch(
        db,
        condition: (condition.isEmpty ? " WHERE " : condition + " AND ")
          + "session IN (SELECT session FROM reviews WHERE is_done) ORDER BY start, number", arguments)
      return try sessions.flatMap { row in
        let name = try row.summary().header.session
        return try StoredReview.fetch(db, condition: " WHERE session = ? AND is_done ORDER BY start, number", [name])
          .filter { try has($0.reviewed, row, db) }.map { (session: row.id, review: try $0.recording(db)) }
      }
    }
  }

  /// Whether a session's chain has a value.
  private func has(_ value: String, _ row: StoredSession, _ db: Database) throws -> Bool {
    if row.head == value { return true }
    let stated = Data("\"chain\":\"\(value)\"}".utf8)
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM events WHERE session = ? AND substr(line, ?) = ?)",
      arguments: [row.number, -stated.count, stated]) ?? false
  }

  /// Adds a review, or what it has more than the one that is here.
  public func importReview(_ bytes: [UInt8]) throws(StorageError) -> ReviewImportOutcome {
    let recording: ReviewRecording
    do throws(Break) { recording = try ReviewReader.read(bytes) } catch { throw .unverified(error) }
    let id = recording.header.review
    return try write { db in
      guard let row = try StoredReview.find(id, db) else {
        let number = try insert(recording, chain: recording.chain, db)
        for line in recording.lines { try insert(line, review: number, db) }
        if recording.fold.isDone { try forgetScores(ofReview: number, db) }
        return .added(id)
      }
      guard try row.recording(db).isContinuation(of: recording) else { throw StorageError.reviewExists(id) }
      let new = recording.lines.dropFirst(row.entries)
      guard !new.isEmpty else { return .alreadyThere(id) }
      for line in new { try insert(line, review: row.number, db) }
      try db.execute(
        sql: "UPDATE reviews SET head = ?, entries = ?, is_done = ?, end_line = ? WHERE number = ?",
        arguments: [
          recording.chain.head, recording.lines.count, recording.fold.isDone, recording.sealedEnd, row.number,
        ])
      if recording.fold.isDone { try forgetScores(ofReview: row.number, db) }
      return .extended(id, by: new.count)
    }
  }

  private func insert(_ recording: ReviewRecording, chain: Chain, _ db: Database) throws -> Int64 {
    let header = recording.header
    try db.execute(
      sql: """
        INSERT INTO reviews (id, session, reviewed, reviewer, start, header, is_done, head, entries, end_line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        header.review, header.session, header.head, header.reviewer.id, header.start, Data(recording.headerBytes),
        recording.fold.isDone, chain.head, recording.lines.count, recording.sealedEnd,
      ])
    return db.lastInsertedRowID
  }

  private func insert(_ line: ReviewLine, review: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO review_entries (review, seq, line) VALUES (?, ?, ?)")
      .execute(arguments: [review, line.entry.seq, Data(line.bytes)])
  }
}

/// A review's row as it is read.
struct StoredReview {
  let number: Int64
  let id: String
  let reviewed: String
  let header: [UInt8]
  let isDone: Bool
  let head: String
  let entries: Int
  let end: [UInt8]?

  static func fetch(
    _ db: Database, condition: String, _ arguments: StatementArguments
  ) throws -> [StoredReview] {
    let columns = "SELECT number, id, reviewed, header, is_done, head, entries, end_line FROM reviews"
    return try Row.fetchAll(db, sql: columns + condition, arguments: arguments).map { row in
      StoredReview(
        number: row[0], id: row[1], reviewed: row[2], header: [UInt8](row[3] as Data), isDone: row[4], head: row[5],
        entries: row[6], end: (row[7] as Data?).map { [UInt8]($0) })
    }
  }

  static func find(_ id: String, _ db: Database) throws -> StoredReview? {
    try fetch(db, condition: " WHERE id = ?", [id]).first
  }

  /// The review as it stands in the tables; `damaged` where that is not what was written.
  func recording(_ db: Database) throws -> ReviewRecording {
    var bytes = header + [0x0A]
    let lines = try Data.fetchAll(
      db, sql: "SELECT line FROM review_entries WHERE review = ? ORDER BY seq", arguments: [number])
    for line in lines { bytes += [UInt8](line) + [0x0A] }
    if let end { bytes += end + [0x0A] }
    let found: ReviewRecording
    do throws(Break) {
      found = try ReviewReader.read(bytes, endRequired: false)
    } catch { throw StorageError.damaged(id, error) }
    guard found.chain.head == head else {
      let reason = Break.Reason.count(stated: entries, found: found.lines.count)
      throw StorageError.damaged(id, Break(line: found.lines.count + 2, column: 1, event: nil, reason: reason))
    }
    return found
  }
}

extension ReviewRecording {
  /// The end line that is kept: a sealed one; the plain one follows from the rest.
  fileprivate var sealedEnd: Data? { end?.seal == nil ? nil : end.map { Data($0.bytes) } }
}
