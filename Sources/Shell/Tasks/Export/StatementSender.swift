import Reports
import Storage
import Transfer

/// Sends statements to a learning record store in batches, each once.
///
/// What the store at the other end has accepted is remembered batch by batch, so that sending which was interrupted goes
/// on at the first statement that it has not accepted. Where a connection breaks while it answers, nobody knows whether it
/// took the batch: that one is sent again, and since a statement has the same id whenever it is sent, there it stands
/// once.
struct StatementSender {
  /// What became of the statements.
  struct Tally: Equatable {
    /// Accepted now.
    var sent = 0
    /// Accepted before.
    var known = 0
    /// Refused, since another form of them is there.
    var differing = 0
  }

  private struct Pending {
    var session: String
    var statement: XAPIStatement
  }

  /// So many statements, and so many bytes of them, go into one request at most.
  static let largestBatch = 50
  static let largestBody = 512 << 10
  /// How often a server that asks for time is asked again.
  static let patience = 3

  private(set) var tally = Tally()
  private var pending: [Pending] = []
  private let endpoint: LRSEndpoint
  private let credentials: Credentials?
  private let transport: any Transport
  private let store: any SessionStore
  private let wait: (_ seconds: Int) -> Void

  /// Begins; a store that cannot be written in is told before anything is sent.
  init(
    to endpoint: LRSEndpoint, as credentials: Credentials?, through transport: any Transport, store: any SessionStore,
    wait: @escaping (_ seconds: Int) -> Void
  ) throws(Failure) {
    // On this machine nobody listens in.
    guard endpoint.isEncrypted || endpoint.isLoopback else {
      throw Failure(.usage, .lrsUnencrypted, ["address": endpoint.address])
    }
    self.endpoint = endpoint
    self.credentials = credentials
    self.transport = transport
    self.store = store
    self.wait = wait
    try Failure.storing { () throws(StorageError) in try store.putDelivered([], to: endpoint.address) }
  }

  /// Whether the endpoint has accepted a statement.
  func hasAccepted(_ id: StatementID) throws(Failure) -> Bool {
    try Failure.storing { () throws(StorageError) in try store.undelivered([id.bytes], to: endpoint.address) }.isEmpty
  }

  /// Takes statements of a session, and sends those that were not accepted yet once there are enough of them.
  mutating func add(_ statements: [XAPIStatement], of session: String) throws(Failure) {
    let ids = statements.map(\.id.bytes)
    let new = Set(try Failure.storing { () throws(StorageError) in try store.undelivered(ids, to: endpoint.address) })
    tally.known += statements.count - new.count
    pending += statements.filter { new.contains($0.id.bytes) }.map { Pending(session: session, statement: $0) }
    while pending.count >= Self.largestBatch { try sendBatch() }
  }

  /// Sends what is left.
  mutating func finish() throws(Failure) {
    while !pending.isEmpty { try sendBatch() }
  }

  private mutating func sendBatch() throws(Failure) {
    var bytes = 0
    let batch = Array(
      pending.prefix(Self.largestBatch).prefix { one in
        bytes += one.statement.json.utf8.count + 1
        return bytes <= Self.largestBody || bytes == one.statement.json.utf8.count + 1
      })
    try send(batch[...])
    pending.removeFirst(batch.count)
  }

  /// Sends a batch. One of which the endpoint refuses a statement it refuses whole: then each half is sent by itself, until
  /// it is clear which one it is.
  private mutating func send(_ batch: ArraySlice<Pending>) throws(Failure) {
    let answer = try post(batch)
    let isAccepted = answer.status == 204 || answer.status == 200 && Self.isReceipt(answer.body)
    if isAccepted {
      try accept(batch)
      tally.sent += batch.count
    } else if [400, 409, 413].contains(answer.status), batch.count > 1 {
      let middle = batch.startIndex + batch.count / 2
      try send(batch[..<middle])
      try send(batch[middle...])
    } else if answer.status == 409 {
      // It is there already, in the words of another version or of a transcript from which words were erased since.
      try accept(batch)
      tally.differing += 1
    } else {
      throw refusal(answer, batch)
    }
  }

  private func accept(_ batch: ArraySlice<Pending>) throws(Failure) {
    try Failure.storing { () throws(StorageError) in
      try store.putDelivered(batch.map(\.statement.id.bytes), to: endpoint.address)
    }
  }

  private func post(_ batch: ArraySlice<Pending>) throws(Failure) -> Answer {
    let body = "[" + batch.map(\.statement.json).joined(separator: ",\n") + "]"
    let submission = Submission(
      address: endpoint.address,
      headers: ["Content-Type: application/json", "X-Experience-API-Version: 1.0.3", "User-Agent: Sonde", "Expect:"],
      body: Array(body.utf8), isDirect: endpoint.isLoopback)
    var tries = 0
    while true {
      let answer: Answer
      do throws(TransferError) {
        answer = try transport.post(submission, as: credentials)
      } catch {
        switch error {
        case .unavailable: throw Failure(.inputOutput, .lrsNoLibrary)
        case .failed(let reason): throw failure(.lrsNetwork, ["reason": reason])
        }
      }
      tries += 1
      guard [429, 503].contains(answer.status), tries < Self.patience else { return answer }
      wait(min(max(answer.retryAfter ?? 2 * tries, 1), 60))
    }
  }

  /// Whether a body is what a learning record store answers: the ids as a JSON array. A page to log in at has status 200,
  /// too.
  private static func isReceipt(_ body: [UInt8]) -> Bool {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    return body.first { !blanks.contains($0) } == UInt8(ascii: "[")
      && body.last { !blanks.contains($0) } == UInt8(ascii: "]")
  }

  private func refusal(_ answer: Answer, _ batch: ArraySlice<Pending>) -> Failure {
    let words = String(SafeText.plain(String(decoding: answer.body, as: UTF8.self)).prefix(300))
    let values = ["status": "\(answer.status)", "answer": words.isEmpty ? "–" : words]
    switch answer.status {
    case 401, 403: return failure(.lrsUnauthorised, values)
    case 404, 405, 410: return failure(.lrsNotThere, values)
    case 200..<300: return failure(.lrsNoStore, values)
    case 300..<400: return failure(.lrsElsewhere, values)
    case 400, 413:
      let one = batch.first
      return failure(
        .lrsRefused,
        values.merging(["session": one?.session ?? "", "id": one?.statement.id.description ?? ""]) { $1 })
    default: return failure(.lrsFailed, values)
    }
  }

  /// A failure at the endpoint, with how far sending came.
  private func failure(_ phrase: Phrase, _ values: [String: String]) -> Failure {
    Failure(
      .inputOutput, phrase, values.merging(["address": endpoint.address, "sent": "\(tally.sent)"]) { $1 })
  }
}
