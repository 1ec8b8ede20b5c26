import Foundation
import TestSupport
import Testing

/// The text files of interviewer's lines beside the scenarios, played through the pipe as a trainee would.
@Suite struct RehearsalTests {
  @Test(arguments: ["nl", "fr", "en", "de"])
  func `a strong, a middling and a poor interview are at least 15 points apart`(language: String) throws {
    let program = try Program()
    let totals = try ["strong", "middling", "poor"].map { try total(of: "\(language)-\($0).txt", language, program) }
    #expect(totals[0] - totals[1] >= 15 && totals[1] - totals[2] >= 15, "\(totals)")
  }

  @Test(arguments: ["nl", "fr", "en", "de"])
  func `the same file and seed give the same bytes twice`(language: String) throws {
    let lines = try Self.lines("\(language)-middling.txt")
    let transcripts = try (0..<2).map { _ in
      let program = try Program()
      let outcome = try program.run(
        ["practice", "teamconflict", "--language", language, "--seed", "11", "--transcript", "out.jsonl"], input: lines)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try program.bytes("out.jsonl")
    }
    #expect(transcripts[0] == transcripts[1])
  }

  @Test func `every rehearsal beside a scenario wins and scores what it must`() throws {
    let outcome = try Program().run("scenario", "rehearse")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count >= 12)
  }

  private func total(of file: String, _ language: String, _ program: Program) throws -> Double {
    let transcript = "\(file).jsonl"
    let outcome = try program.run(
      ["practice", "teamconflict", "--language", language, "--seed", "7", "--transcript", transcript],
      input: Self.lines(file))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let card = try program.run("grade", transcript, "--format", "json").output
    let object = try #require(JSONSerialization.jsonObject(with: Data(card.utf8)) as? [String: Any])
    return try #require(object["total"] as? Double)
  }

  private static func lines(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Program.scenarios)/teamconflict/rehearsals/\(file)")))
  }
}
