import Foundation
import QuestionReading
import ReaderTraining
import Storage
import Testing
import Transcripts

@testable import Reports
@testable import Shell

/// `sonde export` over a store with interviews and reviews.
@Suite struct ExportTests {
  private let machines: Machines

  init() throws {
    machines = try Machines([
      "Goeiemorgen, ik ben Jan De Smet, welkom mevrouw Lammertyn.",
      "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?",
      "Wat was daarin uw eigen stap, Griet?", "Dat hebt u toen mooi opgelost, neem ik aan?",
      "U belt maar naar 0470 12 34 56, ja?", "/end", "/quit",
    ])
  }

  private func task(
    _ sessions: [String] = [], isAll: Bool = false, trainee: String? = nil, cohort: String? = nil, post: String? = nil
  ) -> XAPIExportTask {
    XAPIExportTask(
      SessionSelection(sessions: sessions, isAll: isAll, trainee: trainee, cohort: cohort), address: post,
      credentials: nil, homePage: nil)
  }

  private func exported(_ task: XAPIExportTask) throws -> [[String: Any]] {
    let text = try machines.run(on: "data") { try task.run(in: $0) }
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  private func corrections(since: Int? = nil, language: String? = nil, folder: String? = nil) throws -> String {
    try machines.run(on: "data") {
      try CorrectionsExportTask(since: since, language: language, folder: folder).run(in: $0)
    }
  }

  private func verbs(_ statements: [[String: Any]]) -> [String] {
    statements.compactMap { ($0["verb"] as? [String: Any])?["id"] as? String }.map {
      String($0.split(separator: "/").last ?? "")
    }
  }

  private let reason = FreeText.unsalted("zo gelezen")

  @Test func `an interview is a JSON array, one statement per line, and comments come once the review is done`() throws
  {
    let store = try machines.store("data")
    try machines.review("r-1", by: "m-1", on: "data", [.comment(turn: 3, text: .unsalted("Goed zo, Jan."))])
    let text = try machines.run(on: "data") { try task([String(machines.session.prefix(6))]).run(in: $0) }
    #expect(text.hasPrefix("[\n{") && text.hasSuffix("}\n]\n"))
    let before = try exported(task(isAll: true))
    #expect(verbs(before) == ["attempted", "asked", "asked", "asked", "failed", "scored"])
    try machines.add([.done], toReview: "r-1", on: "data")
    _ = try store.actor(named: "Jan De Smet", role: .mentor) { "m-1" }
    let after = try exported(task(isAll: true))
    #expect(verbs(after) == verbs(before) + ["commented"])
    #expect((after.last?["result"] as? [String: String])?["response"] == "Goed zo, Sam.")
  }

  @Test func `what was sent is not sent again, and a score is not even computed again`() throws {
    let server = ScriptedServer()
    func post() throws -> String {
      try machines.run(on: "data") { place in
        try task(isAll: true, post: "http://localhost/xAPI").run(in: place, through: server) { _ in }
      }
    }
    #expect(try post() == "Accepted now: 6 statements; accepted before: 0. http://localhost/xAPI/statements\n")
    #expect(try post() == "Accepted now: 0 statements; accepted before: 6. http://localhost/xAPI/statements\n")
    #expect(server.batches == [6])
    try machines.review(
      "r-1", by: "m-1", on: "data",
      [.overrule(criterion: "technique.leading", thousandths: 1000, reason: reason), .done])
    #expect(try post().hasPrefix("Accepted now: 2 statements; accepted before: 6."))
  }

  @Test func `an interview that is not finished is left out`() throws {
    try machines.room.play("Goeiemorgen.", "/quit")
    try machines.room.play(
      [.line("Goeiemorgen."), .line("Wat was uw taak?"), .line("/end")], scenario: "teamconflict"
    ) { _ in }
    #expect(try machines.store("data").sessions(SessionFilter()).count == 3)
    let all = try exported(task(isAll: true))
    #expect(verbs(all).filter { $0 == "attempted" }.count >= 1)
    let open = try machines.store("data").sessions(SessionFilter(state: .open)).map(\.id)
    #expect(!open.isEmpty)
    #expect(try exported(task(open)).isEmpty)
  }

  @Test func `a fork tells only what it does not share`() throws {
    let store = try machines.store("data")
    var other = try store.transcript(of: machines.session)
    let last = try #require(other.events.lastIndex { if case .interviewer = $0.body { true } else { false } })
    other.events[last].body = .interviewer(
      .init(text: .unsalted("Wat was het resultaat?"), reading: Reading(language: "nl", form: .probing)))
    let outcome = try store.importTranscript(other.export(salts: .random { 7 }))
    guard case .forked(let id, _) = outcome else { return #expect(Bool(false), "\(outcome)") }
    let all = try exported(task(isAll: true))
    #expect(Set(all.compactMap { $0["id"] as? String }).count == all.count)
    #expect(verbs(all).filter { $0 == "attempted" }.count == 1)
    #expect(verbs(all).filter { $0 == "scored" }.count == 2 && verbs(all).filter { $0 == "asked" }.count == 4)
    #expect(try exported(task([id])).count == 7)
  }

  @Test func `sessions are named or all asked for, and who is not there is told`() throws {
    func failure(_ task: XAPIExportTask) throws -> Failure? {
      try machines.failure(on: "data") { try task.run(in: $0) }
    }
    #expect(try failure(task())?.phrase == .exportWhich)
    #expect(try failure(task(["x"], isAll: true))?.phrase == .exportWhich)
    #expect(try failure(task(["nobody"])) == Failure(.missing, .noSession, ["id": "nobody"]))
    #expect(try failure(task(isAll: true, trainee: "Nobody")) == Failure(.missing, .noTrainee, ["name": "Nobody"]))
    #expect(try exported(task(isAll: true, cohort: "none")).isEmpty)
    let nowhere = try machines.failure(on: "nowhere") { try task(isAll: true).run(in: $0) }
    #expect(nowhere?.status == .missing)
  }

  @Test func `an interview whose scenario is not here goes without a score`() throws {
    try machines.export(from: "data", to: "bare.jsonl", withScenario: false)
    _ = try machines.import("bare.jsonl", on: "mentor")
    let text = try machines.run(on: "mentor") { try task(isAll: true).run(in: $0) }
    #expect(!text.contains("verbs/scored") && text.contains("verbs/asked"))
  }

  @Test func `corrections are a corpus without names, the later reading of a mentor and what stands of it`() throws {
    let store = try machines.store("data")
    let header = try #require(try store.sessions(SessionFilter()).first?.header)
    let trainee = try #require(header.actors.first { $0.role == .trainee }?.id)
    _ = try store.actor(named: "Jan De Smet", role: .trainee) { trainee }
    try machines.review(
      "r-1", by: "m-1", on: "data", start: 1_700_000_000,
      [
        .relabel(turn: 3, changes: .init(form: .closed), reason: reason),
        .relabel(turn: 4, changes: .init(form: .closed), reason: reason), .undo(seq: 2),
        .relabel(turn: 1, changes: .init(act: .reassurance), reason: reason), .done,
      ])
    try machines.review(
      "r-2", by: "m-1", on: "data", start: 1_700_000_500,
      [
        .relabel(turn: 3, changes: .init(isMultiple: true), reason: reason),
        .relabel(turn: 5, changes: .init(form: .leading), reason: reason), .done,
      ])
    try machines.review(
      "r-open", by: "m-2", on: "data", [.relabel(turn: 2, changes: .init(form: .closed), reason: reason)])
    let text = try corrections()
    let file = LabelledFile(text)
    #expect(file.problems.isEmpty)
    #expect(
      file.lines.map(\.text) == [
        "Goeiemorgen, ik ben Noor Verlinden, welkom mevrouw Mertens.", "U belt maar naar 0400 00 00 00, ja?",
        "Wat was daarin uw eigen stap, Robin?",
      ])
    // What the later review does not say is the reader's, not the earlier review's.
    #expect(file.lines[2].form == .probing && file.lines[2].isMultiple)
    #expect(file.lines[0].act == .reassurance && file.lines[1].form == .leading)
    #expect(try corrections(language: "nl") == text)
    #expect(LabelledFile(try corrections(since: 1_700_000_200)).lines.count == 2)
    #expect(try corrections(since: 1_800_000_000) == CorrectionsCorpus.header + "\n")
    #expect(try corrections(language: "fr") == CorrectionsCorpus.header + "\n")
    _ = try corrections(folder: machines.room.folder.path)
    #expect(try machines.bytes("corrections-nl.tsv") == Array(text.utf8))
  }
}
