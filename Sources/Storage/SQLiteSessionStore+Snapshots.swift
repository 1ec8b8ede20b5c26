import Foundation
import GRDB

extension SQLiteSessionStore {
  /// Keeps a content by its fingerprint; the first one stays.
  public func put(_ snapshot: Snapshot) throws(StorageError) {
    try write { db in try put(snapshot, db) }
  }

  /// The content of a fingerprint; nil where there is none.
  public func snapshot(_ fingerprint: String) throws(StorageError) -> [UInt8]? {
    try read { db in
      try Data.fetchOne(db, sql: "SELECT content FROM snapshots WHERE fingerprint = ?", arguments: [fingerprint])
        .map { [UInt8]($0) }
    }
  }

  func put(_ snapshot: Snapshot, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO snapshots (fingerprint, content) VALUES (?, ?)",
      arguments: [snapshot.fingerprint, Data(snapshot.content)])
  }
}
