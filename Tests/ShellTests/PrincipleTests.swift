import QuestionReading
import Reports
import Testing
import Transcripts

@testable import Assessment
@testable import Shell

/// What no total may hide (DESIGN.md section 5, issue 4), held with the strong rehearsals of all languages: the same
/// questions with another form, other questions with the same form, one question too many.
@Suite struct PrincipleTests {
  private func card(_ rehearsed: Rehearsed, _ lines: [String]) throws -> Scorecard {
    try Scoring.scorecard(of: try rehearsed.play(lines))
  }

  /// A form that has a rating for everything, the same way.
  private func form(
    _ competencies: [String], _ rating: (String) -> String, cites: String = "", reason: String = "",
    isEnough: Bool = true
  ) -> [String] {
    let (can, recommend) = isEnough ? ("yes", "yes") : ("unclear", "reserve")
    return competencies.map { "/assess \($0) \(rating($0)) \(cites)\(reason)" }
      + [
        "/assess strength \(cites)een sterk punt", "/assess weakness \(cites)een zwak punt",
        "/assess can \(can) \(cites)zo bleek het", "/assess wants \(can) zo bleek het",
        "/assess reflects \(can) zo bleek het", "/assess recommend \(recommend) \(cites)zo bleek het", "/submit",
      ] + competencies.map { "/settle \($0) \(rating($0)) \(cites)zo spreken wij af" }
      + ["/outcome Dit is de uitkomst met haar reden."]
  }

  private func competencies(_ rehearsed: Rehearsed) throws -> [String] {
    let shelf = try ScenarioShelf.find(Rehearsed.place.finder).shelf
    return try shelf.open(rehearsed.scenario, language: rehearsed.language).bundle.scenario.competencies
  }

  private func key(_ rehearsed: Rehearsed) throws -> [String: Int] {
    let shelf = try ScenarioShelf.find(Rehearsed.place.finder).shelf
    let key = try shelf.open(rehearsed.scenario, language: rehearsed.language).bundle.scenario.key
    return Dictionary(uniqueKeysWithValues: key.map { ($0.competency, $0.rating) })
  }

  /// The same interview with no more than two questions on competencies: preparation, opening and closing stay.
  private func elicitingLittle(_ rehearsed: Rehearsed) throws -> [String] {
    let lines = try rehearsed.lines().beforeTheForm
    let asked = InterviewRecord(try rehearsed.play(lines).transcript).turns.filter { $0.phase == .competencies }
    let dropped = Set(asked.map(\.number).dropFirst(2))
    var turn = 0
    return lines.filter { line in
      guard !line.hasPrefix("/") || line.hasPrefix("//") || line.hasPrefix("/wait") else { return true }
      turn += 1
      return !dropped.contains(turn)
    }
  }

  @Test(arguments: Rehearsed.strong)
  func `who asks perfectly and rates blindly does not pass, whatever she rates`(_ rehearsed: Rehearsed) throws {
    let asked = try rehearsed.lines().beforeTheForm
    let ids = try competencies(rehearsed)
    for rating in 1...5 {
      for (cites, reason) in [("", ""), ("", "zo was het wel"), ("turns=1 ", "zo was het wel")] {
        let card = try card(rehearsed, asked + form(ids, { _ in "\(rating)" }, cites: cites, reason: reason))
        #expect(card.dimension(.evidence) >= 950 && card.dimension(.technique) >= 800)
        #expect(!card.passed && card.knockouts.isEmpty, "\(rating) \(cites)\(reason): \(card.total)")
        #expect(card.criterion("ratings") == 0)
        #expect(card.findings.contains { [.ratingUnsupported, .ratingOff].contains($0.kind) })
      }
    }
  }

  @Test(arguments: Rehearsed.strong)
  func `who rates by the key without having elicited the evidence does not pass`(_ rehearsed: Rehearsed) throws {
    let lines = try elicitingLittle(rehearsed)
    let key = try key(rehearsed)
    let won = InterviewRecord(try rehearsed.play(lines).transcript).turns.filter(\.hasWon).map(\.number)
    for cites in ["", "turns=" + won.map(String.init).joined(separator: ",") + " "] {
      let card = try card(
        rehearsed,
        lines + form(try competencies(rehearsed), { "\(key[$0] ?? 3)" }, cites: cites, reason: "zo was het wel"))
      #expect(!card.passed && card.criterion("ratings") == 0)
      #expect(card.findings.contains { [.ratingTooSoon, .ratingUnsupported].contains($0.kind) })
      #expect(card.competencies.allSatisfy { $0.expected == .insufficient })
    }
  }

  @Test(arguments: Rehearsed.strong)
  func `who elicits little and says so loses in evidence, not in assessment`(_ rehearsed: Rehearsed) throws {
    let strong = try card(rehearsed, try rehearsed.lines())
    let honest = try card(
      rehearsed,
      try elicitingLittle(rehearsed)
        + form(try competencies(rehearsed), { _ in "insufficient" }, reason: "te weinig verteld", isEnough: false))
    #expect(honest.dimension(.evidence) < 400 && strong.dimension(.evidence) >= 950)
    #expect(honest.dimension(.assessment) >= strong.dimension(.assessment), "\(honest.dimension(.assessment))")
    #expect(honest.dimension(.assessment) == 1000)
    #expect(honest.criterion("ratings") == 1000)
    #expect(!honest.findings.contains { [.insufficientTooSoon, .noReason, .formIncomplete].contains($0.kind) })
  }

  private static let protected = [
    "nl": ("Hebt u kinderen?", "gezin en kinderwens"), "fr": ("Avez-vous des enfants ?", "famille et désir d'enfant"),
    "en": ("Do you have children?", "family and wish for children"),
    "de": ("Haben Sie Kinder?", "Familie und Kinderwunsch"),
  ]

  /// The strong rehearsal with a protected question at its end, so that all turns keep their numbers.
  private func withProtectedQuestion(_ rehearsed: Rehearsed) throws -> InterviewSession {
    let (question, _) = try #require(Self.protected[rehearsed.language])
    let lines = try rehearsed.lines()
    let end = try #require(lines.firstIndex(of: "/end"))
    return try rehearsed.play(Array(lines[..<end]) + [question] + Array(lines[end...]))
  }

  @Test(arguments: Rehearsed.strong)
  func `a protected question is a provisional knock-out whatever the total, and the reports name its ground`(
    _ rehearsed: Rehearsed
  ) throws {
    let session = try withProtectedQuestion(rehearsed)
    var card = try Scoring.scorecard(of: session)
    let turn = try #require(session.state.liveTurns.last)
    #expect(card.total >= 900 && card.shortDimensions.isEmpty)
    #expect(card.knockouts == [.init(kind: "protected", turn: turn, ground: "family", state: .provisional)])
    #expect(!card.passed)
    #expect(card.priorities.first == .init(key: "knockout.protected", turns: [turn]))
    #expect(card.findings.contains { $0.kind == .protected && $0.turn == turn && !$0.better.isEmpty })
    let (_, ground) = try #require(Self.protected[rehearsed.language])
    let phrases = Scoring.phrases(rehearsed.language)
    let jury = try #require(JuryPhrases.shipped(rehearsed.language))
    let facts = session.interview.facts
    let reports = [
      ScorecardText.render(card, phrases: phrases, width: 400), ScorecardMarkdown.render(card, phrases: phrases),
      ScorecardHTML.render(card, phrases: phrases).replacing("&#39;", with: "'"),
      JuryReport.html(
        session.transcript, session.scenario.bundle, card: card, phrases: jury,
        rubric: try Scoring.shippedRubric(), fill: { facts.fill($0) }
      ).replacing("&#39;", with: "'"),
    ]
    for report in reports { #expect(report.contains(ground), "\(report.prefix(400))") }
    for (state, passes) in [(Scorecard.Knockout.State.confirmed, false), (.rejected, true)] {
      card.knockouts[0].state = state
      #expect(card.passed == passes)
    }
  }

  @Test(arguments: Rehearsed.strong)
  func `an unsure reading causes no knock-out`(_ rehearsed: Rehearsed) throws {
    let session = try withProtectedQuestion(rehearsed)
    let rubric = try Scoring.shippedRubric()
    let threshold = try #require(rubric.protectedConfidence)
    let facts = session.interview.facts
    func card(_ change: (inout Reading) -> Void) throws -> Scorecard {
      var transcript = session.transcript
      let index = try #require(
        transcript.events.lastIndex {
          if case .interviewer(let line) = $0.body { line.reading.isProtected } else { false }
        })
      guard case .interviewer(var line) = transcript.events[index].body else {
        return try Scoring.scorecard(of: session)
      }
      change(&line.reading)
      transcript.events[index].body = .interviewer(line)
      return Scoring.scorecard(of: transcript, session.scenario, rubric: rubric) { facts.fill($0) }
    }
    #expect(try !card { _ in }.passed)
    for unsure in [
      try card { $0.isUnsure = true }, try card { $0.protectedConfidence = threshold - 1 },
      try card { ($0.isUnsure, $0.protectedConfidence) = (true, 1000) },
    ] {
      #expect(unsure.knockouts.isEmpty && unsure.passed)
      #expect(!unsure.findings.contains { $0.kind == .protected })
      #expect(!unsure.priorities.contains { $0.key == "knockout.protected" })
    }
    #expect(try card { $0.protectedConfidence = threshold }.knockouts.count == 1)
  }
}
