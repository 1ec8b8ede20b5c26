import QuestionReading
import Scenarios
import Transcripts

@testable import Assessment
@testable import Reports

/// Cohorts made by hand.
enum Cohorts {
  struct Missing: Error {}

  static func scores(_ total: Int, _ knockouts: [Scorecard.Knockout] = []) -> SessionDigest.Scores {
    .init(
      total: total, passed: total >= 800 && knockouts.allSatisfy { $0.state == .rejected },
      dimensions: [.init(id: .evidence, score: total), .init(id: .technique, score: 1000 - total)],
      knockouts: knockouts)
  }

  static func marks(_ form: Form, _ text: String = "teamwork") -> Marks {
    Marks(
      lines: [1: .init(Reading(language: "nl", form: form)), 2: .init(Reading(language: "nl", form: .open))],
      criteria: ["technique.leading": 500], ratings: [text: .level(3)])
  }

  static func review(
    _ id: String, start: Int, total: Int, _ knockouts: [Scorecard.Knockout] = [], restored: [String] = [],
    form: Form = .open
  ) -> SessionDigest.Review {
    .init(
      id: id, reviewer: "m-" + id, start: start, isBlind: true, scores: scores(total, knockouts), restored: restored,
      marks: marks(form))
  }

  static func interview(
    _ number: Int, trainee: String? = nil, total: Int, text: String = "desk", won: [String] = [],
    contaminated: [String] = [], unsure: [Form] = [], aid: PracticeAid = .init(),
    knockouts: [Scorecard.Knockout] = [], reviews: [SessionDigest.Review] = []
  ) -> CohortInterview {
    let pieces = ["first", "second", "third"].map { id in
      SessionDigest.Piece(id, won.contains(id) ? .won : contaminated.contains(id) ? .contaminated : .open)
    }
    let digest = SessionDigest(
      isFinished: true, machine: scores(total, knockouts), pieces: pieces, lines: 20,
      unsure: unsure.enumerated().map { index, form in
        .init(
          event: index + 1, turn: index + 1,
          reading: Reading(language: "nl", form: form, targets: [.action], confidence: 400 - index))
      }, aid: aid, marks: reviews.isEmpty ? nil : marks(.closed), reviews: reviews)
    return CohortInterview(
      id: "s\(number)", trainee: trainee ?? "t-\(number % 3)", scenario: text, language: "nl",
      start: number * 86_400, attempt: 1, digest: digest)
  }

  static func knockout(_ state: Scorecard.Knockout.State = .provisional, turn: Int = 9) -> Scorecard.Knockout {
    .init(kind: "protected", turn: turn, ground: "family", state: state)
  }

  /// A cohort with something in every part of the report.
  static func some(text: String = "desk") -> [CohortInterview] {
    (0..<12).map { number in
      interview(
        number, total: 200 + number * 55, text: text, won: number > 8 ? ["first", "third"] : ["third"],
        contaminated: number == 3 ? ["second"] : [], unsure: number % 4 == 0 ? [.closed, .statement] : [],
        aid: number == 5 ? PracticeAid(hints: 2) : PracticeAid(),
        knockouts: number == 11 ? [knockout()] : [],
        reviews: number == 11
          ? [
            review("a", start: 1, total: 300),
            review("b", start: 2, total: 900, [knockout(.rejected)], restored: ["second"]),
          ] : [])
    }
  }

  /// A cohort of 60 trainees, one of whom has played forty times.
  static let large = (0..<300).map { number in
    interview(
      number, trainee: number % 7 == 0 ? "busy" : "t-\(number % 60)", total: number * 37 % 1000,
      text: "scenario \(number % 4)", unsure: number % 3 == 0 ? [.closed, .leading, .forcedChoice] : [])
  }

  static func report(
    _ interviews: [CohortInterview] = some(), text: String = "Plain", scenario: String = "desk",
    language: String = "en", since: Int? = nil, skipped: CohortReport.Skipped = .init()
  ) throws -> CohortReport {
    guard let phrases = CohortPhrases.shipped(language), let names = ScorecardPhrases.shipped(language),
      let agreement = AgreementPhrases.shipped(language)
    else { throw Missing() }
    let summary = CohortSummary(interviews, since: since)
    let piece = ScenarioWords.Piece(story: text, element: .action, ask: text, earned: .own)
    return CohortReport(
      cohort: text, since: since, summary: summary,
      unsure: UnsureLines(summary.interviews) { _, event in text + " \(event)" },
      agreement: Agreement(summary.reviewed, bootstrap: ClusterBootstrap(samples: 20)),
      words: [scenario: ScenarioWords(language: "nl", title: text, pieces: ["first": piece, "second": piece])],
      skipped: skipped, phrases: phrases, names: names, agreementPhrases: agreement)
  }
}
