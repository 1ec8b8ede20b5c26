import Foundation
import Storage
import Testing
import Transcripts

@testable import Shell

/// `sonde agreement` over a store with reviews.
@Suite struct AgreementTaskTests {
  private func json(_ machines: Machines, cohort: String? = nil) throws -> [String: Any] {
    let text = try machines.run(on: "data") { try AgreementTask(cohort: cohort, format: .json).run(in: $0) }
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func coefficient(_ object: [String: Any], _ index: Int, _ subject: String, _ kind: String) throws -> Double? {
    let comparisons = try #require(object["comparisons"] as? [[String: Any]])
    let measures = try #require(comparisons[index]["measures"] as? [[String: Any]])
    let measure = try #require(measures.first { $0["subject"] as? String == subject })
    let found = try #require((measure["coefficients"] as? [[String: Any]])?.first { $0["kind"] as? String == kind })
    return found["value"] as? Double
  }

  private func pairs(_ object: [String: Any]) -> [Int] {
    (object["comparisons"] as? [[String: Any]] ?? []).compactMap { $0["pairs"] as? Int }
  }

  @Test func `finished reviews count, each against the program, and blind ones against each other`() throws {
    let machines = try Machines()
    let reason = FreeText.unsalted("zo gelezen")
    try machines.review(
      "r-1", by: "m-1", on: "data",
      [
        .relabel(turn: 4, changes: .init(form: .closed), reason: reason),
        .overrule(criterion: "technique.leading", thousandths: 1000, reason: reason),
        .rate(competency: "teamwork", rating: .level(3), reason: reason), .done,
      ])
    try machines.review(
      "r-2", by: "m-2", on: "data", start: 1_700_000_200, isBlind: true,
      [.rate(competency: "teamwork", rating: .level(4), reason: reason), .done])
    try machines.review("r-open", by: "m-3", on: "data", [.comment(turn: 1, text: reason)])
    let found = try json(machines)
    #expect(pairs(found) == [2, 1])
    // Five lines, two reviews: one label of ten differs; of the five pairs between mentors one does.
    #expect(try coefficient(found, 0, "form", "same") == 0.9)
    #expect(try coefficient(found, 1, "form", "same") == 0.8)
    #expect(try coefficient(found, 1, "corrected", "same") == 0)
    #expect(try coefficient(found, 1, "ratings", "same") == 0)
    #expect(try coefficient(found, 1, "ratings", "withinOne") == 1)
    let sameScores = try #require(try coefficient(found, 0, "criteria", "same"))
    #expect(sameScores < 1)
    let text = try machines.run(on: "data") { try AgreementTask(cohort: nil, format: .text).run(in: $0) }
    #expect(text.contains("Interviews: 1. Finished reviews: 2."))
    #expect(text.contains("Cohen's kappa") && text.contains("ICC(2,1)"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `a second review that was not blind is left out among mentors, and it is said`() throws {
    let machines = try Machines()
    for number in 1...2 { try machines.review("r-\(number)", by: "m-\(number)", on: "data", start: number, [.done]) }
    let found = try json(machines)
    #expect(pairs(found) == [2, 0])
    #expect((found["notCounted"] as? [String: Int]) == ["notBlind": 1, "unknown": 0])
  }

  @Test func `a cohort that nobody is in has no reviews, and a store that is not there neither`() throws {
    let machines = try Machines()
    try machines.review("r-1", by: "m-1", on: "data", [.done])
    #expect(pairs(try json(machines, cohort: "2026-z")) == [0, 0])
    let text = try machines.run(on: "nowhere") { try AgreementTask(cohort: nil, format: .text).run(in: $0) }
    #expect(text.contains("No review has been finished yet."))
    #expect(!FileManager.default.fileExists(atPath: machines.path("nowhere")))
  }

  @Test func `an interview whose scenario is not here is left out, and it is said`() throws {
    let machines = try Machines()
    try machines.review("r-1", by: "m-1", on: "data", [.done])
    try machines.export(from: "data", to: "bare.jsonl", withScenario: false)
    _ = try machines.import("bare.jsonl", on: "mentor")
    let text = try machines.run(on: "mentor") { try AgreementTask(cohort: nil, format: .text).run(in: $0) }
    #expect(text.contains("Not counted, since the scenario is not here as it was played: 1"))
  }
}
