import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// How questions count in the competency phase (DESIGN.md section 5).
@Suite struct TechniqueCounts {
  /// How the last question of a play counts.
  private func standing(_ play: Play) throws -> QuestionStanding? {
    let rubric = try #require(Rubric.shipped)
    return Standings.of(InterviewRecord(play.transcript), scenario: try Desk().scenario, rubric: rubric).last
  }

  @Test func aClosedQuestionAgainst() throws {
    var play = Play()
    play.ask("Was it busy?", .closed, [.situation])
    #expect(try standing(play) == .unproductive(.closed))
    #expect(try Desk().grade(play).kinds(at: 1) == [.closed])
  }

  @Test func aClosedQuestionThatVerifiesNeitherWay() throws {
    var play = Play()
    play.ask("What did you do?", .probing, [.action], wins: ["sorted-files"])
    play.ask("On the Friday, was that?", .closed, [.action])
    #expect(try standing(play) == .neutral(.verifying))
    #expect(try Desk().grade(play).kinds(at: 2) == [])
    play.ask("And was Karim there?", .closed, [.action])
    #expect(try standing(play) == .unproductive(.closed))
  }

  @Test func aClosedQuestionThatSteersNeitherWay() throws {
    var play = Play()
    play.ask("Shall we go back to the queue?", .closed, [.situation]) { $0.act = .steering }
    #expect(try standing(play) == .neutral(.steering))
  }

  @Test(arguments: [Target.procedure, .practical, .closing, .candidateQuestions])
  func aClosedQuestionThatServesTheInterviewNeitherWay(_ target: Target) throws {
    var play = Play()
    play.ask("Is that all right?", .closed, [target])
    #expect(try standing(play) == .neutral(.service))
  }

  @Test func aHypotheticalAgainstUnlessBehaviourWasTriedInVain() throws {
    var play = Play()
    play.ask("What would you do?", .probing, [.action]) { $0.isHypothetical = true }
    #expect(try standing(play) == .unproductive(.hypothetical))
    play.ask("Can you give another example?", .open, [.situation], pool: .noMoreEpisodes)
    play.ask("Suppose it did happen: what would you do?", .probing, [.action]) { $0.isHypothetical = true }
    #expect(try standing(play) == .neutral(.fallback))
  }

  @Test(arguments: ["answered-honestly", "answered-by-interviewer"])
  func anAnswerToHerQuestionIsNone(_ move: String) throws {
    var play = Play()
    play.move = move
    play.ask("The team had two heads of unit in three years.", .probing, [.practical]) { $0.isHypothetical = true }
    #expect(try standing(play) == QuestionStanding.none)
    #expect(try Desk().grade(play).kinds(at: 1) == [])
  }

  @Test func aSilenceNeitherWay() throws {
    var play = Play.strong()
    let before = try Desk().grade(play)
    play.silence()
    #expect(try Desk().grade(play).dimension(.technique) == before.dimension(.technique))
  }

  @Test func anUnsureReadingNeverAgainst() throws {
    for form in [Form.closed, .leading, .forcedChoice, .open] {
      var play = Play.strong()
      let before = try Desk().grade(play)
      play.ask("Hrmpf blah?", form, [.action]) {
        $0.isUnsure = true
        $0.isMultiple = true
        $0.isProtected = true
        $0.act = .evaluation
        $0.signals = [.disapproval]
      }
      let after = try Desk().grade(play)
      #expect(after.total == before.total && after.knockouts.isEmpty)
      #expect(after.kinds(at: 11) == [.unsure])
      #expect(after.questions.unsure == 1 && after.questions.leading == 0 && after.questions.protected == 0)
    }
  }

  @Test func theSameWordsOnce() throws {
    var play = Play()
    for _ in 0..<12 { play.ask("And then?", .probing, [.action]) }
    let card = try Desk().grade(play)
    #expect(card.criterion("productive")?.count == 1)
    #expect(card.criterion("productive")?.score == 100)
    play.ask("…and THEN", .probing, [.action])
    #expect(try standing(play) == .neutral(.repeated))
  }

  @Test func fullMarksFromTheShareThatTheRubricNames() throws {
    var play = Play.strong()
    for index in 0..<4 { play.ask("Was it so \(index)?", .closed, [.action]) }
    #expect(try Desk().grade(play).criterion("productive")?.score == 1000)
    for index in 4..<10 { play.ask("Was it so \(index)?", .closed, [.action]) }
    let criterion = try #require(try Desk().grade(play).criterion("productive"))
    #expect(criterion.count == 10 && criterion.of == 20 && criterion.score == 714)
    #expect(criterion.turns == Array(1...20) && criterion.good == Array(1...10) && criterion.bad == Array(11...20))
    #expect(criterion.fullFrom == 700 && !criterion.isShort)
  }

  @Test func littleWhereHardlyAnythingWasAsked() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation], wins: ["long-queue"])
    let technique = try #require(try Desk().grade(play).dimension(.technique))
    #expect(technique.score < 100)
  }

  @Test func faultsLessWithEachOne() throws {
    var scores: [Int] = []
    for faults in 0...4 {
      var play = Play.strong()
      for index in 0..<faults { play.ask("You did \(index), right?", .leading, [.action]) }
      let card = try Desk().grade(play)
      scores.append(try #require(card.criterion("leading")?.score))
      if faults > 0 { #expect(card.criterion("leading")?.turns == Array(11...(10 + faults))) }
    }
    #expect(scores.first == 1000 && scores == scores.sorted(by: >) && Set(scores).count == 5)
  }

  @Test func praiseAndDisapprovalAsJudging() throws {
    var play = Play.strong()
    play.ask("Well done!", .statement) { $0.signals = [.praise] }
    play.ask("That was not clever.", .statement) { $0.signals = [.disapproval] }
    play.ask("Why did you leave him in the dark?", .leading, [.action]) { $0.signals = [.disapproval] }
    let card = try Desk().grade(play)
    #expect(card.criterion("judging")?.turns == [11, 12, 13])
    #expect(card.kinds(at: 11) == [.praise] && card.kinds(at: 12) == [.disapproval])
    #expect(card.kinds(at: 13) == [.leading, .accusation])
  }

  @Test func aFunnelByItsProbesAndTheirElements() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation])
    for index in 0..<4 { play.ask("What else \(index)?", .probing, [.action]) }
    #expect(try Desk().grade(play).criterion("funnels")?.score == 333)
    play.ask("What was your part?", .probing, [.ownership])
    play.ask("What came of it?", .probing, [.result])
    let card = try Desk().grade(play)
    #expect(card.criterion("funnels")?.score == 1000)
    #expect(card.criterion("funnels")?.turns == Array(1...7))
  }

  @Test func halfAFunnelThatNoOpenQuestionOpened() throws {
    var play = Play()
    play.ask("Was it busy?", .closed, [.situation])
    for target in [Target.task, .action, .result, .learning] { play.ask("What \(target)?", .probing, [target]) }
    let card = try Desk().grade(play)
    #expect(card.criterion("funnels")?.score == 500)
    #expect(card.findings.contains { $0.kind == .missedFunnel && $0.turn == 5 })
  }

  @Test func onlyInTheCompetencyPhase() throws {
    var play = Play(phase: .opening)
    play.ask("You found it easily, right?", .leading, [.rapport])
    play.ask("Was the train full?", .closed, [.rapport])
    play.phase(.competencies)
    play.strongStory("monday-queue")
    play.phase(.closing)
    play.ask("You had a nice day, didn't you?", .leading, [.closing])
    let card = try Desk().grade(play)
    #expect(card.dimension(.technique)?.score == 1000)
    #expect(card.questions.leading == 2)
    #expect(card.findings.allSatisfy { $0.kind == .checklist || $0.kind == .notSubmitted })
  }
}
