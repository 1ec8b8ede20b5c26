import LineEditing
import Testing
import Transcripts

@testable import Shell

@Suite struct CommandTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?"

  @Test func `an unknown command suggests the nearest one`() throws {
    let room = try Room()
    try room.play("/tiem", "/qwxyz", "/quit")
    #expect(room.printed.contains("/tiem ken ik niet. Bedoelt u /time?"))
    #expect(room.printed.contains("/qwxyz ken ik niet. /help"))
  }

  @Test func `two slashes say a line that begins with one`() throws {
    let room = try Room()
    let shell = try room.play("//hallo daar", "/quit")
    let lines = try #require(shell.session).transcript.turns.compactMap { $0.question?.text.string }
    #expect(lines == ["/hallo daar"])
  }

  @Test func `help lists what can be done now, and tells of one command`() throws {
    let room = try Room()
    try room.play("/help", "/help /wait", "/help wiat", "/quit")
    #expect(room.printed.contains("/rewind BEURT"))
    #expect(!room.printed.contains("/score "))
    #expect(room.printed.contains("/wait SECONDEN"))
    #expect(room.printed.contains("Bedoelt u /wait?"))
  }

  @Test func `a command that does not fit the moment says when it does`() throws {
    let room = try Room()
    try room.play("/star", "/start teamconflict", "/score", "/scenarios", "/end", "/rewind 1", "/quit", scenario: nil)
    #expect(room.printed.contains("/star kan pas als het gesprek begonnen is"))
    #expect(room.printed.contains("/score kan niet tijdens het gesprek"))
    #expect(room.printed.contains("/rewind kan niet meer"))
  }

  @Test func `a command of a later version says so`() throws {
    let room = try Room()
    try room.play("/end", "/relabel 3 form=open", "/quit")
    #expect(room.printed.contains("/relabel hoort bij `sonde review`"))
  }

  @Test func `a scenario is chosen by number or by name, and a wrong name suggests the nearest`() throws {
    let room = try Room()
    let first = try room.play("teamconflit", "2", "/quit", scenario: nil)
    #expect(room.printed.contains("bedoelt u \"teamconflict\"?"))
    #expect(first.session?.header.scenario == "teamconflict")
    #expect(try room.play("/start teamconflict fr", "/quit", scenario: nil).session?.header.language == "fr")
    #expect(room.printed.contains("Langue de l'entretien : français"))
  }

  @Test func `coverage and reasons are shown in practice`() throws {
    let room = try Room()
    try room.play(Self.question, "/star", "/why", "/quit")
    #expect(room.printed.contains("S  situatie       ●"))
    #expect(room.printed.contains("Waarom dit antwoord: u vroeg open naar een situatie"))
    #expect(room.printed.contains("gewonnen: situatie, uit het verhaal over"))
  }

  @Test func `a rewind takes back what was won and numbers the next turn after all before it`() throws {
    let room = try Room()
    let shell = try room.play(Self.question, "Wat was uw taak?", "/rewind 1", "Wat trekt u aan?", "/rewind 2", "/quit")
    let session = try #require(shell.session)
    #expect(session.state.liveTurns == [3])
    #expect(session.transcript.turns.map(\.isAbandoned) == [true, true, false])
    #expect(room.printed.contains("Naar welke beurt? U kunt kiezen uit 3."))
  }

  @Test func `the coach can be silenced, and its advice is on record`() throws {
    let room = try Room()
    let shell = try room.play(
      "Dat hebt u toen mooi opgelost, neem ik aan?", "/coach off", "Vindt u dat ook niet?", "/quit")
    let hints = try #require(shell.session).transcript.events.filter {
      if case .hint = $0.body { true } else { false }
    }
    #expect(hints.count == 1)
    #expect(room.printed.components(separatedBy: "Gelezen als").count == 2)
  }

  @Test func `notes, waits and the time`() throws {
    let room = try Room()
    let shell = try room.play("/note zegt vaak we", "/note", "/wait 12", "/wait 0", "/wait x", "/time", "/quit")
    let events = try #require(shell.session).transcript.events
    #expect(events.contains { if case .note(let note) = $0.body { note.text.string == "zegt vaak we" } else { false } })
    #expect(events.contains { if case .silence(let silence) = $0.body { silence.duration == 12_000 } else { false } })
    #expect(events.filter { $0.body.isTurn }.count == 1)
    #expect(room.printed.contains("0:12 van 40 minuten"))
  }

  @Test func `TAB completes commands, scenarios, turns and languages`() throws {
    let room = try Room()
    let shell = try room.play(Self.question, "/quit")
    let completions = Completions()
    completions.shell = shell
    #expect(completions.complete("/re", 3).candidates == ["/rewind"])
    #expect(completions.complete("/rewind ", 8).candidates == ["1"])
    #expect(completions.complete("/coach o", 8).candidates == ["on", "off"])
    #expect(completions.complete("wat", 3) == .none)
    shell.stage = .choosing
    #expect(completions.complete("team", 4).candidates == ["teamconflict"])
    #expect(completions.complete("/start t", 8).candidates == ["teamconflict"])
    #expect(completions.complete("/start teamconflict f", 21).candidates == ["fr"])
  }
}
