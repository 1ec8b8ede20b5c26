import GRDB

/// The tables, as migrations by the form of the database that they lead to. A released migration never changes.
enum Schema {
  /// The form that this program writes. It stands in `PRAGMA user_version`, so that opening costs one look.
  static let version = 4

  static func migrate(_ queue: DatabaseQueue, path: String) throws {
    let found = try queue.read(currentVersion)
    if found > version { throw StorageError.newerSchema(path, found: found, known: version) }
    if found == version { return }
    do {
      try migrator.migrate(queue)
    } catch {
      // Another process may have been faster by a moment.
      guard try queue.read(currentVersion) == version else { throw error }
    }
  }

  static func currentVersion(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: version1)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: version2)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3") { db in
      try db.execute(sql: version3)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4") { db in
      try db.execute(sql: version4)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    return migrator
  }

  /// `sessions.id` is the header's session, or a fork's own name. The header's line, the events' lines and the end line
  /// (where it is sealed; the plain one follows from the rest) are kept byte for byte: together they are the export.
  private static let version1 = """
    CREATE TABLE sessions (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      session TEXT NOT NULL,
      scenario TEXT NOT NULL,
      language TEXT NOT NULL,
      mode TEXT NOT NULL,
      trainee TEXT,
      cohort TEXT,
      attempt INTEGER NOT NULL,
      start INTEGER NOT NULL,
      header BLOB NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      head TEXT NOT NULL,
      events INTEGER NOT NULL,
      end_line BLOB
    );
    CREATE INDEX sessions_session ON sessions (session);
    CREATE INDEX sessions_trainee ON sessions (trainee, state);
    CREATE TABLE events (
      session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      line BLOB NOT NULL,
      PRIMARY KEY (session, seq)
    ) WITHOUT ROWID;
    CREATE TABLE snapshots (fingerprint TEXT PRIMARY KEY NOT NULL, content BLOB NOT NULL);
    CREATE TABLE actors (id TEXT PRIMARY KEY NOT NULL, role TEXT NOT NULL, name TEXT);
    CREATE INDEX actors_name ON actors (name);
    CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
    """

  /// Reviews are kept byte for byte like sessions. `search` holds no words that can be read back, only where which occur;
  /// `sessions.indexed` counts the events of a session that it has. `scores` is a cache: whatever stands in it can be
  /// computed again. It has scores of closed sessions only, and none of another head than the session's.
  private static let version2 = """
    CREATE TABLE reviews (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      session TEXT NOT NULL,
      reviewed TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      start INTEGER NOT NULL,
      header BLOB NOT NULL,
      is_done INTEGER NOT NULL,
      head TEXT NOT NULL,
      entries INTEGER NOT NULL,
      end_line BLOB
    );
    CREATE INDEX reviews_session ON reviews (session, is_done);
    CREATE TABLE review_entries (
      review INTEGER NOT NULL REFERENCES reviews (number) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      line BLOB NOT NULL,
      PRIMARY KEY (review, seq)
    ) WITHOUT ROWID;
    CREATE TABLE scores (
      session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
      rubric TEXT NOT NULL,
      head TEXT NOT NULL,
      total INTEGER NOT NULL,
      passed INTEGER NOT NULL,
      card BLOB,
      PRIMARY KEY (rubric, session)
    ) WITHOUT ROWID;
    CREATE INDEX scores_total ON scores (rubric, total);
    CREATE INDEX scores_passed ON scores (rubric, passed);
    CREATE INDEX sessions_start ON sessions (start);
    CREATE INDEX sessions_scenario ON sessions (scenario, start);
    CREATE INDEX sessions_cohort ON sessions (cohort, start) WHERE cohort IS NOT NULL;
    CREATE INDEX sessions_trainee_start ON sessions (trainee, start);
    ALTER TABLE sessions ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX sessions_state ON sessions (state);
    CREATE INDEX sessions_unindexed ON sessions (number) WHERE indexed < events;
    CREATE VIRTUAL TABLE search USING fts5 (words, content='', tokenize="unicode61 remove_diacritics 2");
    """

  /// What learning record stores have accepted: the 16 bytes of the id of each statement, by the address that it was
  /// sent to. There is nothing personal in it.
  private static let version3 = """
    CREATE TABLE endpoints (number INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE);
    CREATE TABLE deliveries (
      endpoint INTEGER NOT NULL REFERENCES endpoints (number) ON DELETE CASCADE,
      statement BLOB NOT NULL,
      PRIMARY KEY (endpoint, statement)
    ) WITHOUT ROWID;
    """

  /// Scores know the last finished review, too; both stand. `digests` has what reports over many sessions need of each,
  /// apart from the scores, so that lists read short rows only. What was kept before is computed again.
  private static let version4 = """
    DROP TABLE scores;
    CREATE TABLE scores (
      session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
      rubric TEXT NOT NULL,
      head TEXT NOT NULL,
      total INTEGER NOT NULL,
      passed INTEGER NOT NULL,
      reviewed_total INTEGER,
      reviewed_passed INTEGER,
      PRIMARY KEY (rubric, session)
    ) WITHOUT ROWID;
    CREATE INDEX scores_total ON scores (rubric, total);
    CREATE INDEX scores_passed ON scores (rubric, passed);
    CREATE INDEX scores_overturned ON scores (rubric)
      WHERE reviewed_passed IS NOT NULL AND reviewed_passed <> passed;
    CREATE TABLE digests (
      session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
      rubric TEXT NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (session, rubric)
    );
    """
}
