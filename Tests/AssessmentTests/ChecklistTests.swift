import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// The checklists of an interview by the book (DESIGN.md section 4).
@Suite struct ChecklistTests {
  private func entry(_ item: ChecklistItem, _ play: Play, desk: Desk? = nil) throws -> Checklist.Entry? {
    Checklist.state(play.transcript, try (desk ?? Desk()).bundle).first { $0.item == item }
  }

  private func online() throws -> Desk {
    var desk = try Desk()
    desk.vacancy.isOnline = true
    return desk
  }

  @Test func `an interview by the book has full marks and passes`() throws {
    let card = try Desk().grade(.byTheBook())
    #expect(card.dimensions.map(\.score) == [1000, 1000, 1000, 1000])
    #expect(card.total == 1000 && card.passed && card.findings.isEmpty && card.priorities.isEmpty)
  }

  @Test func `the state for the prompt is the one that is graded`() throws {
    let desk = try Desk()
    let play = Play.byTheBook()
    #expect(Checklist.state(play.transcript, desk.bundle) == (try desk.grade(play).checklist))
    #expect(Checklist.state(Play().transcript, desk.bundle).filter(\.isDone).isEmpty)
    #expect(Set(Checklist.state(Play().transcript, desk.bundle).compactMap(\.phase)).count == 5)
  }

  @Test(arguments: [
    ChecklistItem.mustHaves, .failures, .competencies, .guideCoverage, .guideForm, .welcome, .panelPresented,
    .courseExplained, .durationTold, .background, .motivation, .questionsInvited, .balanced, .nextSteps, .timeline,
    .thanks, .timeGiven, .behaviourNoted,
  ])
  func `what was left out is missing, with a finding and something better`(_ item: ChecklistItem) throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation])
    let card = try Desk().grade(play)
    #expect(card.checklist.first { $0.item == item }?.score == 0)
    let finding = try #require(card.findings.first { $0.item == item })
    #expect(finding.kind == .checklist && !finding.better.isEmpty && !finding.message.isEmpty)
    #expect(item.isPreparation ? finding.turn == 0 : finding.turn == 1)
  }

  @Test func `an online interview owes five checks more`() throws {
    let items: [ChecklistItem] = [.identityCheck, .equipmentCheck, .roomCheck, .noRecording, .noAids]
    for item in items {
      #expect(try entry(item, .byTheBook()) == nil)
      #expect(try entry(item, .byTheBook(), desk: online())?.isDone == false)
    }
    var play = Play(phase: .opening)
    play.say("All of it.", [.identityCheck, .equipmentCheck, .roomCheck, .noRecording, .noAids])
    for item in items { #expect(try entry(item, play, desk: online())?.turns == [1]) }
  }

  @Test func `qualities count once each, and only those of the vacancy`() throws {
    var play = Play()
    for id in ["patience", "patience", nil, "team"] { play.prepare(.mustHave, id) }
    let entry = try entry(.mustHaves, play)
    #expect(entry?.count == 2 && entry?.of == 5 && entry?.score == 400)
  }

  @Test func `a competency picked that is not tested costs`() throws {
    var play = Play()
    play.prepare(.competency, "teamwork")
    #expect(try entry(.competencies, play)?.isDone == true)
    play.prepare(.competency, "service")
    #expect(try entry(.competencies, play)?.score == 500)
  }

  @Test func `a closed or double question in the guide costs`() throws {
    var play = Play()
    play.guide("teamwork", .closed)
    play.guide("teamwork") { $0.isMultiple = true }
    play.guide("teamwork", .probing)
    #expect(try entry(.guideForm, play)?.score == 333)
  }

  @Test func `an evasive answer to her question is worth half, none nothing`() throws {
    var desk = try Desk()
    desk.scenario.questions[0].honest = "honest"
    desk.script.texts["honest"] = ["eighteen"]
    func score(_ move: String, _ text: String) throws -> Int? {
      var play = Play(phase: .questions)
      play.move = "asked-question"
      play.ask("Any questions?", .closed, [.candidateQuestions], using: "questions.team-size.says")
      play.move = move
      play.say(text, [])
      return try entry(.questionsAnswered, play, desk: desk)?.score
    }
    #expect(try score("answered-by-interviewer", "That depends.") == 500)
    #expect(try score("answered-by-interviewer", "There are eighteen of us.") == 1000)
    #expect(try score("answered-honestly", "That depends.") == 1000)
    #expect(try score("farewell", "Goodbye.") == 0)
  }

  @Test func `an incident passed over costs, one dealt with does not`() throws {
    func play(_ outcomes: [IncidentHandling.Outcome]) -> Play {
      var play = Play()
      play.ask("Tell me.", .open)
      play.add(.incident(IncidentStrike(id: "line-drops", kind: "disconnection")))
      for outcome in outcomes { play.add(.handling(IncidentHandling(id: "line-drops", outcome: outcome))) }
      play.ask("And then?", .probing)
      return play
    }
    #expect(try entry(.incidentsHandled, play([.handled, .restored]))?.isDone == true)
    #expect(try entry(.incidentsHandled, play([.rescheduled]))?.isDone == true)
    #expect(try entry(.incidentsHandled, play([.ignored, .restored]))?.missed == [1])
    #expect(try entry(.incidentsHandled, play([]))?.isDone == false)
    #expect(try entry(.incidentsHandled, Play()) == nil)
  }

  @Test func `an interview over time does not keep it`() throws {
    var play = Play()
    play.ask("Tell me.", .open)
    #expect(try entry(.timeKept, play)?.isDone == true)
    play.time = 41 * 60_000
    play.ask("And then?", .probing)
    #expect(try entry(.timeKept, play)?.missed == [2])
  }
}
