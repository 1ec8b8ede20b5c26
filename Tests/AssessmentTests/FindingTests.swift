import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// What is said about each turn, and what would have been better.
@Suite struct Findings {
  @Test func offerTheQuestionThatWouldHaveWonWhatStoodOpen() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation], wins: ["long-queue"])
    play.ask("You sorted everything, right?", .leading, [.action])
    let card = try Desk().grade(play, fill: { "<\($0)>" })
    let finding = try #require(card.findings.first)
    #expect(finding.kind == .leading && finding.turn == 2)
    #expect(finding.better == "<What did you yourself do?>")
    #expect(finding.wouldHaveWon.map(\.description) == ["monday-queue.sorted-files", "monday-queue.own-idea"])
  }

  @Test func offerNothingThatCouldNotComeOutYet() throws {
    var play = Play()
    play.trust = 20
    play.ask("Tell me about it.", .open, [.situation], wins: ["long-queue"])
    play.ask("It was your own idea, right?", .leading, [.ownership])
    let finding = try #require(try Desk().grade(play).findings.first { $0.kind == .leading })
    #expect(finding.wouldHaveWon.map(\.evidence) == ["sorted-files"])
  }

  @Test func nameAnAwkwardSilenceAndAnInterruption() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation], thinks: true)
    play.ask("What was your task?", .probing, [.task], pool: .thoughtLost)
    play.silence()
    play.silence(pool: .silenceAwkward)
    let card = try Desk().grade(play)
    #expect(card.kinds(at: 2) == [.interrupted])
    #expect(card.kinds(at: 3) == [] && card.kinds(at: 4) == [.awkwardSilence])
  }

  @Test func doNotCallATimeGivenAnInterruption() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation], thinks: true)
    play.ask("Take your time.", .statement) { $0.act = .reassurance }
    #expect(try Desk().grade(play).kinds(at: 2) == [])
  }

  @Test func sayWhatWasMissedOfEachElement() throws {
    var play = Play.strong()
    play.ask("One more?", .probing, [.action])
    let desk = try Desk.withTwoStories()
    let missed = try desk.grade(play).findings.filter { $0.kind == .missedElement }
    #expect(missed.map(\.element) == Element.allCases)
    #expect(
      missed.first { $0.element == .action }?.wouldHaveWon.map(\.description) == [
        "second.b-sorted-files", "second.b-left-karim",
      ])
    #expect(missed.first { $0.element == .result }?.better == "How many people stood in the hall afterwards?")
    #expect(missed.allSatisfy { $0.competency == "teamwork" && $0.turn == 11 })
  }

  @Test func standInTheLanguageOfTheInterview() throws {
    var desk = try Desk()
    desk.script.language = "fr"
    var play = Play()
    play.ask("Hrmpf?", .closed) { $0.isUnsure = true }
    let finding = try #require(try desk.grade(play).findings.first { $0.kind == .unsure })
    #expect(finding.message.hasPrefix("Cette ligne"))
    desk.script.language = "it"
    #expect(try desk.grade(play).findings.first?.message.hasPrefix("This line") == true)
  }
}

/// A protected question overrides the total until a person decides (DESIGN.md section 5).
@Suite struct AProtectedQuestion {
  private func card(_ text: String, _ change: @escaping (inout Reading) -> Void = { _ in }) throws -> Scorecard {
    var play = Play.byTheBook()
    play.phase(.profile)
    play.ask(text, .closed) {
      $0.isProtected = true
      change(&$0)
    }
    return try Desk().grade(play)
  }

  @Test func isAProvisionalKnockOutWhateverTheTotal() throws {
    var card = try card("Do you have children?")
    #expect(card.total > 950 && !card.passed)
    #expect(
      card.knockouts == [Scorecard.Knockout(kind: "protected", turn: 18, ground: "family", state: .provisional)])
    #expect(card.kinds(at: 18) == [.protected])
    #expect(card.priorities.first == Scorecard.Highlight(key: "knockout.protected", turns: [18]))
    card.knockouts[0].state = .confirmed
    #expect(!card.passed)
    card.knockouts[0].state = .rejected
    #expect(card.passed)
  }

  @Test func causesNoneWhenTheReaderIsUnsure() throws {
    #expect(try card("Do you have children?") { $0.isUnsure = true }.knockouts.isEmpty)
    #expect(try card("Do you have children?") { $0.protectedConfidence = 799 }.knockouts.isEmpty)
    #expect(try card("Do you have children?") { $0.protectedConfidence = 800 }.knockouts.count == 1)
  }

  @Test func causesNoneWhereNoGroundIsNamed() throws {
    let card = try card("Well?")
    #expect(card.knockouts.isEmpty && card.kinds(at: 18) == [.protected] && card.questions.protected == 1)
  }

  @Test func isCountedWhereItIsFound() throws {
    let unsure = try card("Do you have children?") { $0.isUnsure = true }
    let doubtful = try card("Do you have children?") { $0.protectedConfidence = 799 }
    for card in [unsure, doubtful, try card("Do you have children?")] {
      #expect(card.questions.protected == card.findings.filter { $0.kind == .protected }.count)
    }
  }

  @Test(arguments: [
    ("How old are you?", "age"), ("Are you in a union?", "union"), ("Which church do you go to?", "belief"),
    ("Are you ever ill?", "health"), ("Where are your roots?", "origin"),
  ])
  func isFiledUnderItsGround(_ text: String, _ ground: String) throws {
    #expect(try card(text).knockouts.map(\.ground) == [ground])
  }

  @Test(arguments: [("nl", "Hebt u kinderen?"), ("fr", "Avez-vous des enfants ?"), ("de", "Möchten Sie noch Kinder?")])
  func isFiledUnderItsGroundInEveryLanguage(_ language: String, _ text: String) {
    #expect(ProtectedGrounds.shipped.ground(of: text, language: language) == "family")
  }
}

/// Plain counts.
@Suite struct Counts {
  @Test func ofQuestionsByFormAndFlag() throws {
    var play = Play()
    play.ask("Tell me.", .open)
    play.ask("And then? And who?", .probing) { $0.isMultiple = true }
    play.ask("Would you?", .closed) { $0.isHypothetical = true }
    play.ask("A or B?", .forcedChoice)
    play.ask("Fine.", .statement)
    play.silence()
    let counts = try Desk().grade(play).questions
    #expect(counts.all.map(\.count) == [1, 1, 1, 1, 0, 1, 1, 0, 0])
  }

  @Test func ofWordsGiveTheTalkRatio() throws {
    var play = Play()
    play.ask("One two – three!", .open)
    #expect(try Desk().grade(play).talkRatio == 429)
    #expect(Counting.words(in: "  l'été, 12 … ßa ") == 3)
  }
}

/// Strengths and priorities.
@Suite struct TheTopOfAScorecard {
  @Test func namesWhatBroughtMostAndWhatWouldGainMost() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation], wins: ["long-queue"])
    play.ask("What was your task?", .probing, [.task], wins: ["keep-open"])
    let card = try Desk().grade(play)
    #expect(card.strengths.prefix(2).map(\.key) == ["evidence.situation", "evidence.task"])
    #expect(card.strengths.prefix(2).map(\.turns) == [[1], [2]])
    #expect(card.priorities.map(\.key) == ["assessment.submitted", "evidence.action", "evidence.ownership"])
    #expect(card.priorities.allSatisfy { !$0.turns.isEmpty })
  }
}
