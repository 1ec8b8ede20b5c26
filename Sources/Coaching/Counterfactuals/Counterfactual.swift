import Assessment

/// What the candidate would have answered to a better question at a turn: computed, not guessed, since the engine is
/// deterministic (DESIGN.md section 5).
public struct Counterfactual: Sendable, Equatable {
  /// What stood at the turn whose place the better question takes.
  public enum Asked: Sendable, Equatable {
    /// The interviewer's line.
    case line(String)
    /// A silence.
    case silence
    /// Nothing: the question would have come between the turn before and this one, which won something of its own and
    /// stays, or after the last one.
    case nothing
  }

  /// The turn whose place the better question takes, or before which it would have come; one more than the last turn
  /// where it would have come at the end.
  public var turn: Int
  /// What was asked there instead.
  public var asked: Asked
  /// The better question, with the facts of this interview.
  public var question: String
  /// What she would have answered.
  public var answer: String
  /// The evidence that the answer would have won, the missed piece first: none of it was won in the interview.
  public var won: [EvidenceReference]
  /// What the total would have gained by it, on top of the counterfactuals before it, in millionths: 10,000 are one
  /// point out of 100. Never 0.
  public var value: Int

  /// A counterfactual.
  public init(turn: Int, asked: Asked, question: String, answer: String, won: [EvidenceReference], value: Int) {
    self.turn = turn
    self.asked = asked
    self.question = question
    self.answer = answer
    self.won = won
    self.value = value
  }
}

/// What better questions would have won in an interview, or why that cannot be computed here.
public enum BetterQuestions: Sendable, Equatable {
  /// The most valuable first, at most five.
  case played([Counterfactual])
  /// The interview cannot be played on from its turns: what she would have answered is not guessed.
  case notPlayed(Obstacle)

  /// Why an interview cannot be played on.
  public enum Obstacle: String, CaseIterable, Sendable {
    /// Another version of reader or engine wrote it.
    case version
    /// Words of it were erased.
    case erased
  }

  /// What can be shown.
  public var shown: [Counterfactual] {
    if case .played(let shown) = self { shown } else { [] }
  }
}
