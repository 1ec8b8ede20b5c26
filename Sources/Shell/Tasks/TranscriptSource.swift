import Storage
import Transcripts

/// A transcript that a command names: a file, alone or with what travels beside it, or a session of the store by its id or
/// the beginning of it.
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
      // One that is named in full comes first, whatever others begin so.
      let matching = try Failure.storing { () throws(StorageError) in
        try store.sessionIDs(beginningWith: name, limit: 2)
      }
      guard let found = matching.first, !name.isEmpty else { throw Failure(.missing, .noSession, ["id": name]) }
      guard found == name || matching.count == 1 else { throw Failure(.usage, .manySessions, ["id": name]) }
      bytes = try Failure.storing { () throws(StorageError) in try store.export(found) }
      session = found
    }
  }

  /// Everything in it; 65 with the place where the file is not what was recorded.
  func bundle() throws(Failure) -> TranscriptBundle {
    do throws(Break) {
      return try TranscriptBundle(bytes)
    } catch {
      throw Failure(.data, .details, details: ["\(name):\(error)"])
    }
  }

  /// Its transcript, the first if there are several, with the scenarios that came with it; 65 where there is none.
  func recording() throws(Failure) -> (recording: Recording, scenarios: [BundledScenario]) {
    let bundle = try bundle()
    guard let recording = bundle.transcripts.first else { throw Failure(.data, .bundleNoTranscript, ["path": name]) }
    return (recording, bundle.scenarios)
  }

  /// The reviews of it, finished or not: those of the store, for a file those in it.
  func reviews(_ bundle: TranscriptBundle, in place: Workplace) throws(Failure) -> [ReviewRecording] {
    guard let session else { return bundle.reviews }
    let store = try place.existingStore()
    return try Failure.storing { () throws(StorageError) in try store.reviews(ofSession: session) }
  }
}
