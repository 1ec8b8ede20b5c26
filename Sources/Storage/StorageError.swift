import Transcripts

/// Why the store could not do what was asked. Whatever was saved before stays as it is, and readable.
public enum StorageError: Error, Sendable, Equatable {
  /// The folder can not be made or written in.
  case directory(String, reason: String)
  /// The database can be read, but not written.
  case readOnly(String)
  /// The disk is full; nothing of what was to be saved was.
  case full(String)
  /// The file is no database, or not one of Sonde's.
  case notADatabase(String)
  /// A newer version of Sonde wrote the database.
  case newerSchema(String, found: Int, known: Int)
  /// The database is older than this program and, being read-only, cannot be brought up to date.
  case olderSchema(String)
  /// Another program kept the database locked for too long.
  case busy(String)
  /// The file system failed, or the database is damaged.
  case failed(String, reason: String)
  /// There is no such session.
  case noSession(String)
  /// There is one of this id already.
  case sessionExists(String)
  /// Somebody else, another window perhaps, went on with the session: it has events that the caller has not seen.
  case stale(String, events: Int)
  /// The session is closed; nothing is added to it any more.
  case closed(String)
  /// The stored lines of a session are not what was recorded.
  case damaged(String, Break)
  /// There is no such review.
  case noReview(String)
  /// There is a review of this id already; one that was imported went another way.
  case reviewExists(String)
  /// The review is done, or somebody went on with it elsewhere.
  case staleReview(String)
  /// The transcript to be imported does not verify; nothing was changed.
  case unverified(Break)
}

extension StorageError: CustomStringConvertible {
  /// What is wrong, and what can be done about it.
  public var description: String {
    switch self {
    case .directory(let path, let reason): "\(path): the folder cannot be written in (\(reason)); --data names another"
    case .readOnly(let path): "\(path): the database is read-only; what is saved can be read, nothing can be added"
    case .full(let path): "\(path): the disk is full; make room and try again, what was saved before is safe"
    case .notADatabase(let path): "\(path): not a database of Sonde's; move the file away or use --data"
    case .newerSchema(let path, let found, let known):
      "\(path): written by a newer version of Sonde (form \(found), this one knows up to \(known)); use that version"
    case .olderSchema(let path):
      "\(path): written by an older version of Sonde and read-only; make it writable, so that it can be brought up to date"
    case .busy(let path): "\(path): another program is using the database; close it and try again"
    case .failed(let path, let reason): "\(path): \(reason)"
    case .noSession(let id): "there is no session \(id)"
    case .sessionExists(let id): "there is a session \(id) already"
    case .stale(let id, let events):
      "session \(id) was gone on with elsewhere: it has \(events) events now; resume it to see them"
    case .closed(let id): "session \(id) is closed; nothing is added to it any more"
    case .damaged(let id, let found): "session \(id) is damaged in the database: \(found)"
    case .noReview(let id): "there is no review \(id)"
    case .reviewExists(let id): "there is a review \(id) already that says something else; nothing was changed"
    case .staleReview(let id): "review \(id) is finished or was gone on with elsewhere; open it again"
    case .unverified(let found): "\(found); nothing was imported"
    }
  }
}
