import QuestionReading
import Testing

@testable import Assessment
@testable import Scenarios
@testable import Transcripts

/// What was won cleanly, against what is needed (DESIGN.md section 5).
@Suite struct EvidenceCounts {
  @Test func fullAtSufficiencyFromOneStoryWhereThereIsOne() throws {
    let card = try Desk().grade(.strong())
    #expect(card.dimension(.evidence)?.score == 1000)
    #expect(card.elements[.action].needed == 2 && card.elements[.action].won == 2)
    #expect(card.elements[.learning].needed == 1)
    #expect(card.elements[.action].turns == [3, 5])
    #expect(card.dimension(.technique)?.score == 1000 && card.total >= 650)
  }

  @Test func halfFromOneStoryWhereThereAreTwo() throws {
    let desk = try Desk.withTwoStories()
    let half = try desk.grade(.strong())
    #expect(half.elements[.situation].needed == 2 && half.elements[.action].needed == 4)
    #expect(half.dimension(.evidence)?.score == 500)
    var play = Play.strong()
    play.strongStory("second", prefix: "b-")
    let full = try desk.grade(play)
    #expect(full.dimension(.evidence)?.score == 1000)
    #expect(full.criterion("funnels")?.score == 1000)
  }

  @Test func moreThanNeededFromOneStoryDoesNotReplaceAnother() throws {
    let desk = try Desk.withTwoStories()
    var play = Play()
    play.ask("And what did you learn?", .probing, [.learning], wins: ["say-so", "was-afraid"])
    let card = try desk.grade(play)
    #expect(card.elements[.learning].won == 2 && card.elements[.learning].counted == 1)
    #expect(card.elements[.learning].needed == 2)
  }

  @Test func whatWasSuggestedStaysContaminatedHoweverOftenItIsAsked() throws {
    var play = Play()
    play.ask("You sorted the files, right?", .leading, [.action], contaminates: ["sorted-files"])
    play.ask("What did you do?", .probing, [.action], wins: ["sorted-files"])
    let card = try Desk().grade(play)
    #expect(card.elements[.action].won == 0 && card.elements[.action].contaminated == 1)
  }

  @Test func whatWasWonStaysWon() throws {
    var play = Play()
    play.ask("What did you do?", .probing, [.action], wins: ["sorted-files"])
    play.ask("So you sorted the files, right?", .leading, [.action], contaminates: ["sorted-files"])
    let card = try Desk().grade(play)
    #expect(card.elements[.action].won == 1 && card.elements[.action].contaminated == 0)
  }

  @Test func aBluffIsNeitherNeededNorWon() throws {
    var desk = try Desk()
    let index = try #require(desk.scenario.episodes[0].evidence.firstIndex { $0.id == "shorter-queue" })
    desk.scenario.episodes[0].evidence[index].truth = .bluff
    let card = try desk.grade(.strong())
    #expect(card.elements[.result].needed == 0 && card.elements[.result].won == 0)
    #expect(card.criterion("result") == nil)
    #expect(card.dimension(.evidence)?.score == 1000)
  }

  @Test func abandonedTurnsAreNotCounted() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation], wins: ["long-queue"])
    play.ask("You sorted the files, right?", .leading, [.action], contaminates: ["sorted-files"])
    play.rewind(to: 2)
    play.ask("What did you do?", .probing, [.action], wins: ["sorted-files"])
    let card = try Desk().grade(play)
    #expect(card.elements[.action].won == 1 && card.elements[.action].contaminated == 0)
    #expect(card.elements[.action].turns == [3])
    #expect(card.questions.leading == 0 && card.findings.allSatisfy { $0.kind != .leading })
  }

  @Test func anEmptyInterviewIsWorthNothing() throws {
    let card = try Desk().grade(Play())
    #expect(card.total == 0 && !card.passed && card.talkRatio == 0)
    #expect(card.findings.filter { $0.kind == .missedElement }.count == 6)
    #expect(card.findings.allSatisfy { !$0.better.isEmpty && !$0.message.isEmpty })
  }
}

/// One more piece won never lowers the score, whatever the interview.
@Suite struct WinningMore {
  @Test func neverLowersTheScore() throws {
    let desk = try Desk.withTwoStories()
    let evidence = desk.scenario.episodes.flatMap(\.evidence).map(\.id)
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let forms: [Form] = [.open, .probing, .closed, .forcedChoice, .leading, .statement]
    for _ in 0..<300 {
      var play = Play()
      for turn in 0..<(1 + next(14)) {
        play.episode = [nil, "monday-queue", "second"][next(3)]
        let target = Target.allCases[next(8)]
        let wins = next(2) == 0 ? [evidence[next(evidence.count)]] : []
        let taints = next(5) == 0 ? [evidence[next(evidence.count)]] : []
        play.ask(
          "Question \(turn - next(2))?", forms[next(forms.count)], [target], wins: wins, contaminates: taints,
          pool: [nil, .noMoreAction, .noSuchEpisode][next(3)]
        ) {
          $0.isHypothetical = next(5) == 0
          $0.isMultiple = next(5) == 0
        }
      }
      let before = try desk.grade(play)
      var transcript = play.transcript
      let replies = transcript.events.indices.filter {
        if case .candidate = transcript.events[$0].body { true } else { false }
      }
      let chosen = replies[next(replies.count)]
      guard case .candidate(var line) = transcript.events[chosen].body else { continue }
      line.disclosed.append(Disclosure(evidence: evidence[next(evidence.count)], worth: .won))
      transcript.events[chosen].body = .candidate(line)
      let after = Grader.grade(
        transcript, scenario: desk.scenario, vacancy: desk.vacancy, script: desk.script,
        rubric: try #require(Rubric.shipped))
      #expect(after.total >= before.total)
      for id in Element.allCases { #expect(after.elements[id].counted >= before.elements[id].counted) }
    }
  }
}
