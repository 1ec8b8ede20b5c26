import Storage
import Transcripts

/// Keeps the lines of a session as they happen. What `record` returned from is safe.
protocol Recorder: AnyObject {
  func record(_ lines: [LogLine]) throws(StorageError)
  /// The interview is closed.
  func close() throws(StorageError)
}

/// Keeps nothing: for demonstrations.
final class ForgetfulRecorder: Recorder {
  func record(_ lines: [LogLine]) {}
  func close() {}
}

/// Keeps each line in the store before it returns.
final class StoreRecorder: Recorder {
  private let store: any SessionStore
  private let session: String

  init(_ store: any SessionStore, session: String) {
    self.store = store
    self.session = session
  }

  func record(_ lines: [LogLine]) throws(StorageError) { try store.append(lines, to: session) }

  func close() throws(StorageError) { try store.close(session, end: nil) }
}

/// Keeps the lines of an interview through a pipe, whose id is the same whenever the same is played: where the store
/// holds a session of that id, or gets one meanwhile, the interview is brought in whole at its end. So it is there once
/// if it is the same, goes on where it had stopped, or stands beside the other one as a fork.
final class PipeRecorder: Recorder {
  private let store: any SessionStore
  private let header: Header
  private var lines: [LogLine] = []
  private var isLive: Bool

  init(_ store: any SessionStore, header: Header, snapshots: [Snapshot]) throws(StorageError) {
    self.store = store
    self.header = header
    do throws(StorageError) {
      try store.create(header, snapshots: snapshots)
      isLive = true
    } catch .sessionExists {
      for snapshot in snapshots { try store.put(snapshot) }
      isLive = false
    }
  }

  func record(_ lines: [LogLine]) throws(StorageError) {
    self.lines += lines
    guard isLive else { return }
    do throws(StorageError) {
      try store.append(lines, to: header.session)
    } catch .stale {
      isLive = false
    } catch .closed {
      isLive = false
    }
  }

  func close() throws(StorageError) {
    guard !isLive else { return try store.close(header.session, end: nil) }
    _ = try store.importTranscript(ExportedLog.bytes(header: header, lines: lines))
  }
}
