import QuestionReading
import Scenarios
import Transcripts

/// What one assessor rates a competency, and what was noted for it.
public struct PanelRating: Sendable, Equatable {
  /// The assessor's id in the scenario.
  public var assessor: String
  /// The competency's id.
  public var competency: String
  /// The rating.
  public var rating: Rating
  /// What the assessor heard: turns with the candidate's words, at most three.
  public var heard: [Quote]

  /// Words of the candidate's in a turn.
  public struct Quote: Sendable, Equatable {
    /// The turn.
    public var turn: Int
    /// What she said, cut to some twenty words; empty where it was erased.
    public var text: String
  }

  /// The note: what was heard, each piece with its turn in brackets; empty where nothing was.
  public var note: String { heard.map { "“\($0.text)” (\($0.turn))" }.joined(separator: " · ") }
}

/// The assessors' own ratings: scripted from what was elicited, bent by each one's bias (issue 4).
///
/// An assessor rates what the evidence gives (``ExpectedRatings``, whatever the sufficiency), and "insufficient" where
/// nothing was won. `lenient` adds a point, `severe` takes one off, `halo` gives every competency that was heard about
/// the best of its ratings; all within 1 to 5.
public enum PanelRatings {
  /// The ratings of all assessors, in the order of the panel and of the scenario's competencies.
  public static func of(
    _ transcript: Transcript, _ bundle: ScenarioBundle, rubric: Rubric? = .shipped
  ) -> [PanelRating] {
    let record = InterviewRecord(transcript)
    let rules = rubric?.evidence ?? Rubric.EvidenceRules(weight: 0, episodes: 1, elements: [])
    let evidence = EvidenceGrading(rules: rules, scenario: bundle.scenario, ledger: EvidenceLedger(record.turns))
    let sufficiency = rubric?.assessment?.sufficiency ?? Rubric.Sufficiency(elements: 1, episodes: 1)
    return ratings(
      of: record, ExpectedRatings(scenario: bundle.scenario, evidence: evidence, sufficiency: sufficiency))
  }

  static func ratings(of record: InterviewRecord, _ expected: ExpectedRatings) -> [PanelRating] {
    let scenario = expected.scenario
    guard !scenario.panel.isEmpty else { return [] }
    let heard = scenario.competencies.map { quotes(record, expected.won($0)) }
    let levels = scenario.competencies.map { id -> Int? in
      guard let derived = expected.derived(id) else { return nil }
      return expected.isComplete(id) ? expected.expected(id).level ?? derived : derived
    }
    let best = levels.compactMap { $0 }.max()
    return scenario.panel.flatMap { assessor in
      scenario.competencies.indices.map { index in
        let level = levels[index].map { bent($0, by: assessor.bias, best: best) }
        return PanelRating(
          assessor: assessor.id, competency: scenario.competencies[index],
          rating: level.map(Rating.level) ?? .insufficient, heard: heard[index])
      }
    }
  }

  private static func bent(_ level: Int, by bias: Scenario.Assessor.Bias, best: Int?) -> Int {
    switch bias {
    case .none: level
    case .lenient: min(5, level + 1)
    case .severe: max(1, level - 1)
    case .halo: best ?? level
    }
  }

  /// The words of the first turns in which something was won that speaks for or against her, else of any.
  private static func quotes(_ record: InterviewRecord, _ won: [(item: Evidence, turn: Int)]) -> [PanelRating.Quote] {
    let telling = won.filter { $0.item.valence != .neutral }
    let turns = [Int]().joined((telling.isEmpty ? won : telling).map(\.turn)).prefix(3)
    return turns.compactMap { number in
      record.turn(number).map { turn in
        PanelRating.Quote(turn: number, text: Quotation.short(turn.allReplies.last?.text.string ?? ""))
      }
    }
  }
}

/// Cuts what was said to what a note holds.
package enum Quotation {
  /// The first words, at most so many, with an ellipsis where there are more.
  package static func short(_ text: String, words: Int = 20) -> String {
    let parts = text.split(separator: " ", maxSplits: words, omittingEmptySubsequences: true)
    return parts.count <= words ? text : parts.prefix(words).joined(separator: " ") + " …"
  }
}
