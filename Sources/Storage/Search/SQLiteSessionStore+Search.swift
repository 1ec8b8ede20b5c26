import Foundation
import GRDB
import Transcripts

extension SQLiteSessionStore {
  /// Takes words into the index, a batch of sessions in each transaction.
  public func indexWords(ofSessions limit: Int) throws(StorageError) -> Int {
    var left = limit
    while left > 0 {
      let done = try write { db in
        let numbers = try Int64.fetchAll(
          db, sql: "SELECT number FROM sessions WHERE indexed < events ORDER BY number LIMIT ?",
          arguments: [min(left, Self.batch)])
        for number in numbers { try index(number, db) }
        return numbers.count
      }
      left -= done
      if done == 0 { break }
    }
    return try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sessions WHERE indexed < events") ?? 0 }
  }

  /// How many sessions a transaction takes: enough to make the sync cheap, few enough to let others write in between.
  private static let batch = 500

  private func index(_ number: Int64, _ db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT start, indexed, events FROM sessions WHERE number = ?", arguments: [number])
    else { return }
    let (start, indexed, events): (Int, Int, Int) = (row[0], row[1], row[2])
    let lines = try Row.fetchCursor(
      db, sql: "SELECT seq, line FROM events WHERE session = ? AND seq > ? ORDER BY seq", arguments: [number, indexed])
    let insert = try db.cachedStatement(sql: "INSERT INTO search (rowid, words) VALUES (?, ?)")
    while let line = try lines.next() {
      let bytes: Data = line[1]
      guard let place = SearchHit.Place(start: start, session: number, event: line[0]),
        let words = LineWords.words(bytes)
      else { continue }
      try insert.execute(arguments: [place.number, words])
    }
    try db.execute(sql: "UPDATE sessions SET indexed = ? WHERE number = ?", arguments: [events, number])
  }

  /// Takes the words of lines out of the index; to be called while the lines still have them.
  func unindex(_ row: StoredSession, events: [Int], _ db: Database) throws {
    let known = try Row.fetchOne(
      db, sql: "SELECT start, indexed FROM sessions WHERE number = ?", arguments: [row.number])
    guard let known else { return }
    let (start, indexed): (Int, Int) = (known[0], known[1])
    for seq in events where seq <= indexed {
      let line = try Data.fetchOne(
        db, sql: "SELECT line FROM events WHERE session = ? AND seq = ?", arguments: [row.number, seq])
      guard let words = line.flatMap(LineWords.words),
        let place = SearchHit.Place(start: start, session: row.number, event: seq)
      else { continue }
      try db.execute(
        sql: "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", arguments: [place.number, words])
    }
    // What is deleted is only marked so until the parts of the index are made one.
    try db.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
  }

  /// The turn that a line belongs to, and the line.
  private func turn(of place: SearchHit.Place, _ db: Database) throws -> (turn: Int, line: Data) {
    let lines = try Row.fetchCursor(
      db, sql: "SELECT line FROM events WHERE session = ? AND seq <= ? ORDER BY seq",
      arguments: [place.session, place.event])
    var turn = 0
    var last = Data()
    while let line = try lines.next() {
      last = line[0]
      if LineWords.isTurn(last) { turn += 1 }
    }
    return (turn, last)
  }

  /// One page of the places where words occur.
  public func find(_ query: SearchQuery) throws(StorageError) -> SearchPage {
    guard let expression = query.expression, query.limit > 0 else { return SearchPage(hits: [], next: nil) }
    return try read { db in
      let places = try Int64.fetchAll(
        db, sql: "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
        arguments: [expression, query.after?.number ?? Int64.max, query.limit + 1])
      let hits = try places.prefix(query.limit).compactMap { number -> SearchHit? in
        let place = SearchHit.Place(number: number)
        guard let row = try StoredSession.fetch(db, condition: " WHERE number = ?", [place.session]).first else {
          return nil
        }
        let (turn, line) = try turn(of: place, db)
        return SearchHit(
          session: row.id, header: try row.summary().header, turn: turn, text: LineWords.words(line) ?? "",
          event: place.event, place: place)
      }
      return SearchPage(
        hits: hits, next: places.count > query.limit ? SearchHit.Place(number: places[query.limit - 1]) : nil)
    }
  }
}

extension SearchHit.Place {
  /// A place in one number, so that the index itself is in the order of time: 28 bits for the minute of the start, 22
  /// for the session, 13 for the event. Lines beyond that (four million sessions, 8,000 events) are not indexed.
  init?(start: Int, session: Int64, event: Int) {
    guard (0..<1 << 22).contains(session), (0..<1 << 13).contains(event) else { return nil }
    let minute = Int64(min(max(start / 60, 0), 1 << 28 - 1))
    number = minute << 35 | session << 13 | Int64(event)
  }

  var session: Int64 { number >> 13 & (1 << 22 - 1) }
  var event: Int { Int(number & (1 << 13 - 1)) }
}

/// The words of a stored line, without reading all of it: a line has its text behind the first `"text":`.
enum LineWords {
  /// The decoded text; nil for a line without words.
  static func words(_ line: Data) -> String? {
    let bytes = [UInt8](line)
    guard let name = bytes.firstRange(of: marker) else { return nil }
    let words = CanonicalText.string(in: bytes, at: name.upperBound)
    return words.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the line opens a turn.
  static func isTurn(_ line: Data) -> Bool {
    // Behind the two numbers that every line begins with.
    let head = [UInt8](line.prefix(80))
    return turnKinds.contains { head.firstRange(of: $0) != nil }
  }

  private static let turnKinds = ["interviewer", "silence"].map { Array(",\"kind\":\"\($0)\"".utf8) }
  private static let marker = Array(",\"text\":".utf8)
}
