import Scenarios
import Transcripts

/// What the turns that a rating cites are worth for a competency.
struct Citations: Sendable {
  /// What came out in a turn for a competency.
  enum Worth: Sendable, Equatable {
    /// Evidence was won.
    case won
    /// Only a claim came out that is no fact.
    case bluff
    /// Only what was suggested before came out.
    case contaminated
    /// Nothing of this competency came out.
    case nothing
  }

  private struct Key: Hashable {
    var turn: Int
    var competency: String
  }

  private var worths: [Key: Worth] = [:]

  /// Sorts what came out in each turn, for each competency; the best of it counts.
  init(_ record: InterviewRecord, scenario: Scenario, ledger: EvidenceLedger) {
    var items: [String: (competency: String, isFact: Bool)] = [:]
    for episode in scenario.episodes {
      for item in episode.evidence { items[item.id] = (episode.competency, item.countsAsEvidence) }
    }
    for turn in record.turns {
      for disclosure in turn.allReplies.flatMap(\.disclosed) {
        guard let item = items[disclosure.evidence] else { continue }
        let key = Key(turn: turn.number, competency: item.competency)
        switch disclosure.worth {
        case .won where item.isFact && ledger.turnWon(disclosure.evidence) == turn.number: worths[key] = .won
        case .won where !item.isFact: if worths[key] != .won { worths[key] = .bluff }
        case .contaminated: if worths[key] == nil { worths[key] = .contaminated }
        case .won, .vague, .lost: break
        }
      }
    }
  }

  /// What a turn is worth for a competency.
  func worth(of turn: Int, for competency: String) -> Worth {
    worths[Key(turn: turn, competency: competency)] ?? .nothing
  }

  /// Those of the turns in which evidence of the competency was won.
  func won(_ turns: [Int], for competency: String) -> [Int] {
    turns.filter { worth(of: $0, for: competency) == .won }
  }
}
