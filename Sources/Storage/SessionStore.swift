import Transcripts

/// Where sessions are kept: events are appended and never changed, but for words that are erased.
///
/// For every session, `export` is the header's line, the events' lines and an end line, each with a line feed, and
/// always verifies. What `append` returned from is on disk.
public protocol SessionStore: Sendable {
  /// Begins a session under its header's id, and keeps the snapshots that it was played with.
  func create(_ header: Header, snapshots: [Snapshot]) throws(StorageError)
  /// Adds lines to an open session, all or none. They must go on exactly where the session stands (else `stale`).
  func append(_ lines: [LogLine], to session: String) throws(StorageError)
  /// Closes a session: nothing can be appended any more. A sealed end line is kept, a plain one need not be given.
  func close(_ session: String, end: EndLine?) throws(StorageError)
  /// A session with its lines, verified; a ``TranscriptWriter`` can go on from it.
  func recording(of session: String) throws(StorageError) -> Recording
  /// The export's bytes, as they stand in the store.
  func export(_ session: String) throws(StorageError) -> [UInt8]
  /// The sessions that the filter lets through, the latest first.
  func sessions(_ filter: SessionFilter) throws(StorageError) -> [SessionSummary]
  /// Takes in an export that verifies. Importing twice is importing once.
  func importTranscript(_ bytes: [UInt8]) throws(StorageError) -> ImportOutcome
  /// Erases words of a session for good; it still verifies.
  func erase(_ erasure: Erasure, in session: String) throws(StorageError)

  /// Keeps a content by its fingerprint; one that is there already stays.
  func put(_ snapshot: Snapshot) throws(StorageError)
  /// The content of a fingerprint.
  func snapshot(_ fingerprint: String) throws(StorageError) -> [UInt8]?

  /// The id of the actor with a name in a role; a new one, made by `makeID`, where the name is new.
  func actor(named name: String, role: Header.Actor.Role, makeID: () -> String) throws(StorageError) -> String
  /// An actor's name; nil where she is not known or her name was erased.
  func name(ofActor id: String) throws(StorageError) -> String?
  /// Erases an actor's name. Her sessions stay, under an id that belongs to nobody any more.
  func eraseName(ofActor id: String) throws(StorageError)

  /// The actor who is trained on this device unless another is named.
  func defaultTrainee() throws(StorageError) -> String?
  /// Sets or, with nil, forgets that actor.
  func setDefaultTrainee(_ id: String?) throws(StorageError)
}

extension SessionStore {
  /// A session's header and events.
  public func transcript(of session: String) throws(StorageError) -> Transcript {
    try recording(of: session).transcript
  }

  /// The trainee's sessions that can be resumed, the latest first.
  public func openSessions(ofTrainee trainee: String) throws(StorageError) -> [SessionSummary] {
    try sessions(SessionFilter(trainee: trainee, state: .open))
  }
}

/// A scenario (or whatever else decided a session) as it was when it was played.
public struct Snapshot: Sendable, Equatable {
  /// The fingerprint in the session's header.
  public var fingerprint: String
  /// The content, in a form that its owner can read again.
  public var content: [UInt8]

  /// A content by its fingerprint.
  public init(fingerprint: String, content: [UInt8]) {
    self.fingerprint = fingerprint
    self.content = content
  }
}
