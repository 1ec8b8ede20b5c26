import Scenarios
import Transcripts

/// How the trainee's rating of one competency stands against the evidence that she elicited.
struct RatingVerdict: Sendable {
  let competency: String
  /// What was handed in; nil where the competency was not rated.
  let entry: AssessmentEntry?
  let expected: Rating
  /// Whether anything was won for the competency.
  let hasEvidence: Bool
  let citations: Citations
  /// By how many points a rating may differ.
  let tolerance: Int
  /// The rating stands for a bluff that was undone, and goes no higher than the evidence: then its turn may be cited.
  let undoneBluffTurns: Set<Int>

  /// The trainee's rating.
  var rating: Rating? { entry?.rating }

  /// The turns cited, each once.
  var cited: [Int] { [Int]().joined(entry?.turns ?? []) }

  /// Cited turns in which evidence was won.
  var supporting: [Int] { cited.filter { isSound($0) } }

  /// What is wrong with the rating itself; nil where it is right.
  var fault: TurnFinding.Kind? {
    guard let rating else { return .notRated }
    switch (rating, expected) {
    case (.insufficient, .insufficient): return nil
    case (.insufficient, .level): return .insufficientTooSoon
    case (.level, _) where !hasEvidence: return .ratingUnsupported
    case (.level, .insufficient): return .ratingTooSoon
    case (.level(let given), .level(let right)):
      if abs(given - right) > tolerance { return .ratingOff }
      return supporting.isEmpty ? .ratingUnsupported : nil
    }
  }

  /// What is wrong with each cited turn.
  var citationFaults: [(turn: Int, kind: TurnFinding.Kind)] {
    guard rating?.level != nil else { return [] }
    return cited.filter { !isSound($0) }.map { turn in
      switch citations.worth(of: turn, for: competency) {
      case .bluff: (turn, .bluffTaken)
      case .contaminated: (turn, .contaminatedCited)
      case .won, .nothing: (turn, .citedWithoutEvidence)
      }
    }
  }

  private func isSound(_ turn: Int) -> Bool {
    switch citations.worth(of: turn, for: competency) {
    case .won: return true
    case .bluff:
      guard let given = rating?.level, let right = expected.level else { return false }
      return undoneBluffTurns.contains(turn) && given <= right
    case .contaminated, .nothing: return false
    }
  }
}
