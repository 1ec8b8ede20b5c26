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
  /// The ids of all actors with a name in a role: more than one where sessions came from elsewhere.
  func actors(named name: String, role: Header.Actor.Role) throws(StorageError) -> [String]
  /// The names that are known in a role, in order.
  func names(ofRole role: Header.Actor.Role) throws(StorageError) -> [String]
  /// The cohorts that sessions belong to, in order.
  func cohorts() throws(StorageError) -> [String]
  /// Erases an actor's name. Her sessions stay, under an id that belongs to nobody any more.
  func eraseName(ofActor id: String) throws(StorageError)

  /// Begins a review under its header's id; `reviewExists` where there is one.
  func create(_ review: ReviewHeader) throws(StorageError)
  /// Adds lines to a review that is not done, all or none; they must go on exactly where it stands (else `stale`).
  func append(_ lines: [ReviewLine], toReview review: String) throws(StorageError)
  /// A review with its lines, verified; a ``Transcripts/ReviewWriter`` can go on from it.
  func review(_ id: String) throws(StorageError) -> ReviewRecording
  /// The reviews of a session, by its id in the store: those whose head its chain has, the earliest first.
  func reviews(ofSession session: String) throws(StorageError) -> [ReviewRecording]
  /// The reviews of all sessions that the filter lets through, by the session's id in the store; those done only.
  func doneReviews(_ filter: SessionFilter) throws(StorageError) -> [(session: String, review: ReviewRecording)]
  /// Takes in a review that verifies, whether or not its session is here. Reviews are a set by id: importing twice is
  /// importing once, and of two of which one goes on where the other stops the longer is kept.
  func importReview(_ bytes: [UInt8]) throws(StorageError) -> ReviewImportOutcome

  /// One page of the sessions that a query lets through.
  func listings(_ query: SessionQuery) throws(StorageError) -> [SessionListing]
  /// The ids of at most so many sessions that begin with a text, in order; one that is the text comes first.
  func sessionIDs(beginningWith text: String, limit: Int) throws(StorageError) -> [String]
  /// How many sessions a query lets through, all pages together.
  func count(_ query: SessionQuery) throws(StorageError) -> Int
  /// Keeps scores that were computed, all or none. One of a session that is not here, not closed, has another head, or has
  /// been reviewed since is left out.
  func put(_ scores: [StoredScore]) throws(StorageError)
  /// The ids of closed sessions that a rubric has no score for: at most `limit`.
  func unscored(byRubric rubric: String, limit: Int) throws(StorageError) -> [String]
  /// All scores under a rubric, without cards, in the order in which the sessions came into the store.
  func scores(byRubric rubric: String) throws(StorageError) -> [StoredScore]
  /// A session's score; nil where there is none.
  func score(of session: String, byRubric rubric: String) throws(StorageError) -> StoredScore?
  /// How many finished reviews there are under the id in the header of a session of the store.
  func doneReviewCount(ofSession session: String) throws(StorageError) -> Int
  /// The sessions that the filter lets through with what is kept of them under a rubric, the earliest first; those that
  /// began at the same moment in the order in which they came.
  func digests(_ filter: SessionFilter, rubric: String) throws(StorageError) -> [DigestedSession]
  /// The words of lines, each at its place; nil for one that has none, or none any more.
  func words(at places: [LinePlace]) throws(StorageError) -> [String?]

  /// Takes words that were not indexed yet into the index, at most of so many sessions, and says of how many sessions
  /// there are still words left. What it did stays done, whatever interrupts it.
  func indexWords(ofSessions limit: Int) throws(StorageError) -> Int
  /// The places where words occur, the newest interview first and within it the last line first; see ``SearchQuery``.
  func find(_ query: SearchQuery) throws(StorageError) -> SearchPage

  /// Those of these statements, named by the 16 bytes of their ids, that an address has not accepted yet, in order.
  func undelivered(_ statements: [[UInt8]], to address: String) throws(StorageError) -> [[UInt8]]
  /// Remembers that an address has accepted statements, all or none; with none, that it is going to be sent some, so that
  /// whoever cannot write knows before she sends.
  func putDelivered(_ statements: [[UInt8]], to address: String) throws(StorageError)

  /// The actor who is trained on this device unless another is named.
  func defaultTrainee() throws(StorageError) -> String?
  /// Sets or, with nil, forgets that actor.
  func setDefaultTrainee(_ id: String?) throws(StorageError)
}

extension SessionStore {
  /// A session's header and events.
  public func transcript(of session: String) throws(StorageError) -> Transcript {
    try verifiedTranscript(of: session).transcript
  }

  /// A session's header and events, verified, with the chain's last value; faster than ``recording(of:)``, which keeps
  /// the lines.
  public func verifiedTranscript(of session: String) throws(StorageError) -> (transcript: Transcript, head: String) {
    let bytes = try export(session)
    do throws(Break) { return try TranscriptReader.transcript(bytes) } catch { throw .damaged(session, error) }
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
