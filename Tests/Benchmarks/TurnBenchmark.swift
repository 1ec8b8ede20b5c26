import Foundation
import Interviewing
import QuestionReading
import Scenarios
import Storage
import TestSupport
import Transcripts

/// What a turn costs: reading the line and finding the answer, writing both as lines of the log, and having them on
/// disk. The last is compared with a bare `fsync` after a write of the same size on the same file system.
enum TurnBenchmark {
  static func run() throws {
    let bundle = try ShippedLibrary.bundle("teamconflict")
    let reader = Reader()
    guard let interview = Interview(bundle: bundle, language: "nl", seed: 7, reader: reader) else { return }
    let lines = try ShippedLibrary.linesSaid(in: "nl-strong.txt", of: "teamconflict")

    var turns = Samples()
    var written: [[LogLine]] = []
    for _ in 0..<50 {
      var state = interview.initialState
      var writer = TranscriptWriter(header: header(session: "bench"), salts: .derived(from: header(session: "bench")))
      written = []
      for (index, line) in lines.enumerated() {
        turns.time {
          for command in [Command.say(line), .reply] {
            var new: [LogLine] = []
            for body in interview.decide(command, at: index * 1000, in: state) {
              let logged = writer.append(Event(seq: 0, at: index * 1000, body: body))
              state = interview.evolve(state, with: logged.event)
              new.append(logged)
            }
            written.append(new)
          }
        }
      }
    }
    report("a turn without the commit: median", turns.median / 1e3, "µs")
    report("a turn without the commit: 99th percentile", turns.percentile(99) / 1e3, "µs")
    try commits(of: written)
  }

  private static func commits(of written: [[LogLine]]) throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteSessionStore(creatingIn: folder.path + "/data")
    var commits = Samples()
    var syncs = Samples()
    let descriptor = open(folder.path + "/bare", O_CREAT | O_WRONLY | O_APPEND, 0o600)
    defer { close(descriptor) }
    for round in 0..<10 {
      let session = "bench-\(round)"
      try store.create(header(session: session), snapshots: [])
      var writer = TranscriptWriter(header: header(session: session), salts: .derived(from: header(session: session)))
      for lines in written where !lines.isEmpty {
        let own = lines.map { writer.append(Event(seq: 0, at: $0.event.at, body: $0.event.body)) }
        try commits.time { try store.append(own, to: session) }
        let bytes = own.flatMap { Array("\($0.event)".utf8) }
        syncs.time {
          _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
          _ = fsync(descriptor)
        }
      }
    }
    report("a commit (two to a turn): median", commits.median / 1e3, "µs")
    report("a bare write and fsync: median", syncs.median / 1e3, "µs")
    report("ratio of a commit to a bare fsync", commits.median / syncs.median, "×", digits: 2)
  }

  static func header(session: String) -> Header {
    let none = String(repeating: "0", count: 64)
    return Header(
      session: session, scenario: "teamconflict",
      fingerprints: .init(reader: none, engine: none, rubric: none, scenario: none, script: none), language: "nl",
      seed: 7, mode: .practice, actors: [.init(id: "bench", role: .trainee)], cohort: nil, attempt: 1, start: 0)
  }
}
