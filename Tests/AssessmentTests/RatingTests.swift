import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// The expected rating, and the form against it (DESIGN.md section 5).
@Suite struct RatingTests {
  /// An interview that wins these, with a form.
  private func play(wins: [String], form: (inout Play) -> Void) -> Play {
    var play = Play()
    for (index, id) in wins.enumerated() { play.ask("What \(index)?", .probing, [.action], wins: [id]) }
    play.end()
    form(&play)
    play.submit()
    return play
  }

  private func expected(_ wins: [String], desk: Desk? = nil) throws -> Rating? {
    try (desk ?? Desk()).grade(play(wins: wins) { _ in }).competencies[0].expected
  }

  private let all = ["long-queue", "keep-open", "sorted-files", "own-idea", "shorter-queue", "left-karim", "say-so"]

  @Test func `below sufficiency nothing but insufficient is expected`() throws {
    #expect(try expected([]) == .insufficient)
    #expect(try expected(["long-queue", "keep-open", "sorted-files"]) == .insufficient)
    #expect(try expected(["long-queue", "keep-open", "was-afraid"]) == .insufficient)
  }

  @Test func `the mean of what speaks for and against her is expected, rounded half up`() throws {
    // 4, 4, 4: without the counter-example too kind.
    #expect(try expected(["keep-open", "sorted-files", "own-idea", "shorter-queue"]) == .level(4))
    // 4, 4, 4, 2 = 3.5
    #expect(try expected(["keep-open", "sorted-files", "own-idea", "shorter-queue", "left-karim"]) == .level(4))
    // 4, 2 = 3, with neutral pieces that have no part in it.
    #expect(try expected(["long-queue", "keep-open", "shorter-queue", "left-karim"]) == .level(3))
  }

  @Test func `the key counts only when everything needed was elicited`() throws {
    var desk = try Desk()
    desk.scenario.key[0].rating = 1
    #expect(try expected(all, desk: desk) == .level(1))
    #expect(try expected(all.dropLast() + [], desk: desk) == .level(4))
  }

  @Test func `a bluff that is undone counts against its claim, one that is not for nothing`() throws {
    var desk = try Desk()
    let evidence = desk.scenario.episodes[0].evidence
    let claim = try #require(evidence.firstIndex { $0.id == "shorter-queue" })
    let undoing = try #require(evidence.firstIndex { $0.id == "was-afraid" })
    desk.scenario.episodes[0].evidence[claim].truth = .bluff
    desk.scenario.episodes[0].evidence[claim].level = 5
    desk.scenario.episodes[0].evidence[undoing].undoes = ["shorter-queue"]
    let facts = ["keep-open", "long-queue", "sorted-files", "say-so"]
    // 4, 3 = 3.5; undone 4, 3, 1 = 2.7
    #expect(try expected(facts + ["shorter-queue"], desk: desk) == .level(4))
    #expect(try expected(facts + ["shorter-queue", "was-afraid"], desk: desk) == .level(3))
    func kinds(_ rating: String, undo: Bool) throws -> [TurnFinding.Kind] {
      let play = play(wins: facts + ["shorter-queue"] + (undo ? ["was-afraid"] : [])) {
        $0.rate(rating, [3, 5])
      }
      return try desk.grade(play).findings.map(\.kind)
    }
    #expect(try kinds("4", undo: false).contains(.bluffTaken))
    #expect(try kinds("4", undo: true).contains(.bluffTaken))
    #expect(try !kinds("3", undo: true).contains(.bluffTaken))
  }

  @Test(arguments: [("1", false), ("2", true), ("3", true), ("4", true), ("5", false)])
  func `within one point is right`(_ rating: String, _ isRight: Bool) throws {
    let card = try Desk().grade(play(wins: all) { $0.rate(rating, [3]) })
    #expect(card.criterion("ratings")?.score == (isRight ? 1000 : 0))
    #expect(card.findings.contains { $0.kind == .ratingOff } == !isRight)
    #expect(card.competencies[0].rating?.word == rating && card.competencies[0].expected == .level(3))
  }

  @Test func `no rating without evidence, however right`() throws {
    for turns in [[], [1]] {
      let card = try Desk().grade(
        play(wins: all) {
          $0.ask("Fine weather?", .closed)
          $0.rate("3", turns.map { $0 + 7 })
        })
      #expect(card.criterion("ratings")?.score == 0)
      #expect(card.findings.contains { $0.kind == .ratingUnsupported })
    }
  }

  @Test func `who elicits little and says so loses nothing in assessment`() throws {
    let card = try Desk().grade(
      play(wins: ["long-queue"]) {
        $0.rate("insufficient")
        $0.fillForm()
      })
    #expect(card.criterion("ratings")?.score == 1000 && card.criterion("citations") == nil)
    #expect(card.findings.allSatisfy { ![.ratingTooSoon, .noReason, .formIncomplete].contains($0.kind) })
  }

  @Test func `who asks perfectly and rates blindly does not pass`() throws {
    var play = Play.byTheBook()
    play = Play(copying: play, until: \.isAssessment)
    play.rate("3")
    play.fillForm()
    play.submit()
    let card = try Desk().grade(play)
    #expect(card.total >= 800 && !card.passed && card.shortDimensions.map(\.id) == [.assessment])
  }

  @Test func `a form that is not handed in is worth nothing`() throws {
    var play = Play(copying: .byTheBook(), until: \.isAssessment)
    play.rate("3", [6])
    let card = try Desk().grade(play)
    #expect(card.dimension(.assessment)?.score == 0 && card.competencies[0].rating == nil && !card.passed)
    #expect(card.findings.map(\.kind) == [.notSubmitted])
  }

  @Test func `ratings are frozen once handed in`() throws {
    var play = Play.byTheBook()
    play.rate("5", [6])
    #expect(try Desk().grade(play).competencies[0].rating == .level(3))
  }
}

extension EventBody {
  /// Whether it is of the form or the panel.
  var isAssessment: Bool {
    switch self {
    case .assessment, .submitted, .settlement, .outcome: true
    default: false
    }
  }
}

extension Play {
  /// The events before the first of a kind.
  init(copying play: Play, until isEnd: (EventBody) -> Bool) {
    self.init(phase: .opening)
    for event in play.events.dropFirst() {
      if isEnd(event.body) { return }
      add(event.body)
    }
  }
}
