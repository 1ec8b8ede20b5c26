import Foundation
import Storage
import Testing
import Transcripts

@testable import Assessment
@testable import Shell

/// `sonde report session`: found as `sonde grade` finds it, with the reviews that may be shown.
@Suite struct SessionReportTaskTests {
  private static let marks: [ReviewEvent] = [
    .relabel(
      turn: 4, changes: .init(form: .probing, targets: [.action]), reason: .unsalted("het was een echte vraag")),
    .comment(turn: 2, text: .unsalted("een mooie opening")), .summary(text: .unsalted("goed begonnen")), .done,
  ]

  private func report(
    _ source: String, on machine: String = "data", of machines: Machines,
    _ format: SessionReportTask.Format = .markdown, language: String? = nil, output: String? = nil,
    looksForBetter: Bool = false, showsOthers: Bool = false
  ) throws -> String {
    try machines.run(on: machine) {
      try SessionReportTask(
        source, format: format, language: language, output: output, looksForBetter: looksForBetter,
        showsOthers: showsOthers
      ).run(in: $0)
    }
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `the grid counts the evidence that the scorecard counts, and restores what a relabelling restores`() throws
  {
    let machines = try Machines()
    try machines.review("r1", by: "m1", on: "data", Self.marks)
    let report = try json(report(machines.session, of: machines, .json))
    let card = try json(
      machines.run(on: "data") { try GradeTask(machines.session, rubric: nil, format: .json).run(in: $0) })
    let rows = try #require(report["star"] as? [[String: Any]])
    func count(_ element: String, _ state: String) -> Int {
      rows.flatMap { ($0["elements"] as? [String: [[String: Any]]])?[element] ?? [] }
        .count { $0["state"] as? String == state }
    }
    let restored = try #require(report["turns"] as? [[String: Any]])
      .flatMap { $0["marks"] as? [[String: Any]] ?? [] }.flatMap { $0["restored"] as? [String] ?? [] }
    #expect(!restored.isEmpty)
    var credited = 0
    for (element, tally) in try #require(card["elements"] as? [String: [String: Any]]) {
      #expect(count(element, "won") == tally["won"] as? Int, "\(element)")
      credited += count(element, "restored")
    }
    #expect(credited == restored.count)
    #expect(
      report["total"] == nil && (report["machine"] as? [String: Any])?["total"] as? Double == card["total"] as? Double)
  }

  @Test func `a file that travelled says the same as the store, without the names that stay behind`() throws {
    let machines = try Machines()
    try machines.review("r1", by: "m1", on: "data", Self.marks)
    let file = try machines.export(from: "data", to: "sent.jsonl")
    let own = try report(machines.session, of: machines)
    let sent = try report(file, on: "mentor", of: machines)
    #expect(
      own.contains("een mooie opening") && own.contains("goed begonnen") && own.contains("het was een echte vraag"))
    func withoutFacts(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.hasPrefix("Interviewer") }
    }
    #expect(withoutFacts(own) == withoutFacts(sent))
  }

  @Test func `its language is the one asked for, else that of the program, and what was said stays as it was`() throws {
    let machines = try Machines()
    let french = try report(machines.session, of: machines, .html, language: "fr")
    #expect(french.contains("<html lang=\"fr\">") && french.contains("Wat was daarin uw eigen stap?"))
    #expect(try report(machines.session, of: machines, .html).contains("<html lang=\"en\">"))
  }

  @Test func `it can be written to a file, the same bytes each time`() throws {
    let machines = try Machines()
    for format in SessionReportTask.Format.allCases {
      let printed = try report(machines.session, of: machines, format)
      #expect(try report(machines.session, of: machines, format, output: machines.path("report")) == "")
      #expect(try String(decoding: machines.bytes("report"), as: UTF8.self) == printed)
    }
  }

  @Test func `better questions are tried unless they are left out`() throws {
    let machines = try Machines()
    let (with, without) = (
      try report(machines.session, of: machines, looksForBetter: true), try report(machines.session, of: machines)
    )
    #expect(with.contains("**Better**: “") && with.contains("**The answer would have been**: “"))
    #expect(without.contains("Not computed for this report.") && !without.contains("**The answer would have been**"))
  }

  @Test func `a mentor who reviews blind sees nothing of others in it until she is done`() throws {
    let machines = try Machines()
    try machines.review("r1", by: "m1", on: "data", isBlind: true, Self.marks)
    try machines.review("r2", by: "m2", on: "data", isBlind: true, [.comment(turn: 3, text: .unsalted("eigen woord"))])
    let before = try report(machines.session, of: machines)
    #expect(before.contains("eigen woord") && !before.contains("een mooie opening"))
    #expect(before.contains("until another mentor's blind review is done: 1"))
    #expect(try report(machines.session, of: machines, showsOthers: true).contains("een mooie opening"))
    try machines.add([.done], toReview: "r2", on: "data")
    let after = try report(machines.session, of: machines)
    #expect(after.contains("eigen woord") && after.contains("een mooie opening"))
  }

  @Test func `what is not there ends in the same status as for other commands`() throws {
    let machines = try Machines()
    let missing = try machines.failure(on: "data") { try SessionReportTask("nothing", format: .html).run(in: $0) }
    #expect(missing?.status == .missing)
    let rubric = try machines.failure(on: "data") {
      try SessionReportTask(machines.session, format: .html, rubric: machines.path("none.yaml")).run(in: $0)
    }
    #expect(rubric?.status == .missing)
    let cut = try machines.write(Array("{\"format\":\"sonde-transcript/1\"}".utf8), to: "cut.jsonl")
    #expect(try machines.failure(on: "data") { try SessionReportTask(cut, format: .html).run(in: $0) }?.status == .data)
  }
}
