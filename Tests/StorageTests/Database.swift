import GRDB

/// A connection beside the store's, to do what nobody should.
enum Database {
  static func run(_ sql: String, _ path: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { db in try db.execute(sql: sql) }
  }

  /// Holds a write transaction open meanwhile.
  static func whileLocked(_ path: String, _ body: () throws -> Void) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      try body()
    }
  }
}
