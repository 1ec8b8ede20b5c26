import Storage
import Transcripts

/// A transcript that a command names: a file, or a session of the store by its id or the beginning of it.
struct TranscriptSource {
  /// What the user wrote.
  let name: String
  /// The bytes of the export.
  let bytes: [UInt8]
  /// The session in the store; nil for a file.
  let session: String?

  /// An hour's interview has some 100 kB.
  private static let largestFile = 64 << 20

  /// Finds it: a file first, then a session.
  init(_ name: String, in place: Workplace) throws(Failure) {
    self.name = name
    switch Files.kind(of: name) {
    case .file, .other:
      guard let bytes = Files.read(name, limit: Self.largestFile, anything: true) else {
        throw Failure(.inputOutput, .cannotRead, ["path": name, "reason": Files.reason])
      }
      self.bytes = bytes
      session = nil
    case .folder, .nothing:
      guard let store = try place.desk().existingStore() else { throw Failure(.missing, .noSession, ["id": name]) }
      let all = try Failure.storing { () throws(StorageError) in try store.sessions(SessionFilter()) }
      let matching =
        all.filter { $0.id == name }.isEmpty ? all.filter { $0.id.hasPrefix(name) } : all.filter { $0.id == name }
      guard let found = matching.first, !name.isEmpty else { throw Failure(.missing, .noSession, ["id": name]) }
      guard matching.count == 1 else { throw Failure(.usage, .manySessions, ["id": name]) }
      bytes = try Failure.storing { () throws(StorageError) in try store.export(found.id) }
      session = found.id
    }
  }

  /// The recording; 65 with the place where the file is not what was recorded.
  func recording() throws(Failure) -> Recording {
    do throws(Break) {
      return try TranscriptReader.read(bytes)
    } catch {
      throw Failure(.data, .details, details: ["\(name):\(error)"])
    }
  }
}
