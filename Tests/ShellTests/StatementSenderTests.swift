import Foundation
import Storage
import Testing
import Transfer

@testable import Reports
@testable import Shell

/// Statements on their way to a learning record store that behaves as a test wants.
@Suite struct StatementSenderTests {
  private let machines: Machines
  private let store: SQLiteSessionStore

  init() throws {
    machines = try Machines()
    store = try machines.store("data")
  }

  private func statements(_ count: Int, from first: Int = 0) -> [XAPIStatement] {
    (first..<first + count).map { number in
      let id = StatementID(of: ["test", "\(number)"])
      return XAPIStatement(id: id, verb: .asked, json: "{\"id\":\"\(id)\"}")
    }
  }

  private func send(
    _ statements: [XAPIStatement], to server: ScriptedServer, address: String = "https://lrs.example/xAPI"
  ) throws -> StatementSender.Tally {
    var sender = try StatementSender(
      to: LRSEndpoint(address), as: Credentials(user: "u", password: "p"), through: server, store: store,
      wait: { server.waits.append($0) })
    try sender.add(statements, of: "session-1")
    try sender.finish()
    return sender.tally
  }

  private func failure(_ body: () throws -> Void) -> Failure? {
    do { try body() } catch { return error as? Failure }
    return nil
  }

  @Test func `each statement is sent once, in batches, with the headers of xAPI 1_0_3`() throws {
    let server = ScriptedServer()
    #expect(try send(statements(120), to: server) == .init(sent: 120, known: 0, differing: 0))
    #expect(server.batches == [50, 50, 20] && server.stored.count == 120)
    let first = try #require(server.submissions.first)
    #expect(first.address == "https://lrs.example/xAPI/statements" && !first.isDirect)
    #expect(first.headers.contains("X-Experience-API-Version: 1.0.3"))
    #expect(server.credentials == Credentials(user: "u", password: "p"))
    #expect(try send(statements(121), to: server) == .init(sent: 1, known: 120, differing: 0))
    #expect(server.batches == [50, 50, 20, 1])
  }

  @Test func `sending that broke half way goes on at the first statement that was not accepted`() throws {
    let server = ScriptedServer()
    // Taken, but the connection breaks before the answer.
    server.answers = [nil, .failing(.failed("Recv failure: Connection reset by peer"), afterTaking: true)]
    let broken = failure { _ = try send(statements(120), to: server) }
    #expect(broken?.status == .inputOutput && broken?.phrase == .lrsNetwork)
    #expect(
      broken?.values == [
        "address": "https://lrs.example/xAPI/statements", "reason": "Recv failure: Connection reset by peer",
        "sent": "50",
      ])
    #expect(try send(statements(120), to: server) == .init(sent: 70, known: 50, differing: 0))
    #expect(server.batches == [50, 50, 50, 20])
    #expect(server.stored.count == 120 && server.isEachOnce)
  }

  @Test func `one statement that stands there in another form holds nobody up`() throws {
    let server = ScriptedServer()
    let all = statements(50)
    server.differing = [all[17].id.description]
    #expect(try send(all, to: server) == .init(sent: 49, known: 0, differing: 1))
    #expect(server.stored.count == 49)
    #expect(try send(all, to: server) == .init(sent: 0, known: 50, differing: 0))
  }

  @Test func `a statement that is refused is named, and what stands before it is accepted`() throws {
    let server = ScriptedServer()
    let all = statements(50)
    server.refused = [all[17].id.description]
    let refused = failure { _ = try send(all, to: server) }
    #expect(refused?.phrase == .lrsRefused && refused?.status == .inputOutput)
    #expect(refused?.values["id"] == all[17].id.description && refused?.values["session"] == "session-1")
    #expect(refused?.values["sent"] == "17" && server.stored.count == 17)
    #expect(refused?.values["answer"] == "bad \u{FFFD}[2J statement")
  }

  @Test func `a page to log in at is no receipt`() throws {
    let server = ScriptedServer()
    server.answers = [.giving(Answer(status: 200, body: Array("<html>".utf8)))]
    #expect(failure { _ = try send(statements(1), to: server) }?.phrase == .lrsNoStore)
    #expect(try store.undelivered(statements(1).map(\.id.bytes), to: "https://lrs.example/xAPI/statements").count == 1)
  }

  @Test(arguments: [
    (401, Phrase.lrsUnauthorised), (403, .lrsUnauthorised), (404, .lrsNotThere), (302, .lrsElsewhere),
    (500, .lrsFailed), (413, .lrsRefused),
  ]) func `each refusal has its own words`(status: Int, phrase: Phrase) throws {
    let server = ScriptedServer()
    server.answers = [.giving(Answer(status: status))]
    let found = failure { _ = try send(statements(1), to: server) }
    #expect(found?.phrase == phrase && found?.status == .inputOutput)
    for language in Catalogue.languages {
      #expect(found?.lines(in: .embedded(language)).first?.contains("{") == false)
    }
  }

  @Test func `a server that asks for time gets it, but not for ever`() throws {
    let server = ScriptedServer()
    server.answers = [.giving(Answer(status: 429, retryAfter: 7)), .giving(Answer(status: 503))]
    #expect(try send(statements(1), to: server).sent == 1)
    #expect(server.waits == [7, 4])
    server.answers = [1, 2, 3].map { _ in .giving(Answer(status: 503, retryAfter: 100_000)) }
    #expect(failure { _ = try send(statements(1, from: 1), to: server) }?.phrase == .lrsFailed)
    #expect(server.waits == [7, 4, 60, 60])
  }

  @Test func `where libcurl is missing, that is said`() throws {
    let server = ScriptedServer()
    server.answers = [.failing(.unavailable, afterTaking: false)]
    #expect(failure { _ = try send(statements(1), to: server) } == Failure(.inputOutput, .lrsNoLibrary))
  }

  @Test func `without encryption nothing is sent but to this machine`() throws {
    let server = ScriptedServer()
    #expect(
      failure { _ = try send(statements(1), to: server, address: "http://lrs.example/x") }?.phrase == .lrsUnencrypted)
    for address in ["http://localhost:8100/xAPI", "http://127.0.0.1/", "http://[::1]:80/xAPI/statements/"] {
      #expect(try send(statements(1), to: server, address: address).sent == 1)
    }
    #expect(server.submissions.allSatisfy { $0.isDirect && $0.address.hasSuffix("/statements") })
    #expect(failure { _ = try send(statements(1), to: server, address: "http://127.0.0.1.evil.example/") } != nil)
  }

  @Test func `a store that cannot be written in is told before anything is sent`() throws {
    let server = ScriptedServer()
    let failing = FailingStore(.readOnly("/x/sonde.db"), writes: 0)
    let found = failure {
      _ = try StatementSender(
        to: LRSEndpoint("https://lrs.example"), as: nil, through: server, store: failing, wait: { _ in })
    }
    #expect(found?.phrase == .storeReadOnly && server.submissions.isEmpty)
  }

  @Test(arguments: [
    "lrs.example", "ftp://lrs.example", "https://", "https:///xAPI", "https://a b/", "https://lrs.example:0/",
    "https://lrs.example:99999/", "https://lrs.example/?a=b", "https://lrs.example/#x", "https://lr\u{E9}.example/",
    "https://lrs.example/\n",
  ]) func `what is no address is refused`(address: String) {
    #expect(failure { _ = try LRSEndpoint(address) }?.phrase == .lrsAddress)
  }

  @Test func `a password in the address is refused and not shown`() {
    let found = failure { _ = try LRSEndpoint("https://u:geheim@lrs.example/xAPI") }
    #expect(found?.phrase == .lrsPasswordInAddress && found?.status == .usage)
    #expect(found?.lines(in: .embedded("nl")).contains { $0.contains("geheim") } == false)
    #expect(failure { _ = try LRSEndpoint("u:geheim@lrs.example") }?.values["given"] == "…")
  }

  @Test func `one place has one address`() throws {
    let addresses = ["HTTPS://LRS.Example/xAPI", "https://lrs.example/xAPI/", "https://lrs.example/xAPI/statements/"]
    #expect(Set(try addresses.map { try LRSEndpoint($0).address }) == ["https://lrs.example/xAPI/statements"])
  }

  @Test func `credentials come from a file, else from the environment`() throws {
    func environment(_ values: [String: String]) -> Environment { Environment { values[$0] } }
    let both = environment(["SONDE_LRS_USER": "u", "SONDE_LRS_PASSWORD": "p:q"])
    #expect(try LRSCredentials.find(file: nil, both) == Credentials(user: "u", password: "p:q"))
    let file = try machines.write(Array("v:w:x\r\nrest".utf8), to: "credentials")
    #expect(try LRSCredentials.find(file: file, both) == Credentials(user: "v", password: "w:x"))
    #expect(try LRSCredentials.find(file: nil, environment([:])) == nil)
    #expect(failure { _ = try LRSCredentials.find(file: nil, environment(["SONDE_LRS_USER": "u"])) }?.status == .usage)
    let broken = try machines.write(Array("no colon".utf8), to: "broken")
    #expect(failure { _ = try LRSCredentials.find(file: broken, both) }?.phrase == .lrsCredentialsFile)
    #expect(failure { _ = try LRSCredentials.find(file: machines.path("gone"), both) }?.status == .missing)
  }
}

/// A learning record store in memory, whose next answers may be laid down.
final class ScriptedServer: Transport {
  enum Step {
    case giving(Answer)
    case failing(TransferError, afterTaking: Bool)
  }

  /// What comes next; nil for what a learning record store answers.
  var answers: [Step?] = []
  /// Ids that stand there in another form, and that it finds nothing good in.
  var differing: Set<String> = [], refused: Set<String> = []
  var waits: [Int] = []
  private(set) var submissions: [Submission] = []
  private(set) var credentials: Credentials?
  private(set) var stored: [String: String] = [:]
  private(set) var isEachOnce = true

  var batches: [Int] { submissions.map { Self.ids($0).count } }

  func post(_ submission: Submission, as credentials: Credentials?) throws(TransferError) -> Answer {
    submissions.append(submission)
    self.credentials = credentials
    guard !answers.isEmpty, let step = answers.removeFirst() else { return take(submission) }
    switch step {
    case .giving(let answer): return answer
    case .failing(let error, let isTaken):
      if isTaken { _ = take(submission) }
      throw error
    }
  }

  private func take(_ submission: Submission) -> Answer {
    let ids = Self.ids(submission)
    if !refused.isDisjoint(with: ids) { return Answer(status: 400, body: Array("bad \u{1B}[2J statement".utf8)) }
    if !differing.isDisjoint(with: ids) { return Answer(status: 409) }
    if Set(ids).count != ids.count { isEachOnce = false }
    for id in ids { stored[id] = id }
    return Answer(status: 200, body: Array(" [\"\(ids.joined(separator: "\",\""))\"]\n".utf8))
  }

  private static func ids(_ submission: Submission) -> [String] {
    let list = try? JSONSerialization.jsonObject(with: Data(submission.body)) as? [[String: Any]]
    return (list ?? []).compactMap { $0["id"] as? String }
  }
}
