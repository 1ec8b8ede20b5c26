import GRDB
import Transcripts

extension SQLiteSessionStore {
  public func actor(
    named name: String, role: Header.Actor.Role, makeID: () -> String
  ) throws(StorageError) -> String {
    let name = NormalForm.composed(name)
    func known(_ db: Database) throws -> String? {
      try String.fetchOne(
        db, sql: "SELECT id FROM actors WHERE name = ? AND role = ?", arguments: [name, role.rawValue])
    }
    if let id = try read(known) { return id }
    return try write { db in
      if let id = try known(db) { return id }
      let id = makeID()
      try db.execute(
        sql: "INSERT INTO actors (id, role, name) VALUES (?, ?, ?)", arguments: [id, role.rawValue, name])
      return id
    }
  }

  public func name(ofActor id: String) throws(StorageError) -> String? {
    try read { db in try String.fetchOne(db, sql: "SELECT name FROM actors WHERE id = ?", arguments: [id]) }
  }

  public func eraseName(ofActor id: String) throws(StorageError) {
    try write { db in
      try db.execute(sql: "UPDATE actors SET name = NULL WHERE id = ?", arguments: [id])
    }
    try checkpoint()
  }

  public func defaultTrainee() throws(StorageError) -> String? {
    try read { db in try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'trainee'") }
  }

  public func setDefaultTrainee(_ id: String?) throws(StorageError) {
    try write { db in
      if let id {
        try db.execute(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('trainee', ?)", arguments: [id])
      } else {
        try db.execute(sql: "DELETE FROM meta WHERE key = 'trainee'")
      }
    }
  }
}
