import Foundation
import GRDB
import Transcripts

/// A session's row as it is read.
struct StoredSession {
  let number: Int64
  let id: String
  let header: [UInt8]
  let state: SessionSummary.State
  let head: String
  let events: Int
  let end: [UInt8]?

  private static let columns = "SELECT number, id, header, state, head, events, end_line FROM sessions"

  init(_ row: Row) {
    number = row[0]
    id = row[1]
    header = [UInt8](row[2] as Data)
    state = SessionSummary.State(rawValue: row[3]) ?? .closed
    head = row[4]
    events = row[5]
    end = (row[6] as Data?).map { [UInt8]($0) }
  }

  /// The session of an id, which must exist.
  init(_ id: String, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: Self.columns + " WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { throw StorageError.noSession(id) }
    self.init(row)
  }

  static func fetch(_ db: Database, condition: String, _ arguments: StatementArguments) throws -> [StoredSession] {
    try Row.fetchAll(db, sql: columns + condition, arguments: arguments).map(StoredSession.init)
  }

  /// The chain after the last event.
  var chain: Chain { events == 0 ? Chain(header: header) : Chain(after: head) }

  func summary() throws -> SessionSummary {
    do throws(Break) {
      let header = try TranscriptReader.read(header + [0x0A], endRequired: false).header
      return SessionSummary(id: id, header: header, state: state, events: events, head: head)
    } catch { throw StorageError.damaged(id, error) }
  }
}

/// A session's row as it is written.
struct SessionRow {
  var id: String
  var header: Header
  var bytes: [UInt8]
  var chain: Chain
  var events = 0
  var state = SessionSummary.State.open
  var end: [UInt8]?
}

extension SQLiteSessionStore {
  /// Inserts a session and returns its number.
  func insert(_ row: SessionRow, _ db: Database) throws -> Int64 {
    let header = row.header
    guard try Row.fetchOne(db, sql: "SELECT 1 FROM sessions WHERE id = ?", arguments: [row.id]) == nil else {
      throw StorageError.sessionExists(row.id)
    }
    try db.execute(
      sql: """
        INSERT INTO sessions
          (id, session, scenario, language, mode, trainee, cohort, attempt, start, header, state, head, events, end_line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.id, header.session, header.scenario, header.language, header.mode.rawValue,
        header.actors.first { $0.role == .trainee }?.id, header.cohort, header.attempt, header.start, Data(row.bytes),
        row.state.rawValue, row.chain.head, row.events, row.end.map { Data($0) },
      ])
    return db.lastInsertedRowID
  }
}
