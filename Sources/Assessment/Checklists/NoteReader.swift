import Scenarios
import Transcripts

/// Holds notes against what the candidate said until then: one definition for the checklist of an interview and for
/// rater training (issue 4: notes record behaviour, not interpretation, and nothing protected).
///
/// - A note *records behaviour* when at least two of its words are hers: words of five letters or more, or figures,
///   without case and accents. One word may be chance, and an interpretation has none. An erased note is taken at its
///   word.
/// - A note *holds a protected fact* that she volunteered when it has words of the fact's ground, or two such words of
///   the fact itself.
public struct NoteReader: Sendable {
  private let scenario: Scenario
  private let script: Script
  private var heard: Set<UInt64> = []
  /// The protected facts that she brought up, each with the turn in which she did so first.
  private(set) var volunteered: [(fact: Scenario.VolunteeredFact, turn: Int)] = []

  /// Words of hers that a note must have to record what she said.
  static let wordsNeeded = 2

  /// A reader that has heard nothing yet, of a scenario with its texts in the interview's language.
  public init(scenario: Scenario, script: Script) {
    self.scenario = scenario
    self.script = script
  }

  /// Hears a line of hers, said in a turn.
  public mutating func hear(_ line: CandidateLine, turn: Int) {
    heard.formUnion(FoldedWords.content(line.text.string))
    for fact in scenario.volunteered where line.uses.contains(where: { $0.text == fact.says }) {
      if !volunteered.contains(where: { $0.fact.id == fact.id }) { volunteered.append((fact, turn)) }
    }
  }

  /// Whether a note records what she said.
  public func recordsBehaviour(_ note: String) -> Bool {
    note.isEmpty || FoldedWords.content(note).filter(heard.contains).count >= NoteReader.wordsNeeded
  }

  /// Whether a note holds a protected fact that she brought up.
  public func holdsProtectedFact(_ note: String) -> Bool {
    volunteered.contains { told in
      if ProtectedGrounds.shipped.touches(told.fact.ground, note, language: script.language) { return true }
      let words = FoldedWords.content(note)
      return script[told.fact.says].contains {
        words.intersection(FoldedWords.content($0)).count >= NoteReader.wordsNeeded
      }
    }
  }
}
