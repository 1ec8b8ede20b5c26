import Foundation
import QuestionReading
import Storage
import Transcripts

/// A folder that goes away with the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appending(path: "sonde-\(UUID().uuidString)").path()
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The data folder in it, which does not exist yet.
  var data: String { path + "/data" }
  var database: String { data + "/sonde.db" }

  func store() throws -> SQLiteSessionStore { try SQLiteSessionStore(creatingIn: data) }

  func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? -1
  }

  func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: data).sorted() }
}

/// Invented sessions.
enum Sample {
  static func header(_ session: String = "s-1", trainee: String = "t-1", language: String = "nl") -> Header {
    Header(
      session: session, scenario: "teamconflict",
      fingerprints: .init(reader: "a1", engine: "b2", rubric: "c3", scenario: "d4", script: "e5"), language: language,
      seed: 7, mode: .practice, actors: [.init(id: trainee, role: .trainee), .init(id: "c-1", role: .candidate)],
      cohort: nil, attempt: 1, start: 946_684_800)
  }

  static func event(_ text: String) -> Event {
    let reading = Reading(language: "nl", form: .open)
    return Event(seq: 0, at: 1000, body: .interviewer(.init(text: .unsalted(text), reading: reading)))
  }

  static let closed = Event(seq: 0, at: 9000, body: .closed(.init(reason: .interviewer)))

  static func writer(_ header: Header = header()) -> TranscriptWriter {
    TranscriptWriter(header: header, salts: .derived(from: header))
  }

  /// An export with one event for each text.
  static func export(_ header: Header, _ texts: [String], sealedBy key: SealingKey? = nil) -> [UInt8] {
    Transcript(header: header, events: texts.map(event)).export(salts: .derived(from: header), sealedBy: key)
  }

  static func export(_ texts: [String], sealedBy key: SealingKey? = nil) -> [UInt8] {
    export(header(), texts, sealedBy: key)
  }
}

extension SessionStore {
  /// Begins a session with one event for each text, and returns its writer.
  @discardableResult func begin(_ header: Header, _ texts: [String]) throws -> TranscriptWriter {
    var writer = Sample.writer(header)
    try create(header, snapshots: [])
    for text in texts { try append([writer.append(Sample.event(text))], to: header.session) }
    return writer
  }

  @discardableResult func begin(_ texts: [String]) throws -> TranscriptWriter { try begin(Sample.header(), texts) }
}

/// A file system of its own in memory, where the machine allows to mount one.
final class TemporaryDisk {
  let path: String

  init?(kilobytes: Int) {
    path = FileManager.default.temporaryDirectory.appending(path: "sonde-\(UUID().uuidString)").path()
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path]) else {
      try? FileManager.default.removeItem(atPath: path)
      return nil
    }
  }

  static let isPossible = TemporaryDisk(kilobytes: 64) != nil

  func makeReadOnly() -> Bool { Self.run("/bin/mount", ["-o", "remount,ro", path]) }

  private static func run(_ tool: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard geteuid() == 0, (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  deinit {
    _ = Self.run("/bin/umount", ["-l", path])
    try? FileManager.default.removeItem(atPath: path)
  }
}
