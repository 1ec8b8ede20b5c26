import Scenarios
import Transcripts

/// What became of every piece of evidence that a scenario holds, as the grader sees it: reports draw the same ledger that
/// gives the score.
package struct EvidenceOutcome: Sendable, Equatable {
  /// What became of a piece.
  package enum State: String, CaseIterable, Sendable {
    /// A question earned it.
    case won
    /// A line as a mentor reads it earns it; it was not disclosed.
    case restored
    /// It was suggested before she said it.
    case contaminated
    /// It never came out.
    case missed
  }

  /// The episode's id.
  package var episode: String
  /// The evidence's id.
  package var evidence: String
  /// The element that it belongs to.
  package var element: Element
  /// What became of it.
  package var state: State
  /// The turn that decided it; for a missed piece the last one that touched on it, nil where none did.
  package var turn: Int?

  /// The outcomes of all facts, in the order of the scenario; bluffs are no evidence.
  package static func all(
    _ transcript: Transcript, scenario: Scenario, restored: [RestoredEvidence] = []
  ) -> [EvidenceOutcome] {
    let turns = InterviewRecord(transcript).turns
    var ledger = EvidenceLedger(turns)
    ledger.restore(restored)
    let touched = touched(turns)
    return scenario.episodes.flatMap { episode in
      episode.evidence.filter(\.countsAsEvidence).map { item in
        let entry = ledger[item.id]
        let state: State =
          switch entry {
          case nil: .missed
          case let entry? where entry.isRestored: .restored
          case let entry?: entry.isWon ? .won : .contaminated
          }
        return EvidenceOutcome(
          episode: episode.id, evidence: item.id, element: item.element, state: state,
          turn: entry?.turn ?? touched[item.id])
      }
    }
  }

  /// The last turn in which each piece was vaguely touched on, or lost.
  private static func touched(_ turns: [GradedTurn]) -> [String: Int] {
    var touched: [String: Int] = [:]
    for turn in turns {
      for disclosure in turn.allReplies.flatMap(\.disclosed) { touched[disclosure.evidence] = turn.number }
    }
    return touched
  }
}
