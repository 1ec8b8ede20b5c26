import Foundation
import GRDB
import Transcripts

extension SQLiteSessionStore {
  /// Begins a session under its header's id; `sessionExists` where there is one.
  public func create(_ header: Header, snapshots: [Snapshot]) throws(StorageError) {
    try write { db in
      for snapshot in snapshots { try put(snapshot, db) }
      let bytes = header.canonicalBytes
      _ = try insert(SessionRow(id: header.session, header: header, bytes: bytes, chain: Chain(header: bytes)), db)
    }
  }

  /// Adds lines in one transaction: when it returns they are on disk, when it throws none is.
  public func append(_ lines: [LogLine], to session: String) throws(StorageError) {
    guard let last = lines.last else { return }
    try write { db in
      let row = try StoredSession(session, db)
      guard row.state == .open else { throw StorageError.closed(session) }
      var head = row.head
      for (index, line) in lines.enumerated() {
        guard line.previous == head, line.event.seq == row.events + index + 1 else {
          throw StorageError.stale(session, events: row.events)
        }
        head = line.chain
        try insert(line, number: row.number, db)
      }
      try db.cachedStatement(sql: "UPDATE sessions SET head = ?, events = ? WHERE number = ?")
        .execute(arguments: [head, last.event.seq, row.number])
    }
  }

  /// Closes a session; an end line must count the events that there are.
  public func close(_ session: String, end: EndLine?) throws(StorageError) {
    try write { db in
      let row = try StoredSession(session, db)
      guard end == nil || end?.events == row.events else { throw StorageError.stale(session, events: row.events) }
      let sealed = end?.seal == nil ? nil : end.map { Data($0.bytes) }
      try db.execute(
        sql: "UPDATE sessions SET state = 'closed', end_line = coalesce(?, end_line) WHERE number = ?",
        arguments: [sealed, row.number])
    }
  }

  /// The header's line, the events' lines and the end line, as they stand in the tables.
  public func export(_ session: String) throws(StorageError) -> [UInt8] {
    try read { db in
      let row = try StoredSession(session, db)
      var bytes = row.header + [0x0A]
      let statement = try db.cachedStatement(sql: "SELECT line FROM events WHERE session = ? ORDER BY seq")
      let rows = try Row.fetchCursor(statement, arguments: [row.number])
      while let row = try rows.next() {
        bytes += row[0] as Data
        bytes.append(0x0A)
      }
      return bytes + (row.end ?? EndLine(events: row.events, chain: row.chain).bytes) + [0x0A]
    }
  }

  /// A session with its lines; `damaged` names the first line that is not what was recorded.
  public func recording(of session: String) throws(StorageError) -> Recording {
    let bytes = try export(session)
    do throws(Break) { return try TranscriptReader.read(bytes) } catch { throw .damaged(session, error) }
  }

  /// The sessions that have every value of the filter, the latest start first.
  public func sessions(_ filter: SessionFilter) throws(StorageError) -> [SessionSummary] {
    let (condition, arguments) = filter.condition
    return try read { db in
      try StoredSession.fetch(
        db, condition: condition + " ORDER BY start DESC, number DESC", arguments
      ).map { try $0.summary() }
    }
  }

  /// Erases words, also from what SQLite leaves in its files.
  public func erase(_ erasure: Erasure, in session: String) throws(StorageError) {
    let erased = try recording(of: session).erasing(erasure)
    try write { db in
      let row = try StoredSession(session, db)
      try unindex(row, events: erased.lines.filter { erasure.covers($0.event) }.map(\.event.seq), db)
      for line in erased.lines {
        try db.cachedStatement(sql: "UPDATE events SET line = ? WHERE session = ? AND seq = ? AND line <> ?")
          .execute(arguments: [Data(line.bytes), row.number, line.event.seq, Data(line.bytes)])
      }
    }
    try checkpoint()
  }

  func insert(_ line: LogLine, number: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO events (session, seq, line) VALUES (?, ?, ?)")
      .execute(arguments: [number, line.event.seq, Data(line.bytes)])
  }
}
