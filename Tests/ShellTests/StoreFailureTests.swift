import Foundation
import LineEditing
import Storage
import Testing
import Transcripts

@testable import Shell

@Suite struct StoreFailureTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?"

  @Test func `a store that cannot be written is told before the interview starts`() throws {
    let room = try Room(store: FailingStore(.readOnly("/data/sonde.db"), writes: 0))
    #expect(throws: Failure(.inputOutput, .storeReadOnly, ["path": "/data/sonde.db"])) {
      try room.play([.line(Self.question)]) { $0.isPipe = true }
    }
    try room.play("1", "/quit", scenario: nil)
    #expect(room.printed.contains("/data/sonde.db: hier kan niets bewaard worden"))
  }

  @Test func `a turn that cannot be saved did not happen, and the interview can go on`() throws {
    // Default trainee, session, question, answer; then the disk is full for one line.
    let store = FailingStore(.full("/data/sonde.db"), writes: 2, failures: 1)
    let room = try Room(store: store)
    let shell = try room.play([
      .line(Self.question), .line("Wat was uw taak?"), .line("Wat was uw taak?"), .line("/quit"),
    ]) {
      $0.coach = false
    }
    #expect(room.printed.contains("de schijf is vol"))
    let session = try #require(shell.session)
    #expect(session.state.turn == 2)
    #expect(!session.state.isAwaitingReply)
    #expect(Verification(of: session.export).isIntact)
  }

  @Test func `an answer that could not be saved comes with the next line`() throws {
    let store = FailingStore(.full("/data/sonde.db"), writes: 1, failures: 1)
    let room = try Room(store: store)
    let shell = try room.play([.line(Self.question), .line("Wat was uw taak?"), .line("/quit")]) { $0.coach = false }
    #expect(try #require(shell.session).transcript.turns.allSatisfy { $0.replies.count == 1 })
  }

  @Test func `a script does not go on when a turn cannot be saved`() throws {
    let room = try Room(store: FailingStore(.full("/data/sonde.db"), writes: 2))
    #expect(throws: Failure(.inputOutput, .storeFull, ["path": "/data/sonde.db"])) {
      try room.play([.line(Self.question), .line("Wat was uw taak?")]) { $0.isPipe = true }
    }
  }
}

/// A store in memory whose appends fail after some, for good or for a while.
final class FailingStore: SessionStore, @unchecked Sendable {
  private let error: StorageError
  private let writes: Int
  private let failures: Int
  private var appended = 0
  private var trainee: String?
  private let canCreate: Bool

  init(_ error: StorageError, writes: Int, failures: Int = .max) {
    self.error = error
    self.writes = writes
    self.failures = failures
    canCreate = writes > 0
  }

  func create(_ header: Header, snapshots: [Storage.Snapshot]) throws(StorageError) { if !canCreate { throw error } }
  func append(_ lines: [LogLine], to session: String) throws(StorageError) {
    appended += 1
    if appended > writes && appended - writes <= failures { throw error }
  }
  func close(_ session: String, end: EndLine?) {}
  func recording(of session: String) throws(StorageError) -> Recording { throw .noSession(session) }
  func export(_ session: String) throws(StorageError) -> [UInt8] { throw .noSession(session) }
  func sessions(_ filter: SessionFilter) -> [SessionSummary] { [] }
  func importTranscript(_ bytes: [UInt8]) throws(StorageError) -> ImportOutcome { throw error }
  func erase(_ erasure: Erasure, in session: String) {}
  func put(_ snapshot: Storage.Snapshot) {}
  func snapshot(_ fingerprint: String) -> [UInt8]? { nil }
  func actor(named name: String, role: Header.Actor.Role, makeID: () -> String) -> String { makeID() }
  func name(ofActor id: String) -> String? { nil }
  func eraseName(ofActor id: String) {}
  func defaultTrainee() -> String? { trainee }
  func setDefaultTrainee(_ id: String?) { trainee = id }
}
