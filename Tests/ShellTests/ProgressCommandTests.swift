import LineEditing
import Testing

@testable import Shell

/// `/progress` at the keyboard.
@Suite struct ProgressCommandTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?"

  @Test func `an interview that goes on is not counted, and is once it was ended`() throws {
    let room = try Room()
    try room.play(Self.question, "/quit")
    let later = try Room(sharing: room)
    try later.play("/progress", "/resume", "/end", "/progress", "/quit", scenario: nil)
    let reports = later.printed.components(separatedBy: "Vordering")
    #expect(reports.count == 3)
    #expect(reports[1].contains("Er is nog geen gesprek afgerond."))
    #expect(reports[1].contains("Niet meegeteld, want niet afgerond: 1."))
    #expect(reports[2].contains("Gesprekken: 1 ") && !reports[2].contains("Niet meegeteld"))
  }

  @Test func `it offers what can be typed next, and fits the window`() throws {
    let room = try Room()
    try room.play(["/progress", "/quit"].map { .line($0) }, scenario: nil, columns: 60)
    #expect(room.printed.contains("Begin met /start online-nervous nl"))
    let report = try #require(room.printed.components(separatedBy: "Vordering").last)
    #expect(report.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func `a second attempt at a scenario is a helped one, on another it is not`() throws {
    let room = try Room()
    for _ in 1...2 { try room.play("/coach off", Self.question, "/end", "/quit") }
    let shell = try room.play("/progress", "/quit", scenario: nil)
    #expect(shell.session == nil)
    #expect(room.printed.contains("Op eigen kracht: 1. Met hulp of herhaald: 1."))
    #expect(room.printed.contains("○ poging 2"))
  }
}
