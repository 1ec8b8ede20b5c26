import Foundation
import TestSupport
import Testing

@Suite struct PipeTests {
  @Test func `the same lines and seed give the same bytes in other processes, locales and time zones`() throws {
    let program = try Program()
    let first = try program.transcript(Program.questions)
    #expect(try program.transcript(Program.questions) == first)
    let other = try Program()
    for (locale, zone) in [("tr_TR.UTF-8", "Asia/Tokyo"), ("C", "America/St_Johns"), ("fr_BE.UTF-8", "")] {
      let again = try other.transcript(Program.questions, environment: ["LC_ALL": locale, "LANG": locale, "TZ": zone])
      #expect(again == first, "\(locale)")
    }
  }

  @Test func `another seed, start or name gives another transcript`() throws {
    let program = try Program()
    let first = try program.transcript(Program.questions)
    for more in [["--start", "2026-03-01T09:00:00Z"], ["--trainee", "Ann"], ["--no-coach"]] {
      #expect(try program.transcript(Program.questions + ["Vindt u ook niet?"], more) != first)
    }
    let start = try program.transcript(Program.questions, ["--start", "2026-03-01T10:00:00+01:00"])
    #expect(String(decoding: start, as: UTF8.self).contains("\"start\":\"2026-03-01T09:00:00Z\""))
  }

  @Test func `output is plain, without colour or prompt, and ends with the scorecard`() throws {
    let outcome = try Program().run("practice", "teamconflict", "--seed", "7", lines: Program.questions)
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(!outcome.output.contains("▸"))
    #expect(outcome.output.contains("Startgetal 7"))
    #expect(outcome.output.contains("situatie"))
  }

  @Test func `a seed that is not asked for is drawn and shown`() throws {
    let program = try Program()
    let shown = try (0..<2).map { _ in
      try #require(
        program.run("practice", "teamconflict", lines: ["/quit"]).output.split(separator: "\n")
          .first { $0.hasPrefix("Startgetal") })
    }
    #expect(shown[0] != shown[1])
  }

  @Test func `a saved interview is listed, exported, verified, replayed and imported`() throws {
    let program = try Program()
    let bytes = try program.transcript(Program.questions, ["--trainee", "Ann"])
    let list = try program.run("sessions", "--trainee", "Ann", "--format", "json").output
    let sessions = try #require(JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
    let id = try #require(sessions.first?["id"] as? String)
    #expect(sessions.count == 1 && sessions[0]["trainee"] as? String == "Ann")
    #expect(try program.run("transcript", "export", id).output == String(decoding: bytes, as: UTF8.self))
    let verified = try program.run("transcript", "verify", "out.jsonl")
    #expect(verified.status == 0)
    #expect(verified.output.contains("Integriteit: ongeschonden") && verified.output.contains("Reproductie: opnieuw"))
    #expect(try program.run("transcript", "replay", "out.jsonl").output.contains("▸ Wat was daarin uw eigen stap?"))
    #expect(try program.run("transcript", "import", "out.jsonl").output.contains("was er al"))
    #expect(try program.run("transcript", "import", "out.jsonl", "--data", "elsewhere").output.contains("toegevoegd"))
  }

  @Test func `an interview travels with its scenario in one file, of which every change is found`() throws {
    let program = try Program()
    _ = try program.transcript(Program.questions)
    let list = try program.run("sessions", "--format", "json").output
    let sessions = try #require(JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
    let id = try #require(sessions.first?["id"] as? String)
    let export = ["transcript", "export", id, "--with-scenario", "--with-reviews"]
    let text = try program.run(export).output
    #expect(try program.run(export + ["--output", "sent.jsonl"]).output.isEmpty)
    #expect(try program.bytes("sent.jsonl") == Array(text.utf8))
    let verified = try program.run("transcript", "verify", "sent.jsonl")
    #expect(verified.status == 0 && verified.output.contains("Scenario teamconflict: ongeschonden"))
    try program.folder.write(text.replacingOccurrences(of: "\"parts\":2", with: "\"parts\":3"), to: "changed.jsonl")
    let refused = try program.run("transcript", "import", "sent.jsonl", "changed.jsonl", "--data", "elsewhere")
    let line = text.split(separator: "\n").count
    #expect(refused.status == 65 && refused.errors.hasPrefix("sonde: changed.jsonl:\(line):1: "))
    #expect(try program.run("sessions", "--data", "elsewhere").output == "Er zijn nog geen gesprekken bewaard.\n")
    #expect(
      try program.run("transcript", "import", "sent.jsonl", "--data", "elsewhere").output == "\(id): toegevoegd\n")
    #expect(try program.run("grade", "sent.jsonl").output == program.run("grade", id).output)
  }

  @Test func `verify finds a changed byte, a lost line and a transcript that this program would not give`() throws {
    let program = try Program()
    let text = String(decoding: try program.transcript(Program.questions), as: UTF8.self)
    try program.folder.write(text.replacingOccurrences(of: "eigen stap", with: "eigen stop"), to: "changed.jsonl")
    let changed = try program.run("transcript", "verify", "changed.jsonl")
    #expect(changed.status == 1)
    #expect(changed.errors.contains("sonde: changed.jsonl:"))
    var lines = text.split(separator: "\n").map(String.init)
    lines.remove(at: 3)
    try program.folder.write(lines.joined(separator: "\n") + "\n", to: "lost.jsonl")
    #expect(try program.run("transcript", "verify", "lost.jsonl").status == 1)
    try program.folder.write(text + "x", to: "longer.jsonl")
    #expect(try program.run("transcript", "verify", "longer.jsonl").status == 1)
    #expect(try program.run("transcript", "verify", "none.jsonl").status == 66)
  }

  @Test func `the demonstration plays two interviews, and so does the bare program with a pipe`() throws {
    let program = try Program()
    let demo = try program.run("demo")
    #expect(demo.status == 0)
    #expect(demo.output.contains("Een sterk gesprek") && demo.output.contains("Een zwak gesprek"))
    #expect(try program.run().output == demo.output)
    #expect(try program.run("sessions").output.contains("nog geen gesprekken"))
  }

  @Test func `what better questions would have won follows the scenario as it was played, whatever it is edited into`()
    throws
  {
    let program = try Program()
    let library = program.folder.path + "/library"
    try FileManager.default.copyItem(atPath: Program.scenarios, toPath: library)
    let played = try program.run(
      [
        "practice", "teamconflict", "--language", "nl", "--seed", "7", "--scenarios", library, "--transcript",
        "out.jsonl",
      ],
      input: Array(Program.questions.map { $0 + "\n" }.joined().utf8))
    #expect(played.status == 0, "\(played.errors)")
    func better() throws -> [[String: Any]] {
      let graded = try program.run("grade", "out.jsonl", "--format", "json", "--scenarios", library)
      let card = try JSONSerialization.jsonObject(with: Data(graded.output.utf8)) as? [String: Any]
      return try #require(card?["counterfactuals"] as? [[String: Any]], "\(graded.errors)")
    }
    let before = try better()
    #expect((1...5).contains(before.count))
    #expect(before.allSatisfy { one in ["question", "answer"].allSatisfy { !(one[$0] as? String ?? "").isEmpty } })
    let path = library + "/teamconflict/scenario.yaml"
    let edited = try String(contentsOfFile: path, encoding: .utf8).replacing(
      "Wat hebt u uit die overgang geleerd?", with: "En?")
    try edited.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try NSArray(array: better()).isEqual(to: before))
  }
}
