import Foundation
import TestSupport
import Testing

/// `sonde progress`, over interviews that were played through pipes.
@Suite struct ProgressTests {
  private static let fair = [
    "Goeiemorgen, welkom.", "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?",
    "Wat was daarin uw eigen stap?", "Wat hebt u eruit geleerd?",
  ]

  /// Plays an interview on the day with a number.
  private func play(
    _ program: Program, day: Int, by name: String?, lines: [String] = fair, _ more: [String] = ["--no-coach"]
  )
    throws
  {
    let outcome = try program.run(
      ["practice", "teamconflict", "--language", "nl", "--seed", "\(day)", "--start", "2026-01-0\(day)T09:00:00Z"]
        + (name.map { ["--trainee", $0] } ?? []) + more, input: Array(lines.map { $0 + "\n" }.joined().utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func json(_ program: Program, _ arguments: [String] = []) throws -> [String: Any] {
    let outcome = try program.run(["progress", "--format", "json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func interviews(_ json: [String: Any]) throws -> [[String: Any]] {
    try #require(json["interviews"] as? [[String: Any]])
  }

  @Test func `without an interview it says with which one to begin`() throws {
    let program = try Program()
    let outcome = try program.run("progress")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Er is nog geen gesprek afgerond.") && outcome.output.contains("sonde practice "))
    #expect(try interviews(json(program)).isEmpty)
  }

  @Test func `a name without interviews is told from a misspelt one`() throws {
    let program = try Program()
    #expect(try program.run("progress", "--trainee", "Ann").status == 66)
    try play(program, day: 1, by: "Griet")
    let misspelt = try program.run("progress", "--trainee", "Gret")
    #expect(misspelt.status == 66 && misspelt.errors.contains("bedoelt u \"Griet\"?"), "\(misspelt.errors)")
    let unknown = try program.run("progress", "--trainee", "Zoë")
    #expect(unknown.status == 66 && unknown.errors.contains("er zijn geen gesprekken van \"Zoë\""))
  }

  @Test func `a first attempt on her own is kept apart from what was coached, taken back or repeated`() throws {
    let program = try Program()
    let leading = Self.fair + ["Dat hebt u toen mooi opgelost, neem ik aan?"]
    try play(program, day: 1, by: "Ann", lines: leading)
    try play(program, day: 2, by: "Ann")
    try play(program, day: 3, by: "Bob", lines: leading, [])
    try play(program, day: 4, by: "Eva", lines: Self.fair + ["/rewind 3", "Wat deed u zelf?"])
    func kinds(_ name: String) throws -> [[Bool]] {
      try interviews(json(program, ["--trainee", name])).map { interview in
        [
          interview["unaided"] as? Bool ?? false, interview["repeated"] as? Bool ?? false,
          interview["hints"] as? Int != 0, interview["rewinds"] as? Int != 0,
        ]
      }
    }
    #expect(try kinds("Ann") == [[true, false, false, false], [false, true, false, false]])
    #expect(try kinds("Bob") == [[false, false, true, false]])
    #expect(try kinds("Eva") == [[false, false, false, true]])
  }

  @Test func `each interview is graded as sonde grade does`() throws {
    let program = try Program()
    try play(program, day: 1, by: "Ann")
    let interview = try #require(try interviews(json(program)).first)
    let session = try #require(interview["session"] as? String)
    let graded = try program.run("grade", session, "--format", "json")
    let card = try #require(try JSONSerialization.jsonObject(with: Data(graded.output.utf8)) as? [String: Any])
    #expect(card["total"] as? Double == interview["total"] as? Double)
  }

  @Test func `without a name it is about whoever played last`() throws {
    let program = try Program()
    try play(program, day: 1, by: "Ann")
    try play(program, day: 2, by: "Bob")
    #expect(try json(program)["trainee"] as? String == "Bob")
    try play(program, day: 3, by: nil)
    #expect(try json(program)["trainee"] is NSNull)
    #expect(try json(program, ["--trainee", "Ann"])["trainee"] as? String == "Ann")
  }

  @Test func `it speaks the interview's language, or that of --ui`() throws {
    let program = try Program()
    try play(program, day: 1, by: "Ann")
    #expect(try program.run("progress").output.hasPrefix("Vordering van Ann"))
    #expect(try program.run("progress", "--ui", "fr").output.hasPrefix("Progression de Ann"))
    let page = try program.run("progress", "--format", "html", "--ui", "de").output
    #expect(page.contains("<html lang=\"de\">") && page.contains("<svg") && page.contains("Fortschritt: Ann"))
  }

  @Test func `the shell shows it after an interview, with the one that has just ended`() throws {
    let program = try Program()
    try play(program, day: 1, by: "Ann")
    let outcome = try program.run(
      [
        "practice", "teamconflict", "--language", "nl", "--seed", "2", "--start", "2026-02-01T09:00:00Z", "--trainee",
        "Ann",
      ],
      input: Array((Self.fair + ["/progress", "/end", "/progress"]).map { $0 + "\n" }.joined().utf8))
    #expect(outcome.output.contains("/progress kan niet tijdens het gesprek"))
    #expect(outcome.output.contains("Gesprekken: 2 (2026-01-01 tot 2026-02-01)."))
    #expect(outcome.output.contains("Op eigen kracht: 1. Met hulp of herhaald: 1."))
    #expect(outcome.output.contains("Begin met /start "))
  }
}
