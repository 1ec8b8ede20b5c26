import Foundation
import Storage
import TestSupport
import Testing
import Transcripts

@testable import Shell

/// `sonde grade --all` over a store.
@Suite struct GradeAllTests {
  private func graded(_ machines: Machines, _ rubric: String? = nil, _ format: GradeAllTask.Format = .text) throws
    -> String
  {
    try machines.run(on: "data") { try GradeAllTask(rubric: rubric, format: format).run(in: $0) }
  }

  /// The shipped rubric with another pass mark, as a file.
  private func lenient(_ machines: Machines) throws -> String {
    let shipped = ShippedLibrary.folder + "/../Sources/Assessment/Rubrics/default.yaml"
    let text = try String(contentsOfFile: shipped, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("passMark:") ? "passMark: 1" : line.contains("minimum:") ? "" : String(line)
    }
    return try machines.write(Array(lines.joined(separator: "\n").utf8), to: "lenient.yaml")
  }

  @Test func `each session is graded once by a rubric, with the total that its scorecard has`() throws {
    let machines = try Machines()
    #expect(try graded(machines).contains("Graded now: 1."))
    #expect(try graded(machines).contains("Graded now: 0. Under this rubric the store has 1"))
    let card = try machines.run(on: "data") {
      try GradeTask(machines.session, rubric: nil, format: .json).run(in: $0)
    }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(card.utf8)) as? [String: Any])
    let total = try #require(object["total"] as? Double)
    #expect(try graded(machines, nil, .csv).contains("\(machines.session),\(total),false,,"))
    let store = try machines.store("data")
    #expect(
      try store.score(of: machines.session, byRubric: Scoring.rubricFingerprint)?.machine.total
        == Int((total * 10).rounded()))
  }

  @Test func `another rubric grades all again, beside the shipped one`() throws {
    let machines = try Machines()
    _ = try graded(machines)
    let rubric = try lenient(machines)
    let text = try graded(machines, rubric)
    #expect(text.contains("Graded now: 1."))
    #expect(text.contains("Against the shipped rubric (1 interviews): 1 pass only now, 0 no longer."))
    let json = try graded(machines, rubric, .json)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.count == 1 && rows[0]["passed"] as? Bool == true && rows[0]["shippedPassed"] as? Bool == false)
  }

  @Test func `a session that cannot be graded is counted, and the others are graded`() throws {
    let machines = try Machines()
    try machines.export(from: "data", to: "bare.jsonl", withScenario: false)
    _ = try machines.import("bare.jsonl", on: "mentor")
    let text = try machines.run(on: "mentor") { try GradeAllTask(rubric: nil, format: .text).run(in: $0) }
    #expect(text.contains("Graded now: 0.") && text.contains("1 could not be graded"))
  }

  @Test func `without a store there is nothing to grade, and it is said`() throws {
    let machines = try Machines()
    let failure = try machines.failure(on: "nowhere") { try GradeAllTask(rubric: nil, format: .text).run(in: $0) }
    #expect(failure?.phrase == .noDatabase && failure?.status == .missing)
  }

  @Test func `the bar fills as the work is done`() {
    #expect(ProgressBar.text(0, of: 4).hasPrefix("[" + String(repeating: " ", count: 40) + "] 0 / 4"))
    #expect(ProgressBar.text(2, of: 4).hasPrefix("[" + String(repeating: "#", count: 20) + " "))
    #expect(ProgressBar.text(4, of: 4) == "[" + String(repeating: "#", count: 40) + "] 4 / 4")
  }
}
