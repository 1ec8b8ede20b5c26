/// Whether somebody rates too kindly or too strictly. One interview never shows that: five at least do.
public struct RatingTendency: Sendable, Equatable {
  /// The direction.
  public enum Kind: String, CaseIterable, Sendable {
    case lenient, severe
  }

  /// The direction.
  public var kind: Kind
  /// By how much the ratings differ from the expected ones on average, in thousandths of a point.
  public var mean: Int
  /// In how many sessions.
  public var sessions: Int

  /// The tendency over many scorecards; nil in fewer than `sessions` with ratings to compare, or where the mean
  /// difference is smaller than `threshold` (thousandths of a point). Only ratings on the scale count, against
  /// expected ones on the scale.
  public static func of(_ cards: [Scorecard], sessions: Int = 5, threshold: Int = 500) -> RatingTendency? {
    var differences: [Int] = []
    var counted = 0
    for card in cards {
      let pairs = card.competencies.compactMap { result -> Int? in
        guard let rating = result.rating?.level, let expected = result.expected?.level else { return nil }
        return rating - expected
      }
      differences += pairs
      if !pairs.isEmpty { counted += 1 }
    }
    guard counted >= max(sessions, 5), !differences.isEmpty else { return nil }
    let mean = differences.reduce(0, +) * 1000 / differences.count
    guard abs(mean) >= threshold else { return nil }
    return RatingTendency(kind: mean > 0 ? .lenient : .severe, mean: mean, sessions: counted)
  }
}
