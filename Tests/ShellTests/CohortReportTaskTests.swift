import Foundation
import LineEditing
import Storage
import Testing
import Transcripts

@testable import Shell

/// Cohorts from the first question to the report.
@Suite struct CohortReportTaskTests {
  private func machines() throws -> Machines {
    let machines = try Machines()
    for (number, cohort) in [(1, "2026-a"), (2, "2026-a"), (3, "2026-b")] {
      try machines.room.play(
        (Machines.lines.dropLast() + ["/quit"]).map { .line($0) }, scenario: "teamconflict"
      ) {
        $0.cohort = cohort; $0.seed = UInt64(number)
      }
    }
    return machines
  }

  private func json(_ machines: Machines, _ cohort: String = "2026-a", since: Int? = nil) throws -> [String: Any] {
    let text = try machines.run(on: "data") {
      try CohortReportTask(cohort, since: since, format: .json).run(in: $0)
    }
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func sessions(_ machines: Machines) throws -> [String] {
    try machines.store("data").sessions(SessionFilter(cohort: "2026-a")).map(\.id).reversed()
  }

  @Test func `a cohort stands in the header and in the list, and its report has its interviews only`() throws {
    let machines = try machines()
    #expect(try machines.store("data").cohorts() == ["2026-a", "2026-b"])
    let found = try json(machines)
    #expect(found["interviews"] as? Int == 2 && found["format"] as? String == "sonde-cohort-report/1")
    #expect(try json(machines, "2026-b")["interviews"] as? Int == 1)
    let list = try machines.run(on: "data") {
      try SessionsTask(trainee: nil, cohort: "2026-b", format: .csv).run(in: $0)
    }
    #expect(list.split(separator: "\n").count == 2 && list.hasSuffix(",2026-b\n"))
  }

  @Test func `an interview is graded once; afterwards the store alone is asked, and says the same`() throws {
    let machines = try machines()
    func report(_ format: CohortReportTask.Format) throws -> String {
      try machines.run(on: "data") { try CohortReportTask("2026-a", format: format).run(in: $0) }
    }
    let formats = CohortReportTask.Format.allCases
    let first = try formats.map(report)
    let kept = try machines.store("data").digests(SessionFilter(cohort: "2026-a"), rubric: Scoring.rubricFingerprint)
    #expect(kept.allSatisfy { $0.digest != nil })
    #expect(try formats.map(report) == first)
  }

  @Test func `a review changes what the next report says, and both scores stand in it`() throws {
    let machines = try machines()
    _ = try json(machines)
    let reason = FreeText.unsalted("zo gelezen")
    try machines.review(
      "r-1", by: "m-1", on: "data", session: try sessions(machines)[0],
      [.overrule(criterion: "technique.leading", thousandths: 0, reason: reason), .done])
    let found = try json(machines)
    #expect(found["reviewed"] as? Int == 1)
    let spreads = try #require(found["spreads"] as? [[String: Any]])
    let groups = try #require(spreads.first?["groups"] as? [[String: Any]])
    let values = Dictionary(
      groups.map { ($0["group"] as? String ?? "", $0["values"] as? [Double] ?? []) }, uniquingKeysWith: { $1 })
    let (before, after) = (try #require(values["beforeReview"]?.first), try #require(values["afterReview"]?.first))
    #expect(after < before)
    let comparisons = try #require((found["agreement"] as? [String: Any])?["comparisons"] as? [[String: Any]])
    #expect(comparisons.map { $0["pairs"] as? Int } == [1, 0])
    // What sonde agreement computes from transcripts, the report computes from what is kept.
    let agreement = try machines.run(on: "data") { try AgreementTask(cohort: "2026-a", format: .json).run(in: $0) }
    let direct = try JSONSerialization.jsonObject(with: Data(agreement.utf8)) as? [String: Any]
    #expect(NSArray(array: comparisons) == (direct?["comparisons"] as? NSArray))
  }

  @Test func `words that were erased are in no report any more`() throws {
    let machines = try machines()
    let (store, session) = (try machines.store("data"), try sessions(machines)[0])
    try machines.room.play([.line("Bargoens geheimpje, of wat?"), .line("/end"), .line("/quit")]) {
      $0.cohort = "2026-a"; $0.seed = 77
    }
    _ = try json(machines)
    #expect(try store.words(at: [LinePlace(session: session, event: 1)]) != [nil])
    for id in try sessions(machines) { try store.erase(.events(Set(1...40)), in: id) }
    for format in CohortReportTask.Format.allCases {
      let text = try machines.run(on: "data") { try CohortReportTask("2026-a", format: format).run(in: $0) }
      #expect(!text.contains("geheimpje"))
    }
  }

  @Test func `a cohort or trainee that nobody is in ends in status 66, and a near one is named`() throws {
    let machines = try machines()
    let near = try machines.failure(on: "data") { try CohortReportTask("2026-c", format: .html).run(in: $0) }
    #expect(near?.status == .missing && near?.phrase == .noCohortButNearest)
    let none = try machines.failure(on: "nowhere") { try CohortReportTask("2026-a", format: .html).run(in: $0) }
    #expect(none?.status == .missing && none?.phrase == .noCohort)
    let trainee = try machines.failure(on: "data") { try TraineeReportTask("Ann", format: .html).run(in: $0) }
    #expect(trainee?.status == .missing)
  }

  @Test func `a report on a trainee has her interviews, and mentors' words under their names`() throws {
    let machines = try Machines()
    let store = try machines.store("data")
    let room = try Room(sharing: machines.room)
    _ = try store.actor(named: "Zoë", role: .trainee) { "t-zoe" }
    try store.setDefaultTrainee("t-zoe")
    try room.play(Machines.lines.map { .line($0) })
    try room.play(Machines.lines.map { .line($0) }) { $0.coach = false }
    let mentor = try store.actor(named: "Jan", role: .mentor) { "m-jan" }
    let hers = try store.sessions(SessionFilter(trainee: "t-zoe")).map(\.id)
    try machines.review(
      "r-1", by: mentor, on: "data", session: hers.last,
      [.comment(turn: 2, text: .unsalted("Goed begin")), .summary(text: .unsalted("Luistert goed")), .done])
    try machines.review(
      "r-2", by: "m-x", on: "data", session: hers.first, [.comment(turn: 1, text: .unsalted("ontwerp"))])
    let text = try machines.run(on: "data") {
      try TraineeReportTask("Zoe\u{308}", language: "nl", format: .markdown).run(in: $0)
    }
    #expect(text.hasPrefix("# Deelnemer Zoë\n\nGesprekken: 2"))
    #expect(
      text.contains("**Jan, beurt 2**") && text.contains("Goed begin") && text.contains("Samenvatting: Luistert goed"))
    #expect(!text.contains("ontwerp"), "an unfinished review is nobody else's business")
    for format in TraineeReportTask.Format.allCases {
      let forms = try (0..<2).map { _ in
        try machines.run(on: "data") { try TraineeReportTask("Zoë", format: format).run(in: $0) }
      }
      #expect(forms[0] == forms[1] && forms[0].contains("Goed begin"))
    }
  }

  // The configuration.

  @Test(
    arguments: [
      ("", nil), ("\n  # cohort: x\n", nil), ("cohort:", nil), ("cohort: \"  \"", nil), ("cohort: 2026-a", "2026-a"),
      ("# here\ncohort: ' Groep é '\n", "Groep é"), ("cohort: 2026", "2026"),
    ] as [(String, String?)])
  func `config yaml sets the cohort`(text: String, cohort: String?) throws {
    #expect(try Configuration(Array(text.utf8), file: "config.yaml").cohort == cohort)
  }

  @Test(arguments: ["cohrt: a", "cohort: [a]", "- a", "cohort: a\ncohort: b", "cohort: &x a", ": :"])
  func `a configuration that falls short names the place`(text: String) {
    do throws(Failure) {
      _ = try Configuration(Array(text.utf8), file: "config.yaml")
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.status == .data && error.details.first?.hasPrefix("config.yaml:") == true)
    }
  }

  // The mentor's list.

  private func list(_ machines: Machines, _ lines: [String], by mentor: String, showsOthers: Bool = false) throws
    -> String
  {
    let editor = ScriptedLineEditor(lines: lines)
    var options = ReviewShell.Options()
    options.mentor = mentor
    options.ui = "en"
    options.isPipe = true
    options.showsOthers = showsOthers
    try ReviewShell(editor: editor, features: nil, desk: machines.room.desk, options: options).run()
    return editor.printed.joined(separator: "\n")
  }

  @Test func `a list follows the last review for whoever may see it, and says what the machine gave`() throws {
    let machines = try Machines()
    let overrule = [
      "evidence.situation", "evidence.task", "evidence.action", "evidence.ownership", "evidence.result",
      "evidence.learning", "technique.productive", "technique.funnels", "technique.leading", "technique.multiple",
      "technique.judging", "structure.preparation", "structure.opening", "structure.profile", "structure.questions",
      "structure.closing", "structure.care", "structure.notes", "structure.time", "assessment.submitted",
      "structure.incidents", "assessment.ratings",
    ].map { "/overrule \($0) 100 goed" }
    let jan = try list(machines, ["/list", "/open 1"] + overrule + ["/done", "/list passed=yes"], by: "Jan")
    #expect(jan.contains("1–1 of 1 interviews\n") || jan.hasSuffix("1–1 of 1 interviews"), "\(jan.suffix(400))")
    #expect(jan.contains("passed after review (machine: ") && jan.contains("not passed)"))
    // Mia is still to review it, and must not learn what Jan made of it.
    let mia = try list(machines, ["/list passed=yes", "/list passed=no"], by: "Mia")
    #expect(
      mia.contains("No interviews found.") && !mia.contains("after review") && mia.contains("1–1 of 1 interviews"))
    let others = try list(machines, ["/list passed=yes"], by: "Mia", showsOthers: true)
    #expect(others.contains("passed after review"))
  }
}
