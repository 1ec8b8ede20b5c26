import Foundation
import LineEditing
import QuestionReading
import Storage
import Testing
import Transcripts

@testable import Shell

/// The mentor's shell: looking up, reading, marking.
@Suite struct ReviewShellTests {
  private static let lines = [
    "Welkom. Vertel eens over een moment waarop het samenwerken moeilijk liep?", "Wat hebt u toen zelf gedaan?",
    "U hebt dan zeker met uw chef gepraat?", "Bent u zwanger of hebt u kinderen?", "Hoe is het afgelopen?", "/end",
  ]

  private func room() throws -> Room {
    let room = try Room()
    try room.play(Self.lines.map { .line($0) })
    return room
  }

  /// Plays lines of a mentor and gives the shell, with what it printed.
  @discardableResult
  private func review(
    _ lines: [String], in room: Room, mentor: String = "Jan", ui: String = "nl", showsOthers: Bool = false
  ) throws -> (shell: ReviewShell, printed: String) {
    let editor = ScriptedLineEditor(lines: lines)
    var options = ReviewShell.Options()
    options.mentor = mentor
    options.ui = ui
    options.isPipe = true
    options.showsOthers = showsOthers
    let shell = try ReviewShell(editor: editor, features: nil, desk: room.desk, options: options)
    try shell.run()
    return (shell, editor.printed.joined(separator: "\n"))
  }

  @Test func `an interview is listed, opened and read turn by turn`() throws {
    let room = try room()
    let (shell, printed) = try review(["/list", "/open 1"], in: room)
    #expect(printed.contains("1–1 van 1 gesprekken") && printed.contains("1  2023-11-14"))
    for turn in 1...5 { #expect(printed.contains("\nBeurt \(turn) · ")) }
    #expect(printed.contains("sturende vraag") && printed.contains("vertrouwen"))
    #expect(printed.contains("Einde van het gesprek.") && shell.opened?.position == 1)
  }

  @Test func `a comment, a corrected line and a score by hand go into the mentor's own log, and nothing else changes`()
    throws
  {
    let room = try room()
    let before = try #require(try room.desk.existingStore()?.sessions(SessionFilter()).first)
    let export = try room.desk.store().export(before.id)
    let (shell, printed) = try review(
      [
        "/list", "/open 1", "/comment 2 mooi \"zo\"", "/relabel 3 form=probing targets=action wou het gewoon weten",
        "/overrule technique.productive 80 te streng", "/rate teamwork 3 dun", "/reject protected-4 zelf begonnen",
        "/summary Goed begin", "/undo", "/done",
      ], in: room)
    #expect(try room.desk.store().export(before.id) == export)
    let reviews = try room.desk.store().reviews(ofSession: before.id)
    #expect(reviews.count == 1 && reviews[0].header.head == before.head && reviews[0].header.isBlind)
    let fold = reviews[0].fold
    #expect(fold.isDone && fold.comments[2]?.first?.text.string == "mooi \"zo\"" && fold.summary == nil)
    #expect(fold.corrections[3]?.changes == Relabelling(form: .probing, targets: [.action]))
    #expect(fold.overrules["technique.productive"]?.thousandths == 800)
    #expect(fold.ratings["teamwork"]?.rating == .level(3))
    #expect(fold.decisions["protected-4"]?.isConfirmed == false)
    #expect(printed.contains("Ongedaan gemaakt: ∑ · Goed begin") && printed.contains("Uw nalezing is klaar"))
    let regrading = try #require(shell.opened?.regrading)
    #expect(regrading.before != regrading.after && regrading.after.knockouts.first?.state == .rejected)
    let total = ReviewShell.points(regrading.before.total)
    #expect(printed.contains("Totaal: \(total) volgens de machine"))
  }

  private static let senseless = [
    ("/comment 2", "Schrijf er ook iets bij"), ("/comment 99 x", "een nummer van 1 tot 5"), ("/comment", "Welke beurt"),
    ("/relabel 3 form=vague x", "past niet bij form"), ("/relabel 3 colour=red x", "kan niet herlezen worden"),
    ("/relabel 3 zomaar", "Wat leest u anders"), ("/relabel 3 form=open", "uw reden"),
    ("/relabel 3 form=silence x", "past niet bij form"),
    ("/relabel 3 targets=action,nothing x", "past niet bij targets"),
    ("/overrule technique.productive 101 x", "van 0 tot 100"), ("/overrule x 5 x", "technique.productive"),
    ("/overrule technique.productive 50", "uw reden"), ("/reject protected-4", "uw reden"),
    ("/confirm protected-9", "Kies uit protected-4"), ("/rate x 3 x", "teamwork"), ("/rate teamwork 6 x", "1 tot 5"),
    ("/undo", "niets om ongedaan te maken"), ("/done", "nog niets genoteerd"), ("/next x", "Kies uit missed"),
    ("/turn 0", "een nummer van 1 tot 5"), ("/find", "Waarnaar zoekt u"), ("/open", "Welk gesprek"),
    ("/open 9", "Welk gesprek"), ("/list colour=red", "is geen filter"),
    ("/list passed=perhaps", "past niet bij passed"),
    ("/list from=yesterday", "2026-03-01"), ("/frobnicate", "ken ik niet"), ("/relabl 3", "Bedoelt u /relabel"),
    ("zomaar", "ken ik niet"),
  ]

  @Test func `what makes no sense is said, and nothing is written`() throws {
    let room = try room()
    for (line, expected) in Self.senseless {
      let (_, printed) = try review(["/list", "/open 1", line], in: room)
      let said = printed.components(separatedBy: "Einde van het gesprek.").last ?? ""
      #expect(said.contains(expected), "\(line): \(said)")
    }
    let id = try #require(try room.desk.store().sessions(SessionFilter()).first).id
    #expect(try room.desk.store().reviews(ofSession: id).isEmpty)
  }

  @Test func `a second mentor does not see the first one's marks until she is done`() throws {
    let room = try room()
    try review(["/list", "/open 1", "/comment 1 geheim van Jan", "/done"], in: room)
    let (_, blind) = try review(
      ["/list", "/open 1", "/marks", "/comment 1 van mij", "/marks"], in: room, mentor: "Mia")
    #expect(!blind.contains("geheim van Jan") && blind.contains("Nalezingen van anderen (1)"))
    let (_, done) = try review(["/list", "/open 1", "/done"], in: room, mentor: "Mia")
    #expect(done.contains("U gaat verder met uw nalezing") && done.contains("Nalezing van Jan"))
    #expect(done.contains("geheim van Jan"))
    let (_, open) = try review(["/list", "/open 1", "/marks"], in: room, mentor: "Ann", showsOthers: true)
    #expect(open.contains("geheim van Jan") && open.contains("van mij"))
  }

  @Test func `a review that was broken off is gone on with, one that is done is followed by a new one`() throws {
    let room = try room()
    try review(["/list", "/open 1", "/comment 1 een"], in: room)
    try review(["/list", "/open 1", "/comment 2 twee", "/done"], in: room)
    let (_, printed) = try review(["/list", "/open 1", "/comment 3 drie"], in: room)
    #expect(printed.contains("al nagelezen"))
    let id = try #require(try room.desk.store().sessions(SessionFilter()).first).id
    let reviews = try room.desk.store().reviews(ofSession: id)
    #expect(reviews.map(\.lines.count) == [3, 1] && Set(reviews.map(\.header.review)).count == 2)
  }

  @Test func `words are found in all interviews, and a place that was found can be opened`() throws {
    let room = try room()
    let (shell, printed) = try review(["/find zwanger", "/open 1"], in: room)
    #expect(printed.contains("beurt 4: Bent u zwanger"))
    #expect(shell.opened?.position == 4)
    let (_, nothing) = try review(["/find nergensgezegd"], in: room)
    #expect(nothing.contains("Nergens gevonden: nergensgezegd"))
  }

  @Test func `next goes from turn to turn of a kind, and begins again behind the last`() throws {
    let room = try room()
    let (shell, printed) = try review(
      ["/list", "/open 1", "/next leading", "/next knockout", "/next incident"], in: room)
    #expect(printed.contains("Nergens te zien: incident") && shell.opened?.position == 4)
    let (again, _) = try review(["/list", "/open 1", "/turn 5", "/next leading"], in: room)
    #expect(again.opened?.position == 3)
  }

  @Test func `a filter lets through what it says`() throws {
    let room = try room()
    for (filter, count) in [
      ("passed=no", 1), ("passed=yes", 0), ("scenario=teamconflict", 1), ("scenario=other", 0), ("unreviewed=yes", 1),
      ("from=2023-11-14 to=2023-11-14", 1), ("from=2023-11-15", 0), ("to=2023-11-13", 0), ("cohort=a", 0),
      ("trainee=niemand", 0), ("sort=best", 1),
    ] {
      let printed = try review(["/list " + filter], in: room).printed
      #expect(printed.contains("1–1 van 1") == (count == 1), "\(filter): \(printed)")
    }
  }

  @Test func `TAB offers commands, and what can stand behind each`() throws {
    let room = try room()
    let shell = try review(["/list", "/open 1"], in: room).shell
    let completions = ReviewCompletions()
    completions.shell = shell
    func offered(_ line: String) -> [String] { completions.complete(line, line.count).candidates }
    #expect(offered("/re") == ["/relabel", "/reject"])
    #expect(offered("/open ") == ["1"] && offered("/turn 3") == ["3"])
    #expect(offered("/next mis") == ["missed", "missedFunnel", "missedElement"])
    #expect(offered("/relabel 3 form=p") == ["form=probing"])
    #expect(offered("/relabel 3 form=probing mul") == ["multiple=true", "multiple=false"])
    #expect(offered("/confirm ") == ["protected-4"] && offered("/reject prot") == ["protected-4"])
    #expect(offered("/overrule technique.p") == ["technique.productive"])
    #expect(offered("/rate team") == ["teamwork"] && offered("/rate teamwork in") == ["insufficient"])
    #expect(offered("/list sort=n") == ["sort=newest"] && offered("/list scenario=teamc") == ["scenario=teamconflict"])
    #expect(offered("/help und") == ["undo"] && offered("zomaar") == [])
    for command in ReviewCommandTable.all { #expect(offered("/" + command.name).contains("/" + command.name)) }
  }

  @Test(arguments: Catalogue.languages) func `every command works in every language of the shell`(language: String)
    throws
  {
    let room = try room()
    let printed = try review(
      ["/help", "/help relabel", "/list", "/open 1", "/score", "/comment 1 x", "/marks", "/undo", "/quit"], in: room,
      ui: language
    ).printed
    #expect(!printed.contains("review.") && !printed.contains("review-") && !printed.contains("{"))
  }

  @Test func `nothing that was said or written can command the terminal`() throws {
    let room = try Room()
    let hostile = "Wat deed u\u{1B}[31m\u{7}\u{202E}?"
    try room.play([.line(hostile), .line("/end")])
    let (_, printed) = try review(
      ["/list", "/open 1", "/comment 1 \u{1B}]0;x\u{7}", "/summary \u{9B}31m", "/marks", "/find deed", "/done"],
      in: room)
    let unsafe = printed.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }
    #expect(unsafe.isEmpty && !printed.contains("\u{202E}"))
  }

  @Test func `a score has at most one decimal and lies between 0 and 100`() {
    #expect(["0", "100", "62.5", "62,5", "7"].map(OverruleCommand.thousandths) == [0, 1000, 625, 625, 70])
    for wrong in ["", "-1", "101", "100.1", "1.25", "x", "1.", ".5", "1..5", "1e2", "١"] {
      #expect(OverruleCommand.thousandths(wrong) == nil, "\(wrong)")
    }
  }
}
