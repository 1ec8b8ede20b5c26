import Foundation
import TestSupport
import Testing

/// Cohorts and the reports on them, over interviews that were played through pipes.
@Suite struct CohortProgramTests {
  private func play(_ program: Program, seed: Int, by name: String, _ more: [String]) throws {
    let outcome = try program.run(
      [
        "practice", "teamconflict", "--language", "nl", "--seed", "\(seed)", "--start", "2026-01-0\(seed)T09:00:00Z",
        "--trainee", name,
      ] + more, input: Array(Program.questions.map { $0 + "\n" }.joined().utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a flag or config yaml puts an interview into a cohort, and the flag goes before`() throws {
    let program = try Program()
    try play(program, seed: 1, by: "An", [])
    let folder = program.folder.path + "/.config/sonde"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "cohort: herfst\n".write(toFile: folder + "/config.yaml", atomically: true, encoding: .utf8)
    try play(program, seed: 2, by: "An", [])
    try play(program, seed: 3, by: "Bo", ["--cohort", "lente"])
    let list = try program.run("sessions", "--format", "json").output
    let sessions = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
    #expect(sessions.map { $0["cohort"] as? String } == ["lente", "herfst", nil])
    try "cohort: [herfst]\n".write(toFile: folder + "/config.yaml", atomically: true, encoding: .utf8)
    let wrong = try program.run("practice", "teamconflict")
    #expect(wrong.status == 65 && wrong.errors.contains("config.yaml:1:9"), "\(wrong.errors)")
  }

  @Test func `the reports come out in every form, in the language asked for, the same each time`() throws {
    let program = try Program()
    for (seed, name) in [(1, "An"), (2, "An"), (3, "Bo")] {
      try play(program, seed: seed, by: name, ["--cohort", "lente"])
    }
    for format in ["html", "markdown", "csv", "json"] {
      for report in [["cohort", "lente"], ["trainee", "An"]] {
        let runs = try (0..<2).map { _ in try program.run(["report"] + report + ["--format", format]) }
        #expect(runs.allSatisfy { $0.status == 0 && $0.errors.isEmpty } && runs[0].output == runs[1].output)
        #expect(runs[0].output.count > 1_000)
      }
    }
    #expect(try program.run("report", "cohort", "lente").output.contains("<html lang=\"nl\">"))
    #expect(try program.run("report", "cohort", "lente", "--language", "fr").output.contains("<h1>Groupe lente</h1>"))
    let since = try program.run("report", "cohort", "lente", "--format", "json", "--since", "2026-01-03").output
    #expect(since.contains("\"interviews\":1,") && since.contains("\"since\":\"2026-01-03T00:00:00Z\""))
    let near = try program.run("report", "cohort", "lentes")
    #expect(near.status == 66 && near.errors.contains("\"lente\""), "\(near.errors)")
  }
}
