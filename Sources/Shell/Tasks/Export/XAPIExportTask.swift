import Glibc
import Reports
import Storage
import Transcripts
import Transfer

/// `sonde export xapi`: interviews as xAPI statements, printed or sent to a learning record store.
public struct XAPIExportTask: Sendable {
  private let selection: SessionSelection
  private let address: String?
  private let credentials: String?
  private let homePage: String?

  /// Exports sessions.
  ///
  /// - Parameters:
  ///   - address: where the learning record store takes statements; nil to print them.
  ///   - credentials: a file with `USER:PASSWORD`; nil for what the environment has.
  ///   - homePage: an IRI under which the random ids of people are known; nil for Sonde's own.
  public init(_ selection: SessionSelection, address: String?, credentials: String?, homePage: String?) {
    self.selection = selection
    self.address = address
    self.credentials = credentials
    self.homePage = homePage
  }

  /// Prints a JSON array with one statement per line, or sends them and says how many; 74 where the learning record store
  /// is not reached or does not accept them.
  public func run(in place: Workplace) throws(Failure) {
    try run(in: place, through: CurlTransport()) { sleep(UInt32($0)) }
  }

  func run(
    in place: Workplace, through transport: any Transport, wait: @escaping (_ seconds: Int) -> Void
  ) throws(Failure) {
    guard selection.isAll != !selection.sessions.isEmpty else { throw Failure(.usage, .exportWhich) }
    let endpoint = try address.map { (given) throws(Failure) in try LRSEndpoint(given) }
    let desk = place.desk()
    let store = try place.existingStore()
    let ids = try selection.ids(in: store)
    var book = try StatementBook(desk: desk, store: store, homePage: homePage ?? Vocabulary.base, for: ids)
    var problems = Problems(place)
    if let endpoint {
      let credentials = try LRSCredentials.find(file: credentials, place.environment)
      var sender = try StatementSender(
        to: endpoint, as: credentials, through: transport, store: store, wait: wait)
      for id in ids {
        let statements = try problems.noting { () throws(Failure) in
          try book.statements(of: id) { (statement) throws(Failure) in try sender.hasAccepted(statement) }
        }
        try sender.add(statements ?? [], of: id)
      }
      try sender.finish()
      try place.console.write([
        place.words(
          .exportSent,
          ["sent": "\(sender.tally.sent)", "known": "\(sender.tally.known + book.told)", "address": endpoint.address])
      ])
      problems.tell(.exportDiffering, sender.tally.differing)
    } else {
      var isFirst = true
      for id in ids {
        let statements = try problems.noting { () throws(Failure) in
          try book.statements(of: id) { (_) throws(Failure) in false }
        }
        for statement in statements ?? [] {
          try place.console.write(Array(((isFirst ? "[\n" : ",\n") + statement.json).utf8))
          isFirst = false
        }
      }
      try place.console.write([isFirst ? "[]" : "\n]"])
    }
    problems.tell(.exportRunning, book.running)
    problems.tell(.exportUngraded, book.ungraded)
    try problems.finish()
  }

  /// What went wrong with single sessions: it is told at once, the others are exported all the same, and it decides the exit
  /// status in the end.
  private struct Problems {
    private let place: Workplace
    private var first: Failure?

    init(_ place: Workplace) { self.place = place }

    mutating func noting<Value>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value? {
      do throws(Failure) {
        return try body()
      } catch {
        guard error.status == .data else { throw error }
        place.complain(error)
        if first == nil { first = error }
        return nil
      }
    }

    func tell(_ phrase: Phrase, _ count: Int) {
      if count > 0 { place.console.complain("sonde: " + place.words(phrase, ["count": "\(count)"])) }
    }

    func finish() throws(Failure) {
      if let first { throw Failure(first.status, .exportIncomplete) }
    }
  }
}
