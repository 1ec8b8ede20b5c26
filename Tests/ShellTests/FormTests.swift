import LineEditing
import Testing
import Transcripts

@testable import Shell

/// The assessment form by commands.
@Suite struct FormTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?"

  private func entries(_ line: String, in room: Room) throws -> [AssessmentEntry] {
    let shell = try room.play(Self.question, "", "/end", line, "/quit")
    return try #require(shell.session).transcript.events.compactMap { event in
      if case .assessment(let entry) = event.body { entry } else { nil }
    }
  }

  @Test(arguments: [
    ("teamwork 3 turns=1,2 zei wij", [1, 2], "zei wij"), ("teamwork 3 zei wij", [], "zei wij"),
    ("teamwork 3 turns=2", [2], ""), ("can yes turns=1 = genoeg", [1], "= genoeg"),
    ("strength turns=1 luistert", [1], "luistert"), ("teamwork 3 x=y klopt", [], "x=y klopt"),
  ])
  func `turns that are cited are kept, and what follows is the reason`(
    line: String, turns: [Int], reason: String
  ) throws {
    let entry = try #require(try entries("/assess " + line, in: try Room()).first)
    #expect(entry.turns == turns && entry.text.string == reason)
  }

  @Test(arguments: [
    "turns=1,x", "turns=x", "turns=", "turns=1,", "turns=1, 2", "turns=,1", "turns=1;2", "turns=1-2", "turns=+1",
    "turn=1", "Turns=1", "turns=99999999999999999999",
  ])
  func `what is no list of turns is refused with the way out, and nothing is filled in`(citation: String) throws {
    let given = citation.split(separator: " ")[0]
    for command in ["/assess teamwork 3 ", "/assess can yes ", "/assess strength "] {
      let room = try Room()
      #expect(try entries(command + citation + " omdat", in: room) == [])
      #expect(room.printed.contains("\"\(given)\" is geen lijst van beurten"))
      #expect(room.printed.contains("turns=6,12"))
    }
  }

  @Test func `the panel's ratings are held to it too`() throws {
    let known = try ScenarioShelf.find(
      LibraryFinder(environment: Environment { _ in nil }, flag: Room.scenarios, executable: nil)
    ).shelf.open("teamconflict", language: "nl").bundle.scenario.competencies
    let room = try Room()
    let settled = try room.play(
      [.line(Self.question), .line("/end")] + known.map { .line("/assess \($0) insufficient") }
        + ["/submit", "/settle \(known[0]) 3 turns=1,x samen", "/settle \(known[0]) 3 turns=1 samen", "/quit"]
        .map { .line($0) })
    let settlements = try #require(settled.session).transcript.events.filter {
      if case .settlement = $0.body { true } else { false }
    }
    #expect(settlements.count == 1)
    #expect(room.printed.contains("\"turns=1,x\" is geen lijst van beurten"))
  }
}
