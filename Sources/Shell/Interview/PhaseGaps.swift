import Assessment
import Scenarios

/// What the checklist of the phase still lacks, in as few words as there is room for; before the first turn, what is
/// still to be prepared.
struct PhaseGaps {
  private let names: [String]
  private let phrase: Phrase
  private let words: Catalogue

  init(_ session: InterviewSession, _ words: Catalogue) {
    let isPreparing = session.state.turn == 0
    let phase = session.state.phase
    names = Checklist.state(session.transcript, session.scenario.bundle).filter { entry in
      !entry.isDone && (isPreparing ? entry.item.isPreparation : entry.phase == phase)
    }
    .map { entry in words.gap(entry.item) + (entry.of > 1 ? " \(entry.count)/\(entry.of)" : "") }
    phrase = isPreparing ? .gapsPreparation : .gaps
    self.words = words
  }

  /// The gaps in at most so many columns, those without room as `+2`; nothing where there is none, or no room for one.
  func text(columns: Int) -> String? {
    for count in stride(from: names.count, to: 0, by: -1) {
      let rest = names.count - count
      let items = names.prefix(count).joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
      let text = words(phrase, ["items": items])
      if text.count <= columns { return text }
    }
    return nil
  }
}
