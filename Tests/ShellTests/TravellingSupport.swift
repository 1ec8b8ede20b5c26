import Foundation
import LineEditing
import Storage
import TestSupport
import Transcripts

@testable import Shell

/// Machines of a trainee and of mentors, each with a store of its own, that send one another files.
final class Machines {
  let room: Room
  private(set) var session = ""

  /// A trainee has played an interview, and has the scenarios; the others have what is sent to them.
  init(_ lines: [String] = Machines.lines) throws {
    room = try Room()
    try room.play(lines.map { .line($0) }, scenario: "teamconflict") { $0.instant = true }
    session = try store("data").sessions(SessionFilter()).first?.id ?? ""
    try FileManager.default.createDirectory(
      atPath: room.folder.path + "/nothing", withIntermediateDirectories: false)
  }

  static let lines = [
    "Goeiemorgen, welkom.", "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?",
    "Wat was daarin uw eigen stap?", "Dat hebt u toen mooi opgelost, neem ik aan?", "Wat hebt u eruit geleerd?", "/end",
    "/quit",
  ]

  /// Takes what a command prints.
  final class Printer: @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: [UInt8] = []

    var text: String { lock.withLock { String(decoding: bytes, as: UTF8.self) } }

    func add(_ more: [UInt8]) { lock.withLock { bytes += more } }
  }

  /// Runs a command on a machine and gives what it printed.
  func run(on machine: String, scenarios: String? = nil, _ task: (Workplace) throws -> Void) throws -> String {
    let printer = Printer()
    let place = Workplace(
      data: path(machine), scenarios: scenarios ?? (machine == "data" ? Room.scenarios : path("nothing")), ui: "en",
      environment: Environment { _ in nil },
      console: Console(
        output: { bytes in
          printer.add(bytes)
          return true
        }, errors: { _ in }), executable: nil)
    try task(place)
    return printer.text
  }

  /// Runs a command that fails, and gives its failure.
  func failure(on machine: String, _ task: (Workplace) throws -> Void) throws -> Failure? {
    do {
      _ = try run(on: machine, task)
      return nil
    } catch let failure as Failure { return failure }
  }

  func path(_ name: String) -> String { "\(room.folder.path)/\(name)" }

  func store(_ machine: String) throws -> SQLiteSessionStore { try SQLiteSessionStore(creatingIn: path(machine)) }

  func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(file))))
  }

  func write(_ bytes: [UInt8], to file: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(file)))
    return path(file)
  }

  /// Sends an export to a file.
  @discardableResult
  func export(
    from machine: String, _ session: String? = nil, to file: String, withScenario: Bool = true, withReviews: Bool = true
  ) throws -> String {
    _ = try run(on: machine) { place in
      try ExportTask(
        session: session ?? self.session, output: path(file), withScenario: withScenario, withReviews: withReviews
      ).run(in: place)
    }
    return path(file)
  }

  func `import`(_ files: String..., on machine: String) throws -> String {
    try run(on: machine) { try ImportTask(files: files.map(path)).run(in: $0) }
  }

  /// What a machine holds, byte for byte.
  func contents(of machine: String) throws -> [String: [UInt8]] {
    let store = try store(machine)
    var contents: [String: [UInt8]] = [:]
    for summary in try store.sessions(SessionFilter()) {
      contents[summary.id] = try store.export(summary.id)
      for review in try store.reviews(ofSession: summary.id) { contents[review.header.review] = review.export }
    }
    return contents
  }

  /// A mentor reviews a session that is here.
  func review(
    _ id: String, by reviewer: String, on machine: String, start: Int = 1_700_000_100, isBlind: Bool = false,
    session: String? = nil, _ events: [ReviewEvent]
  ) throws {
    let store = try store(machine)
    let recording = try store.recording(of: session ?? self.session)
    let header = ReviewHeader(
      review: id, session: recording.header.session, scenario: recording.header.scenario, head: recording.chain.head,
      reviewer: .init(id: reviewer, role: .mentor), language: recording.header.language, start: start, isBlind: isBlind)
    try store.create(header)
    try add(events, toReview: id, on: machine)
  }

  func add(_ events: [ReviewEvent], toReview id: String, on machine: String) throws {
    let store = try store(machine)
    var writer = ReviewWriter(continuing: try store.review(id), salts: .random { .random(in: .min ... .max) })
    for event in events { try store.append([writer.append(event, at: 1000)], toReview: id) }
  }
}
