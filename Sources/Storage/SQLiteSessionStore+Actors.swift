import GRDB
import Transcripts

extension SQLiteSessionStore {
  /// The id of a name in a role, the same in every normal form of the name.
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

  /// An actor's name, if it is known.
  public func name(ofActor id: String) throws(StorageError) -> String? {
    try read { db in try String.fetchOne(db, sql: "SELECT name FROM actors WHERE id = ?", arguments: [id]) }
  }

  /// The ids of a name in a role.
  public func actors(named name: String, role: Header.Actor.Role) throws(StorageError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM actors WHERE name = ? AND role = ? ORDER BY id",
        arguments: [NormalForm.composed(name), role.rawValue])
    }
  }

  /// The names in a role.
  public func names(ofRole role: Header.Actor.Role) throws(StorageError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT DISTINCT name FROM actors WHERE role = ? AND name IS NOT NULL ORDER BY name",
        arguments: [role.rawValue])
    }
  }

  /// The cohorts.
  public func cohorts() throws(StorageError) -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT cohort FROM sessions WHERE cohort IS NOT NULL ORDER BY cohort")
    }
  }

  /// Erases a name, also from what SQLite leaves in its files.
  public func eraseName(ofActor id: String) throws(StorageError) {
    try write { db in
      try db.execute(sql: "UPDATE actors SET name = NULL WHERE id = ?", arguments: [id])
    }
    try checkpoint()
  }

  /// The actor who is trained on this device.
  public func defaultTrainee() throws(StorageError) -> String? {
    try read { db in try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'trainee'") }
  }

  /// Sets or forgets the actor who is trained on this device.
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
