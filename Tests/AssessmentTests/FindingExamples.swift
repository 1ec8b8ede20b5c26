import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// Each kind of finding with an interview that has it.
@Suite struct FindingExamples {
  private static func asked(
    _ form: Form, _ act: Act = .none, _ signals: [Signal] = [], _ change: @escaping (inout Reading) -> Void = { _ in }
  ) -> Play {
    var play = Play()
    play.ask("Something?", form, [.action]) {
      $0.act = act
      $0.signals = signals
      change(&$0)
    }
    return play
  }

  private static func submitted(_ change: (inout Play) -> Void) -> Play {
    var play = Play.strong()
    play.ask("You did, right?", .leading, [.action], contaminates: ["was-afraid"])
    change(&play)
    play.submit()
    return play
  }

  private static var examples: [(kind: TurnFinding.Kind, play: Play)] {
    var thinking = asked(.probing)
    thinking.ask("Hm?", .probing, [.action], thinks: true)
    thinking.ask("And who?", .probing, [.action])
    var awkward = Play()
    awkward.silence(pool: .silenceAwkward)
    var settled = PanelTests.play()
    settled.submit()
    settled.settle(.level(5), [3])
    return [
      (.leading, asked(.leading)), (.multiple, asked(.probing) { $0.isMultiple = true }), (.closed, asked(.closed)),
      (.forcedChoice, asked(.forcedChoice)), (.hypothetical, asked(.probing) { $0.isHypothetical = true }),
      (.protected, asked(.closed) { $0.isProtected = true }), (.praise, asked(.statement, .evaluation, [.praise])),
      (.disapproval, asked(.statement, .evaluation, [.disapproval])),
      (.accusation, asked(.leading, .none, [.disapproval])),
      (.awkwardSilence, awkward), (.interrupted, thinking), (.unsure, asked(.statement) { $0.isUnsure = true }),
      (.missedFunnel, asked(.open)), (.missedElement, asked(.open)), (.checklist, asked(.open)),
      (.notSubmitted, asked(.open)), (.notRated, submitted { _ in }), (.ratingOff, submitted { $0.rate("5", [3]) }),
      (.ratingUnsupported, submitted { $0.rate("3") }), (.insufficientTooSoon, submitted { $0.rate("insufficient") }),
      (.contaminatedCited, submitted { $0.rate("3", [11]) }), (.citedWithoutEvidence, submitted { $0.rate("3", [10]) }),
      (.noReason, submitted { $0.rate("3", [3], "") }), (.formIncomplete, submitted { _ in }),
      (
        .recommendationOff,
        submitted {
          $0.rate("1", [3])
          $0.fillForm(recommend: "yes")
        }
      ),
      (.noOutcome, submitted { _ in }),
    ]
  }

  @Test func `every kind has one, with words and something better in every language`() throws {
    var seen: Set<TurnFinding.Kind> = []
    for (kind, play) in Self.examples {
      for language in Rubric.languages {
        var desk = try Desk()
        desk.script.language = language
        let found = try desk.grade(play).findings
        let finding = try #require(found.first { $0.kind == kind }, "\(kind)")
        #expect(!finding.message.isEmpty && !finding.better.isEmpty && !finding.message.contains("{"))
        #expect(found.allSatisfy { !$0.better.isEmpty && !$0.better.contains("{rating}") })
      }
      seen.insert(kind)
    }
    // These need a bluff, two competencies or a panel: `RatingTests` and `PanelTests` have them.
    let elsewhere: [TurnFinding.Kind] = [.bluffTaken, .halo, .notSettled, .settledUnsupported, .ratingTooSoon]
    #expect(seen.union(elsewhere) == Set(TurnFinding.Kind.allCases))
  }

  @Test func `a rating below sufficiency comes too soon`() throws {
    var play = Play()
    play.ask("What?", .probing, [.action], wins: ["sorted-files"])
    play.rate("4", [1])
    play.submit()
    #expect(try Desk().grade(play).findings.contains { $0.kind == .ratingTooSoon && $0.turn == 1 })
  }

  @Test func `praise takes a signal of praise and no question`() throws {
    #expect(try Desk().grade(Self.asked(.statement, .evaluation)).kinds(at: 1) == [])
    #expect(try Desk().grade(Self.asked(.probing, .none, [.praise])).kinds(at: 1) == [])
    let goodbye = Self.asked(.statement, .none, [.praise, .farewell])
    let finding = try #require(try Desk().grade(goodbye).findings.first { $0.kind == .praise })
    #expect(finding.better.contains("Thank you for this conversation"))
  }

  @Test func `a question for what went wrong disapproves of nothing`() throws {
    #expect(try Desk().grade(Self.asked(.open, .none, [.counterExample, .disapproval])).kinds(at: 1) == [])
  }

  @Test func `a hypothetical that the guide foresees is neutral, as often as it does`() throws {
    var play = Play()
    play.guide("teamwork") { $0.isHypothetical = true }
    for index in 1...2 { play.ask("Suppose \(index)?", .probing, [.action]) { $0.isHypothetical = true } }
    let card = try Desk().grade(play)
    #expect(card.kinds(at: 1) == [] && card.kinds(at: 2) == [.hypothetical])
  }

  @Test func `small talk never counts`() throws {
    for form in [Form.closed, .leading, .forcedChoice] {
      var play = Play()
      play.ask("You came by train, right?", form, [.rapport])
      let card = try Desk().grade(play)
      #expect(card.kinds(at: 1) == [] && card.criterion("leading")?.count == 0)
    }
  }

  @Test func `what was missed of a story names its last turn, not the goodbye`() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation], wins: ["long-queue"])
    play.phase(.closing)
    play.ask("Goodbye.", .statement)
    let missed = try Desk().grade(play).findings.filter { $0.kind == .missedElement || $0.kind == .missedFunnel }
    #expect(missed.count == 6 && missed.allSatisfy { $0.turn == 1 })
  }

  @Test func `a better question fits the element that was asked for, else words of the rubric stand`() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, [.situation], wins: ["long-queue"])
    play.ask("It was full, right?", .leading, [.situation])
    let finding = try #require(try Desk().grade(play).findings.first { $0.kind == .leading })
    #expect(finding.wouldHaveWon.isEmpty && finding.better.hasPrefix("Ask openly"))
  }
}
