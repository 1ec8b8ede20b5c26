@testable import Assessment
@testable import Reports

/// Progress made by hand.
enum Progresses {
  /// An interview whose scores are those of a small card, scaled.
  static func interview(
    _ number: Int, evidence: Int, technique: Int = 500, aid: PracticeAid = PracticeAid(), text: String = "Plain",
    rating: Int? = nil, change: (inout Scorecard) -> Void = { _ in }
  ) -> TraineeProgress.Interview {
    var card = Cards.small(text: text)
    card.dimensions[0].score = evidence
    card.dimensions[0].criteria = [
      .init(id: "action", score: evidence, weight: 600, count: 2, of: 3, turns: [3, 5]),
      .init(id: "learning", score: evidence / 2, weight: 400, count: 0, of: 1, turns: []),
    ]
    card.dimensions[1].score = technique
    card.dimensions[1].criteria[0].score = technique
    card.dimensions[1].criteria[0].count = technique == 1000 ? 0 : 1
    card.total = evidence * 6 / 10 + technique * 4 / 10
    if let rating {
      card.competencies[0].rating = .level(rating)
      card.competencies[0].expected = .level(3)
    }
    change(&card)
    return .init(
      id: "s\(number)", card: card, start: number * 86_400, mode: .practice, attempt: aid.isRepeat ? 2 : 1, aid: aid)
  }

  /// Two interviews on her own, with a helped one between them.
  static func some(text: String = "Plain") -> TraineeProgress {
    TraineeProgress([
      interview(0, evidence: 400, text: text),
      interview(1, evidence: 550, aid: PracticeAid(hints: 3, rewinds: 1, isRepeat: true), text: text),
      interview(2, evidence: 620, technique: 1000, text: text),
    ])
  }

  static func report(
    _ progress: TraineeProgress = some(), language: String = "en", text: String = "Plain",
    skipped: ProgressReport.Skipped = .init()
  ) throws -> ProgressReport {
    guard let phrases = ProgressPhrases.shipped(language), let names = ScorecardPhrases.shipped(language) else {
      throw Missing()
    }
    return ProgressReport(
      progress, of: text,
      offer: .init(
        ScenarioOffer(scenario: "desk", language: language, played: 0), title: text,
        command: "sonde practice desk --language \(language)"), skipped: skipped, phrases: phrases, names: names)
  }

  struct Missing: Error {}
}
