import LineEditing
import Storage
import Testing
import Transcripts

@testable import Shell

@Suite struct InterviewTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?"

  @Test func `Ctrl-D asks whether to end, and a no goes on`() throws {
    let room = try Room()
    let shell = try room.play([.end, .line("n"), .line(Self.question), .end, .line("ja"), .end])
    #expect(room.prompts.contains { $0.leftText.contains("Wilt u het gesprek afsluiten?") })
    let session = try #require(shell.session)
    #expect(session.state.isClosed)
    #expect(session.transcript.turns.count == 1)
    #expect(room.printed.contains("Tot de volgende keer"))
  }

  @Test func `an answer that is neither yes nor no is asked for again, Ctrl-C is a no`() throws {
    let room = try Room()
    let shell = try room.play([.end, .line("misschien"), .line("nee"), .end, .interrupted, .line("/quit")])
    #expect(try #require(shell.session).state.isClosed == false)
  }

  @Test func `a script that ends asks for nothing for ever`() throws {
    let shell = try Room().play([])
    #expect(try #require(shell.session).state.isClosed)
  }

  @Test func `Ctrl-C drops the line and nothing else`() throws {
    let shell = try Room().play([.interrupted, .line(Self.question), .interrupted, .line("/quit")])
    #expect(try #require(shell.session).state.turn == 1)
  }

  @Test func `an empty line is a silence`() throws {
    let shell = try Room().play(Self.question, "", "   ", "/quit")
    let turns = try #require(shell.session).transcript.turns
    #expect(turns.map { $0.question == nil } == [false, true, true])
    #expect(turns.allSatisfy { !$0.replies.isEmpty })
  }

  @Test func `the prompt tells phase and time, and beside it what was won`() throws {
    let room = try Room()
    try room.play(Self.question, "/quit")
    let last = try #require(room.prompts.last)
    #expect(last.leftText == "competenties 0:00 ▸ ")
    #expect(last.rightText == "●S ●T ○A + ○O ○R ○L" || last.rightText.contains("●S"))
    #expect(room.prompts.first?.rightText.contains("●") == false)
  }

  @Test func `what was broken off is offered and goes on where it was`() throws {
    let room = try Room()
    let first = try room.play(Self.question, "Wat was uw taak?", "/quit")
    let later = try Room(sharing: room)
    let second = try later.play("/resume", "Wat deed u toen zelf?", "/end", "/quit", scenario: nil)
    #expect(later.printed.contains("Met /resume gaat u verder"))
    #expect(later.printed.contains("▸ Wat was uw taak?"))
    let before = try #require(first.session), after = try #require(second.session)
    #expect(after.header == before.header)
    #expect(after.lines.prefix(before.lines.count).elementsEqual(before.lines))
    #expect(after.state.turn == 3)
    #expect(Verification(of: after.export).isIntact)
    let third = try Room(sharing: room)
    try third.play("/resume", "/quit", scenario: nil)
    #expect(third.printed.contains("Er is geen gesprek om mee verder te gaan"))
  }

  @Test func `a line that a crash left unanswered is answered on resuming`() throws {
    let room = try Room()
    let shell = try room.play(Self.question, "/quit")
    let session = try #require(shell.session)
    try session.perform(.say("Wat was uw taak?"), at: 1_000)
    #expect(session.state.isAwaitingReply)
    let later = try Room(sharing: room)
    let resumed = try later.play("/resume", "/quit", scenario: nil)
    let state = try #require(resumed.session).state
    #expect(!state.isAwaitingReply)
    #expect(state.turn == 2)
  }

  @Test func `every event is in the store before it is shown`() throws {
    let room = try Room()
    let shell = try room.play(Self.question, "/quit")
    let session = try #require(shell.session)
    let stored = try room.desk.store().recording(of: session.header.session)
    #expect(stored.lines == session.lines)
  }

  @Test func `the second interview with a scenario is the second attempt`() throws {
    let room = try Room()
    try room.play("/end", "/quit")
    let shell = try room.play("/end", "/quit")
    #expect(shell.session?.header.attempt == 2)
  }

  @Test func `a resumed interview goes on from the time of its last event`() throws {
    let room = try Room()
    try room.play("/wait 90", "/quit")
    let later = try Room(sharing: room)
    try later.play("/resume", "/time", "/quit", scenario: nil)
    #expect(later.printed.contains("1:30 van 40 minuten"))
  }
}
