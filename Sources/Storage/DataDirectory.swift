import Foundation

/// The folder of a user's data, where nobody else may look: folders that it makes have mode 0700, the database 0600
/// (SQLite gives the files beside it, `-wal` and `-shm`, the database's mode).
struct DataDirectory: Sendable {
  let path: String

  /// The database file.
  var database: String { path.hasSuffix("/") ? path + "sonde.db" : path + "/sonde.db" }

  /// Whether there is a database.
  var hasDatabase: Bool { access(database, F_OK) == 0 }

  /// Makes the folder and an empty database file where they lack. The file is made before SQLite opens it, so that it
  /// never has another mode. A folder that exists is left as it is.
  func prepare() throws(StorageError) {
    if hasDatabase {
      var status = stat()
      if stat(database, &status) == 0, status.st_mode & 0o077 != 0 { _ = chmod(database, 0o600) }
      return
    }
    try makeFolder(path)
    let descriptor = open(database, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw failure(errno)
    }
  }

  private func makeFolder(_ folder: String) throws(StorageError) {
    if mkdir(folder, 0o700) == 0 { return }
    switch errno {
    case EEXIST:
      var status = stat()
      if stat(folder, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR { throw failure(ENOTDIR) }
    case ENOENT:
      let parent = URL(filePath: folder).deletingLastPathComponent().path(percentEncoded: false)
      guard parent != folder, parent.utf8.count < folder.utf8.count else { throw failure(ENOENT) }
      try makeFolder(parent)
      if mkdir(folder, 0o700) != 0 && errno != EEXIST { throw failure(errno) }
    default:
      throw failure(errno)
    }
  }

  private func failure(_ code: Int32) -> StorageError {
    code == ENOSPC ? .full(path) : .directory(path, reason: String(cString: strerror(code)))
  }

  /// The database as one that nobody changes, for a folder in which SQLite cannot make the files that it reads a
  /// database in WAL mode with; nil while such a file holds what is not in the database yet.
  var immutableDatabase: String? {
    var status = stat()
    if stat(database + "-wal", &status) == 0 && status.st_size > 0 { return nil }
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%;"))
    guard let name = database.addingPercentEncoding(withAllowedCharacters: allowed) else { return nil }
    return "file:" + name + "?immutable=1"
  }
}
