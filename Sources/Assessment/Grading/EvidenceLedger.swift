import Scenarios
import Transcripts

/// What became of each piece of evidence in the turns that count.
///
/// The first decisive disclosure holds: what was won stays won, what was suggested before she said it stays
/// contaminated, however often it is asked again (DESIGN.md section 3). Vague and lost disclosures decide nothing.
struct EvidenceLedger: Sendable {
  /// What became of one piece.
  struct Entry: Sendable {
    var isWon: Bool
    var turn: Int
    /// It was not disclosed; a mentor's relabelling earns it.
    var isRestored = false
  }

  private var entries: [String: Entry] = [:]

  init(_ turns: [GradedTurn]) {
    for turn in turns {
      for disclosure in turn.allReplies.flatMap(\.disclosed) where entries[disclosure.evidence] == nil {
        switch disclosure.worth {
        case .won: entries[disclosure.evidence] = Entry(isWon: true, turn: turn.number)
        case .contaminated: entries[disclosure.evidence] = Entry(isWon: false, turn: turn.number)
        case .vague, .lost: break
        }
      }
    }
  }

  /// Credits evidence that would have been disclosed to lines as a mentor reads them. Law: a piece that was won is
  /// never restored as well, and none twice. One that was contaminated by that line or a later one is restored, since it
  /// would have been won before.
  mutating func restore(_ pieces: [RestoredEvidence]) {
    for piece in pieces.sorted(by: { $0.turn < $1.turn }) {
      if let entry = entries[piece.evidence], entry.isWon || entry.turn < piece.turn { continue }
      entries[piece.evidence] = Entry(isWon: true, turn: piece.turn, isRestored: true)
    }
  }

  /// As if an open piece had been won in the end; it changes nothing about one that was decided.
  mutating func win(_ evidence: String) {
    if entries[evidence] == nil { entries[evidence] = Entry(isWon: true, turn: 0) }
  }

  /// What became of a piece; nil while it is open.
  subscript(evidence: String) -> Entry? { entries[evidence] }

  /// The turn in which a piece was won.
  func turnWon(_ evidence: String) -> Int? { entries[evidence].flatMap { $0.isWon ? $0.turn : nil } }

  /// Whether a piece counts as won because a mentor's relabelling earns it.
  func isRestored(_ evidence: String) -> Bool { entries[evidence]?.isRestored ?? false }

  /// Whether a piece was contaminated.
  func isContaminated(_ evidence: String) -> Bool { entries[evidence].map { !$0.isWon } ?? false }

  /// Whether a piece is still open when a turn has been answered.
  func isOpen(_ evidence: String, after turn: Int) -> Bool { entries[evidence].map { $0.turn > turn } ?? true }
}

extension Evidence {
  /// Whether it can be evidence of behaviour. A bluff never counts as evidence for her: it is to be recorded as
  /// unsubstantiated (DESIGN.md section 3), which is the assessment's business and not the elicitation's.
  var countsAsEvidence: Bool { truth == .fact }
}
