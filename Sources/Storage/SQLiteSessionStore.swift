import Foundation
import GRDB
import Transcripts

/// Sessions in one SQLite database, `sonde.db`, in WAL mode with full sync: what was appended survives a crash of the
/// program and of the machine. Several processes may work on it at once.
public final class SQLiteSessionStore: SessionStore {
  /// The database file.
  public let path: String
  /// Why nothing can be written, though everything can be read; nil where it can.
  public let obstacle: StorageError?

  private let queue: DatabaseQueue

  /// Opens the database in a folder, or makes both.
  public convenience init(creatingIn directory: String) throws(StorageError) {
    let place = DataDirectory(path: directory)
    try place.prepare()
    try self.init(place)
  }

  /// Opens the database in a folder to read it: nil where there is none, and nothing is made then.
  public static func existing(in directory: String) throws(StorageError) -> SQLiteSessionStore? {
    let place = DataDirectory(path: directory)
    return place.hasDatabase ? try SQLiteSessionStore(place) : nil
  }

  private init(_ place: DataDirectory) throws(StorageError) {
    path = place.database
    do {
      queue = try Self.openPatiently(place)
      obstacle = nil
    } catch {
      let reason = StorageError(error, path: place.database)
      guard Self.mayBeReadOnly(error), let readable = try Self.openReadOnly(place) else { throw reason }
      queue = readable
      if case .full = reason { obstacle = reason } else { obstacle = .readOnly(place.database) }
    }
  }

  /// How long to wait for another process's transaction, in seconds.
  private static let patience = 5.0

  /// Opens for writing. While another process makes the database, SQLite says "busy" at once in some steps, however
  /// patient the connection is: so try again.
  private static func openPatiently(_ place: DataDirectory) throws -> DatabaseQueue {
    let deadline = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        return try openWritable(place)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline {
        usleep(10_000)
      }
    }
  }

  private static func openWritable(_ place: DataDirectory) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // The mode is kept in the file; asking again would take a lock.
      if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" {
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    let queue = try DatabaseQueue(path: place.database, configuration: configuration)
    try Schema.migrate(queue, path: place.database)
    return queue
  }

  private static func mayBeReadOnly(_ error: any Error) -> Bool {
    let codes: [ResultCode] = [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR, .SQLITE_FULL]
    return (error as? DatabaseError).map { codes.contains($0.resultCode) } ?? false
  }

  /// The database, if it can at least be read.
  private static func openReadOnly(_ place: DataDirectory) throws(StorageError) -> DatabaseQueue? {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    for path in [place.database, place.immutableDatabase].compactMap({ $0 }) {
      guard let queue = try? DatabaseQueue(path: path, configuration: configuration),
        let found = try? queue.read(Schema.currentVersion)
      else { continue }
      if found > Schema.version { throw .newerSchema(place.database, found: found, known: Schema.version) }
      if found > 0 && found < Schema.version { throw .olderSchema(place.database) }
      return found == Schema.version ? queue : nil
    }
    return nil
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    do { return try queue.read(body) } catch { throw StorageError(error, path: path) }
  }

  /// Runs `body` in one transaction: all of it is saved, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    if let obstacle { throw obstacle }
    do { return try queue.write(body) } catch { throw StorageError(error, path: path) }
  }

  /// Brings everything into the database file and empties the one beside it, where erased words might still be.
  func checkpoint() throws(StorageError) {
    do {
      try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    } catch { throw StorageError(error, path: path) }
  }
}
