import Foundation
import TestSupport
import Testing

/// The text files of interviewer's lines beside the scenarios, played through the pipe as a trainee would.
@Suite struct RehearsalTests {
  @Test(arguments: ["teamconflict", "online-nervous"], ["nl", "fr", "en", "de"])
  func `a strong, a middling and a poor interview are at least 15 points apart`(
    scenario: String, language: String
  ) throws {
    let program = try Program()
    let totals = try ["strong", "middling", "poor"].map {
      try total(of: "\(language)-\($0).txt", scenario, language, program)
    }
    #expect(totals[0] - totals[1] >= 15 && totals[1] - totals[2] >= 15, "\(totals)")
  }

  /// The strong interview online: with its incidents on.
  @Test(arguments: [("teamconflict", "middling"), ("online-nervous", "strong")], ["nl", "fr", "en", "de"])
  func `the same file and seed give the same bytes twice`(
    rehearsal: (scenario: String, kind: String), language: String
  ) throws {
    let lines = try Self.lines("\(language)-\(rehearsal.kind).txt", of: rehearsal.scenario)
    let transcripts = try (0..<2).map { _ in
      let program = try Program()
      let outcome = try program.run(
        ["practice", rehearsal.scenario, "--language", language, "--seed", "11", "--transcript", "out.jsonl"],
        input: lines)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try program.bytes("out.jsonl")
    }
    #expect(transcripts[0] == transcripts[1])
  }

  @Test func `every rehearsal beside a scenario wins and scores what it must`() throws {
    let outcome = try Program().run("scenario", "rehearse")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count >= 24)
  }

  /// The clock of a pipe crosses each incident before the line that should have dealt with it.
  @Test func `incidents online are judged: passed over they cost, dealt with they do not`() throws {
    let program = try Program()
    let ignored = [
      "Goeiemorgen, welkom.", "/wait 730", "Wat trekt u aan?", "/wait 240", "/wait 240", "Dank u.", "/end",
    ]
    let outcome = try program.run(
      ["practice", "online-nervous", "--language", "nl", "--seed", "7", "--transcript", "ignored.jsonl"],
      input: Array(ignored.map { $0 + "\n" }.joined().utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try program.run("grade", "ignored.jsonl").output.contains("Op een voorval werd niet gereageerd."))
    _ = try total(of: "nl-strong.txt", "online-nervous", "nl", program)
    #expect(!(try program.run("grade", "nl-strong.txt.jsonl").output.contains("Op een voorval werd niet gereageerd.")))
  }

  private func total(
    of file: String, _ scenario: String, _ language: String, _ program: Program
  ) throws -> Double {
    let transcript = "\(file).jsonl"
    let outcome = try program.run(
      ["practice", scenario, "--language", language, "--seed", "7", "--transcript", transcript],
      input: Self.lines(file, of: scenario))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let card = try program.run("grade", transcript, "--format", "json").output
    let object = try #require(JSONSerialization.jsonObject(with: Data(card.utf8)) as? [String: Any])
    return try #require(object["total"] as? Double)
  }

  private static func lines(_ file: String, of scenario: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Program.scenarios)/\(scenario)/rehearsals/\(file)")))
  }
}
