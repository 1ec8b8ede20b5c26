import Assessment
import Dispatch
import Foundation
import Interviewing
import QuestionReading
import Scenarios
import Storage
import TestSupport
import Transcripts

/// The mentor's desk over a large store, which the benchmark makes itself: lists, searches, opening, and grading all
/// again. `SONDE_BENCH_SESSIONS` says how many sessions of 60 turns there are; 2,000 without it.
///
/// The sessions are a few dozen interviews under many ids, starts, trainees and cohorts: what costs time is the number
/// of lines, not their variety. A word that stands in one session of a thousand is looked up beside one that stands in
/// all.
enum DeskBenchmark {
  private static let turns = 60
  private static let sessions = Int(ProcessInfo.processInfo.environment["SONDE_BENCH_SESSIONS"] ?? "") ?? 2_000
  private static let scenario = "teamconflict"

  static func run() throws {
    let folder = try TemporaryFolder()
    let data = folder.path + "/data"
    let store = try SQLiteSessionStore(creatingIn: data)
    try fill(store)
    var left = 1
    while left > 0 { left = try store.indexWords(ofSessions: 20_000) }
    report("sessions of \(turns) turns", Double(sessions), "", digits: 0)

    let seconds = try gradedAgain(data, folder: folder)
    report("all graded again, by the program", Double(sessions) / seconds, "sessions/s", digits: 0)
    guard let hash = Rubric.shipped?.fingerprint(Grader.sha256) else { return }
    var cohort = SessionQuery(SessionFilter(cohort: "cohort-3"), rubric: hash)
    measure("/list of a cohort") { _ = try (store.listings(cohort), store.count(cohort)) }
    cohort.isUnreviewed = true
    measure("/list of a cohort, unreviewed") { _ = try (store.listings(cohort), store.count(cohort)) }
    var passed = SessionQuery(rubric: hash)
    passed.passed = false
    measure("/list of those that failed") { _ = try (store.listings(passed), store.count(passed)) }
    passed.order = .weakest
    measure("/list of those that failed, the weakest first") { _ = try (store.listings(passed), store.count(passed)) }
    var unreviewed = SessionQuery(rubric: hash)
    unreviewed.isUnreviewed = true
    measure("/list of all unreviewed") { _ = try (store.listings(unreviewed), store.count(unreviewed)) }
    measure("/find of a rare word") { _ = try store.find(SearchQuery("zeldzaamwoord")) }
    measure("/find of a word of every session") { _ = try store.find(SearchQuery("koffie")) }
    measure("/find of two words of every session") { _ = try store.find(SearchQuery("koffie planning")) }
    try open(store)
  }

  private static func measure(_ what: String, _ work: () throws -> Void) {
    var samples = Samples()
    for _ in 0..<20 { try? samples.time(work) }
    report(what + ": median", samples.median / 1e6, "ms", digits: 2)
    report(what + ": slowest", samples.percentile(100) / 1e6, "ms", digits: 2)
  }

  /// What opening one costs before its first screen: its lines read and verified, and graded.
  private static func open(_ store: SQLiteSessionStore) throws {
    let bundle = try ShippedLibrary.bundle(scenario)
    guard let script = bundle.script("nl"), let rubric = Rubric.shipped else { return }
    let hash = rubric.fingerprint(Grader.sha256)
    measure("opening a session") {
      let recording = try store.recording(of: id(sessions / 2))
      let facts = FactBook(scenario: bundle.scenario, script: script, seed: recording.header.seed)
      _ = Grader.grade(
        recording.transcript, scenario: bundle.scenario, vacancy: bundle.vacancy, script: script, rubric: rubric,
        rubricHash: hash
      ) { facts.fill($0) }
    }
  }

  /// The seconds that `sonde grade --all` takes under a rubric that nothing was graded by.
  private static func gradedAgain(_ data: String, folder: TemporaryFolder) throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("sonde"))
    process.arguments = ["grade", "--all", "--data", data]
    process.environment = ["HOME": folder.path, "LANG": "C.UTF-8", "SONDE_SCENARIOS": ShippedLibrary.folder]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = DispatchTime.now().uptimeNanoseconds
    try process.run()
    process.waitUntilExit()
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
  }

  private static func id(_ number: Int) -> String { String(format: "%032x", number) }

  private static func fill(_ store: SQLiteSessionStore) throws {
    let bundle = try ShippedLibrary.bundle(scenario)
    let reader = Reader()
    let originals = try (0..<24).map { try played(bundle, reader, number: $0) }
    let batch = 500
    for first in stride(from: 0, to: sessions, by: batch) {
      let numbers = Array(first..<min(first + batch, sessions))
      nonisolated(unsafe) let recordings = UnsafeMutablePointer<Recording?>.allocate(capacity: numbers.count)
      recordings.initialize(repeating: nil, count: numbers.count)
      DispatchQueue.concurrentPerform(iterations: numbers.count) { index in
        let number = numbers[index]
        var (header, events) = (originals[number % originals.count].header, originals[number % originals.count].events)
        header.session = id(number)
        header.start = 1_700_000_000 + number * 997
        header.cohort = "cohort-\(number % 50)"
        header.actors[0].id = String(format: "%032x", number % 2_000)
        if number % 1_000 == 7 { events = rare(events) }
        let bytes = Transcript(header: header, events: events).export(salts: .derived(from: header))
        recordings[index] = try? TranscriptReader.read(bytes)
      }
      _ = try store.importAll((0..<numbers.count).compactMap { recordings[$0] })
      recordings.deinitialize(count: numbers.count)
      recordings.deallocate()
    }
  }

  private static func rare(_ events: [Event]) -> [Event] {
    var events = events
    if let index = events.firstIndex(where: { if case .note = $0.body { true } else { false } }) {
      events[index].body = .note(Note(text: .unsalted("zeldzaamwoord")))
    }
    return events
  }

  /// An interview of 60 turns: the lines of a strong, a middling and a poor one mixed, in Dutch.
  private static func played(_ bundle: ScenarioBundle, _ reader: Reader, number: Int) throws -> Transcript {
    let all = try ["strong", "middling", "poor"].map {
      try ShippedLibrary.linesSaid(in: "nl-\($0).txt", of: scenario)
    }
    let own = all[number % all.count] + all[(number + 1) % all.count] + all[(number + 2) % all.count]
    let lines = Array((own + own).prefix(turns))
    var header = TurnBenchmark.header(session: "desk")
    header.seed = UInt64(number)
    header.fingerprints = Header.Fingerprints(
      reader: reader.fingerprint, engine: Interview.engineFingerprint,
      rubric: Rubric.shipped?.fingerprint(Grader.sha256) ?? "",
      scenario: bundle.structureFingerprint(Grader.sha256), script: bundle.textFingerprint("nl", Grader.sha256) ?? "")
    guard let interview = Interview(bundle: bundle, language: "nl", seed: header.seed, reader: reader) else {
      return Transcript(header: header, events: [])
    }
    let commands = lines.flatMap { [Command.say($0), .reply] } + [.note("zegt vaak wij"), .close(.interviewer)]
    return Transcript(header: header, events: interview.events(of: commands, every: 10_000))
  }
}
