import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// The assessors' own ratings, and what the panel makes of differences.
@Suite struct PanelTests {
  private static func assessor(_ id: String, _ bias: Scenario.Assessor.Bias) -> Scenario.Assessor {
    .init(id: id, name: "n", role: "r", bias: bias, asks: [], remark: "m")
  }

  /// Two competencies: teamwork (`monday-queue`) and service (`second`, all of whose levels are raised by one), and a
  /// panel with these biases.
  static func desk(_ biases: [Scenario.Assessor.Bias]) throws -> Desk {
    var desk = try Desk.withTwoStories()
    desk.scenario.competencies = ["teamwork", "service"]
    desk.scenario.episodes[1].competency = "service"
    for index in desk.scenario.episodes[1].evidence.indices { desk.scenario.episodes[1].evidence[index].level = 1 }
    desk.scenario.key.append(.init(competency: "service", rating: 1, reason: "r"))
    desk.scenario.panel = biases.enumerated().map { assessor("a\($0.offset)", $0.element) }
    return desk
  }

  /// Both stories told in full: teamwork is worth 3, service 1.
  static func play() -> Play {
    var play = Play.strong()
    play.strongStory("second", prefix: "b-")
    play.end()
    return play
  }

  private func ratings(_ biases: [Scenario.Assessor.Bias], _ play: Play) throws -> [Rating] {
    PanelRatings.of(play.transcript, try Self.desk(biases).bundle).map(\.rating)
  }

  @Test func `follow from what was elicited, bent by each one's bias`() throws {
    let play = Self.play()
    #expect(try ratings([.none], play) == [.level(3), .level(1)])
    #expect(try ratings([.lenient], play) == [.level(4), .level(2)])
    #expect(try ratings([.severe], play) == [.level(2), .level(1)])
    #expect(try ratings([.halo, .none], play) == [.level(3), .level(3), .level(3), .level(1)])
  }

  @Test func `say insufficient where nothing was won`() throws {
    #expect(try ratings([.none, .halo], Play.strong()) == [.level(3), .insufficient, .level(3), .insufficient])
    #expect(try ratings([.lenient], Play()) == [.insufficient, .insufficient])
  }

  @Test func `quote what they heard, with the turn`() throws {
    let panel = PanelRatings.of(Self.play().transcript, try Self.desk([.none]).bundle)
    #expect(panel[0].heard.map(\.turn) == [3, 4, 5] && panel[0].note.hasPrefix("“Four words of hers.” (3)"))
    #expect(Quotation.short(String(repeating: "a ", count: 30)).hasSuffix("a …"))
  }

  private func kinds(_ change: (inout Play) -> Void) throws -> [TurnFinding.Kind] {
    var play = Self.play()
    play.rate("3", [3])
    play.rate("1", of: "service", [13])
    play.fillForm()
    play.submit()
    change(&play)
    return try Self.desk([.none, .halo]).grade(play).findings.map(\.kind)
      .filter { [.notSettled, .settledUnsupported, .noOutcome].contains($0) }
  }

  @Test func `differences of more than one point must be settled on evidence`() throws {
    #expect(try kinds { _ in } == [.notSettled, .noOutcome])
    #expect(try kinds { $0.outcome() } == [.notSettled])
    let good: (inout Play) -> Void = {
      $0.settle(.level(1), of: "service", [13])
      $0.outcome()
    }
    #expect(try kinds(good) == [])
    #expect(try kinds { $0.settle(.level(3), of: "service", [13]) } == [.settledUnsupported, .noOutcome])
    #expect(try kinds { $0.settle(.level(1), of: "service", []) } == [.settledUnsupported, .noOutcome])
  }

  @Test func `moving towards an unsupported rating costs even where nothing had to be settled`() throws {
    let unsupported = try kinds {
      $0.settle(.level(1), of: "service", [13])
      $0.settle(.level(5), [3])
      $0.outcome()
    }
    #expect(unsupported == [.settledUnsupported])
  }

  @Test func `a halo is found where all are rated alike though the evidence differs`() throws {
    func isHalo(_ service: String) throws -> Bool {
      var play = Self.play()
      play.rate("2", [3])
      play.rate(service, of: "service", [13])
      play.submit()
      return try Self.desk([]).grade(play).findings.contains { $0.kind == .halo }
    }
    #expect(try isHalo("2"))
    #expect(try !isHalo("1"))
  }

  @Test func `are shown only once the form was handed in`() throws {
    let desk = try Self.desk([.none])
    var play = Self.play()
    #expect(try desk.grade(play).panel.isEmpty)
    play.submit()
    #expect(try desk.grade(play).panel.count == 2)
  }
}

/// Severity and leniency show only over many sessions.
@Suite struct TendencyTests {
  private func cards(_ count: Int, _ rating: String) throws -> [Scorecard] {
    var play = Play.strong()
    play.rate(rating, [3])
    play.submit()
    return Array(repeating: try Desk().grade(play), count: count)
  }

  @Test func `five sessions at least show whether somebody is lenient or severe`() throws {
    #expect(RatingTendency.of(try cards(4, "5")) == nil)
    #expect(RatingTendency.of(try cards(5, "5")) == RatingTendency(kind: .lenient, mean: 2000, sessions: 5))
    #expect(RatingTendency.of(try cards(5, "1"))?.kind == .severe)
    #expect(RatingTendency.of(try cards(9, "3")) == nil)
    #expect(RatingTendency.of(try cards(9, "5"), sessions: 2)?.sessions == 9)
    #expect(RatingTendency.of(try cards(4, "5"), sessions: 2) == nil)
  }
}
