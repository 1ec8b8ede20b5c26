import GRDB

extension StorageError {
  /// What an error that came up while working on the database at `path` means to a user.
  init(_ error: any Error, path: String) {
    if let error = error as? StorageError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(path, reason: String(describing: error))
      return
    }
    // Making the file that connections share takes room, too.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .full(path)
      return
    }
    switch error.resultCode {
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path)
    case .SQLITE_FULL: self = .full(path)
    case .SQLITE_NOTADB: self = .notADatabase(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_CORRUPT: self = .failed(path, reason: "the database is damaged (\(error.message ?? "no details"))")
    case .SQLITE_CANTOPEN: self = .failed(path, reason: "the database cannot be opened; you may lack the permission")
    default: self = .failed(path, reason: error.message ?? "error \(error.extendedResultCode.rawValue) of the database")
    }
  }
}
