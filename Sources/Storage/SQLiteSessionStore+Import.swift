import Foundation
import GRDB
import Transcripts

extension SQLiteSessionStore {
  /// Adds, extends or forks; what does not verify is refused and changes nothing.
  public func importTranscript(_ bytes: [UInt8]) throws(StorageError) -> ImportOutcome {
    let recording: Recording
    do throws(Break) { recording = try TranscriptReader.read(bytes) } catch { throw .unverified(error) }
    return try write { db in try take(recording, db) }
  }

  /// Takes in recordings in one transaction: all of them are there, or none. For one the sync to disk costs most.
  package func importAll(_ recordings: [Recording]) throws(StorageError) -> [ImportOutcome] {
    try write { db in try recordings.map { try take($0, db) } }
  }

  private func take(_ recording: Recording, _ db: Database) throws -> ImportOutcome {
    // Of several that share a beginning with it, the longest: then only events are added that no session here has.
    let known = try StoredSession.fetch(
      db, condition: " WHERE session = ? ORDER BY events DESC, number", [recording.header.session])
    for row in known where try isSameChain(row, recording, db) { return try merge(recording, into: row, db) }
    let isTaken = known.contains { $0.id == recording.header.session }
    let id = isTaken ? recording.header.session + "~" + recording.chain.head.prefix(8) : recording.header.session
    try add(recording, id: id, db)
    return isTaken ? .forked(id, from: recording.header.session) : .added(id)
  }

  /// Whether one of the two begins with the other. Each value of a chain stands for all lines before it, so that one
  /// comparison is enough; erased words make no difference.
  private func isSameChain(_ row: StoredSession, _ recording: Recording, _ db: Database) throws -> Bool {
    let shared = min(row.events, recording.lines.count)
    guard shared > 0 else { return row.header == recording.headerBytes }
    return try chainValue(row, at: shared, db) == recording.lines[shared - 1].chain
  }

  private func chainValue(_ row: StoredSession, at seq: Int, _ db: Database) throws -> String? {
    if seq == row.events { return row.head }
    let line = try Data.fetchOne(
      db, sql: "SELECT line FROM events WHERE session = ? AND seq = ?", arguments: [row.number, seq])
    return line.map { String(decoding: $0.dropLast(2).suffix(64), as: UTF8.self) }
  }

  private func merge(_ recording: Recording, into row: StoredSession, _ db: Database) throws -> ImportOutcome {
    let new = recording.lines.dropFirst(row.events)
    for line in new { try insert(line, number: row.number, db) }
    if !new.isEmpty { try forgetScores(ofSession: recording.header.session, db) }
    if recording.lines.count >= row.events {
      let end = recording.sealedEnd ?? (new.isEmpty ? row.end : nil)
      try db.execute(
        sql: "UPDATE sessions SET head = ?, events = ?, end_line = ?, state = ? WHERE number = ?",
        arguments: [
          recording.chain.head, recording.lines.count, end.map { Data($0) },
          recording.isClosed ? "closed" : row.state.rawValue, row.number,
        ])
    }
    return new.isEmpty ? .alreadyThere(row.id) : .extended(row.id, by: new.count)
  }

  private func add(_ recording: Recording, id: String, _ db: Database) throws {
    let row = SessionRow(
      id: id, header: recording.header, bytes: recording.headerBytes, chain: recording.chain,
      events: recording.lines.count, state: recording.isClosed ? .closed : .open, end: recording.sealedEnd)
    let number = try insert(row, db)
    for line in recording.lines { try insert(line, number: number, db) }
  }
}

extension Recording {
  fileprivate var sealedEnd: [UInt8]? { end?.seal == nil ? nil : end?.bytes }

  /// Whether the interview was closed, or the log sealed: then nobody can go on with it.
  fileprivate var isClosed: Bool {
    sealedEnd != nil || lines.contains { if case .closed = $0.event.body { true } else { false } }
  }
}
