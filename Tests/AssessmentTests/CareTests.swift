import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// Care, colleagues and notes.
@Suite struct CareTests {
  private func entry(_ item: ChecklistItem, _ play: Play, desk: Desk? = nil) throws -> Checklist.Entry? {
    Checklist.state(play.transcript, try (desk ?? Desk()).bundle).first { $0.item == item }
  }

  @Test func `a question while she thinks gives no time, a silence does`() throws {
    var play = Play()
    play.ask("When did it go wrong?", .probing, [.action], thinks: true)
    play.silence()
    #expect(try entry(.timeGiven, play)?.turns == [2])
    play.ask("What did you learn?", .probing, [.learning], thinks: true)
    play.ask("And the others?", .probing, [.action])
    let entry = try entry(.timeGiven, play)
    #expect(entry?.score == 500 && entry?.missed == [4])
  }

  @Test func `a nervous candidate is owed reassurance`() throws {
    var desk = try Desk()
    #expect(try entry(.reassurance, .byTheBook()) == nil)
    desk.scenario.persona.traits = [.init(trait: "nervous", dose: 50)]
    #expect(try entry(.reassurance, .byTheBook(), desk: desk)?.isDone == false)
    var play = Play(phase: .opening)
    play.ask("Everybody is nervous.", .statement) { $0.act = .reassurance }
    #expect(try entry(.reassurance, play, desk: desk)?.turns == [1])
  }

  private func deskWithPanel() throws -> Desk {
    var desk = try Desk()
    desk.scenario.panel = [
      .init(
        id: "daems", name: "n", role: "r", bias: .none,
        asks: [.init(id: "daems-1", fault: .leading, says: "s", mended: "mended")], remark: "m")
    ]
    return desk
  }

  private func playWithFloor() -> Play {
    var play = Play()
    play.ask("Tell me.", .open)
    let reading = Reading(language: "en", form: .leading, targets: [.action])
    play.add(
      .assessor(
        AssessorLine(
          assessor: "daems", question: "daems-1", text: .words("You did, right?", salt: "00"), reading: reading)
      ))
    play.answer(wins: ["sorted-files"])
    return play
  }

  @Test func `a colleague's faulty question is to be put right`() throws {
    var play = playWithFloor()
    #expect(try entry(.assessorsCorrected, play, desk: deskWithPanel())?.missed == [1])
    play.ask("Let me put that differently.", .statement, using: "mended")
    #expect(try entry(.assessorsCorrected, play, desk: deskWithPanel())?.turns == [1])
  }

  @Test func `a colleague's question is none of the trainee's`() throws {
    let card = try deskWithPanel().grade(playWithFloor())
    #expect(card.questions.leading == 0 && card.kinds(at: 1) == [])
    #expect(card.yields.allSatisfy { $0.won == 0 })
    #expect(card.elements[.action].won == 1)
  }

  @Test func `a note counts when it shares words with what she said`() throws {
    var play = Play()
    play.says = "I sorted the files on Friday with Karim."
    play.ask("What did you do?", .probing, [.action])
    for note in ["Friendly, motivated person", "sorted files", "Friday: Karim, files", "sorted with Karim"] {
      play.note(note)
    }
    let entry = try entry(.behaviourNoted, play)
    #expect(entry?.count == 3 && entry?.isDone == true)
    var empty = Play()
    empty.says = "I sorted the files."
    empty.ask("What did you do?", .probing)
    empty.note("Friendly, motivated person")
    #expect(try self.entry(.behaviourNoted, empty)?.score == 0)
  }

  @Test func `a protected fact that she volunteered is not to be noted`() throws {
    var play = Play()
    #expect(try entry(.noProtectedNoted, play) == nil)
    play.ask("Why this job?", .probing, [.motivation], using: "volunteered.mother-ill.says")
    #expect(try entry(.noProtectedNoted, play)?.isDone == true)
    play.note("her mother is ill")
    #expect(try entry(.noProtectedNoted, play)?.missed == [1])
    #expect(try Desk().grade(play).findings.contains { $0.item == .noProtectedNoted && $0.turn == 1 })
  }
}
