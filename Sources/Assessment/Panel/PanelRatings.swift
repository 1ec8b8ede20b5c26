import Scenarios
import Transcripts

/// The assessors' own ratings: scripted from what *was* elicited, and bent by each assessor's bias (DESIGN.md section 5).
public struct PanelRatings: Sendable, Equatable {
  /// The fewest pieces of clean evidence on which a competency is rated at all.
  public static let enough = 3

  private var ratings: [String: [String: Rating]] = [:]

  /// The ratings of a scenario's assessors after an interview.
  public static func of(_ transcript: Transcript, bundle: ScenarioBundle) -> PanelRatings {
    let ledger = EvidenceLedger(transcript.gradedTurns)
    let scenario = bundle.scenario
    var fair: [String: Int] = [:]
    for competency in scenario.competencies {
      fair[competency] = level(of: competency, in: scenario, ledger)
    }
    let best = fair.values.max()
    var panel = PanelRatings()
    for assessor in scenario.panel {
      for competency in scenario.competencies {
        panel.ratings[assessor.id, default: [:]][competency] = bent(fair[competency], best: best, by: assessor.bias)
      }
    }
    return panel
  }

  /// An assessor's rating of a competency; nil where the scenario has no such assessor or competency.
  public func rating(of assessor: String, competency: String) -> Rating? { ratings[assessor]?[competency] }

  /// The mean level of the evidence that was won cleanly, rounded half up, each piece for or against counting twice and
  /// each neutral one once; nil where fewer than ``enough`` pieces were won. A bluff counts for nothing.
  static func level(of competency: String, in scenario: Scenario, _ ledger: EvidenceLedger) -> Int? {
    let won = scenario.episodes.filter { $0.competency == competency }.flatMap(\.evidence)
      .filter { $0.truth == .fact && ledger.turnWon($0.id) != nil }
    guard won.count >= enough else { return nil }
    let weights = won.map { $0.valence == .neutral ? 1 : 2 }
    let sum = zip(won, weights).map { $0.level * $1 }.reduce(0, +)
    let weight = weights.reduce(0, +)
    return (2 * sum + weight) / (2 * weight)
  }

  /// A fair level as a biased assessor gives it.
  private static func bent(_ level: Int?, best: Int?, by bias: Scenario.Assessor.Bias) -> Rating {
    switch bias {
    case .halo: best.map { .level($0) } ?? .insufficient
    case .none: level.map { .level($0) } ?? .insufficient
    case .lenient: level.map { .level(min(5, $0 + 1)) } ?? .insufficient
    case .severe: level.map { .level(max(1, $0 - 1)) } ?? .insufficient
    }
  }
}
