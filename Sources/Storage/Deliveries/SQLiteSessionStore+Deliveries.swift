import Foundation
import GRDB

extension SQLiteSessionStore {
  /// The statements that an address has not accepted yet.
  public func undelivered(_ statements: [[UInt8]], to address: String) throws(StorageError) -> [[UInt8]] {
    try read { db in
      guard let endpoint = try Self.endpoint(address, db) else { return statements }
      let known = try db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM deliveries WHERE endpoint = ? AND statement = ?)")
      return try statements.filter { statement in
        try Bool.fetchOne(known, arguments: [endpoint, Data(statement)]) != true
      }
    }
  }

  /// Remembers what an address has accepted, in one transaction.
  public func putDelivered(_ statements: [[UInt8]], to address: String) throws(StorageError) {
    try write { db in
      try db.execute(sql: "INSERT OR IGNORE INTO endpoints (address) VALUES (?)", arguments: [address])
      let endpoint = try Self.endpoint(address, db)
      let insert = try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO deliveries (endpoint, statement) VALUES (?, ?)")
      for statement in statements { try insert.execute(arguments: [endpoint, Data(statement)]) }
    }
  }

  private static func endpoint(_ address: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT number FROM endpoints WHERE address = ?", arguments: [address])
  }
}
