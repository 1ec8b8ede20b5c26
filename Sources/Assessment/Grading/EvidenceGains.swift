import Scenarios
import Transcripts

/// What further pieces of evidence would have been worth to an interview: the same tally that grades it, with those
/// pieces added. Nothing is read or played again.
public struct EvidenceGains: Sendable {
  private let evidence: EvidenceGrading
  private let score: Int

  /// The gains that a transcript left open; all are 0 where the rubric does not grade evidence.
  public init(_ transcript: Transcript, scenario: Scenario, rubric: Rubric) {
    let rules = rubric.evidence ?? Rubric.EvidenceRules(weight: 0, episodes: 1, elements: [])
    evidence = EvidenceGrading(
      rules: rules, scenario: scenario, ledger: EvidenceLedger(InterviewRecord(transcript).turns))
    score = evidence.score
  }

  /// Whether a piece came out neither as won nor as contaminated.
  public func isOpen(_ evidence: String) -> Bool { self.evidence.ledger[evidence] == nil }

  /// What the total would have gained with these pieces won as well, in millionths of it: 10,000 are one point out of
  /// 100. Pieces that are no longer open add nothing.
  public func gain(of pieces: [String]) -> Int {
    var ledger = evidence.ledger
    for piece in pieces { ledger.win(piece) }
    let better = EvidenceGrading(rules: evidence.rules, scenario: evidence.scenario, ledger: ledger)
    return evidence.rules.weight * (better.score - score)
  }
}

extension EvidenceGrading {
  /// The score of the dimension, 0 to 1000.
  fileprivate var score: Int {
    dimension(competencies().map(\.elements).reduce(ElementTallies(), +)).score
  }
}
