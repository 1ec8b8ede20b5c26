import Assessment

/// What the candidate would have answered to a better question at a turn: computed, not guessed, since the engine is
/// deterministic (DESIGN.md section 5).
public struct Counterfactual: Sendable, Equatable {
  /// The turn whose place the better question takes; one more than the last turn where it would have come at the end.
  public var turn: Int
  /// The better question, with the facts of this interview.
  public var question: String
  /// What she would have answered.
  public var answer: String
  /// The evidence that the answer would have won, the missed piece first.
  public var won: [EvidenceReference]
  /// What the missed piece weighs in the total, in thousandths of a point out of 1000.
  public var value: Int
}
