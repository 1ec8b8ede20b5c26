/// The pairs of judgements within units, for Krippendorff's alpha: any number of raters, any of them missing anywhere.
///
/// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): a unit with m judgements gives each of its
/// m (m − 1) ordered pairs with the weight 1 / (m − 1); a unit with fewer than two gives nothing.
public struct Coincidences: Tally, Equatable {
  /// How far two categories are apart.
  public enum Metric: Sendable, Equatable, CaseIterable {
    /// They are the same or not.
    case nominal
    /// How many judgements lie between them, the categories being in their order.
    case ordinal
    /// The square of the steps between them.
    case interval
  }

  /// How many categories there are, 0 up to and without this number.
  public let categories: Int
  /// The sums of weights, by category and category. It is symmetrical.
  private var weights: [Double]

  /// A table without judgements.
  public init(categories: Int) {
    self.categories = categories
    weights = [Double](repeating: 0, count: categories * categories)
  }

  /// Adds the judgements of one unit, in any order.
  public mutating func add(_ judgements: [Int]) {
    guard judgements.count > 1 else { return }
    let weight = 1 / Double(judgements.count - 1)
    for (index, first) in judgements.enumerated() {
      for (other, second) in judgements.enumerated() where other != index {
        weights[first * categories + second] += weight
      }
    }
  }

  /// Adds the judgements of another tally of the same shape.
  public mutating func add(_ other: Coincidences) {
    for index in weights.indices { weights[index] += other.weights[index] }
  }

  /// The same shape without judgements.
  public var emptied: Coincidences { Coincidences(categories: categories) }

  /// Krippendorff's alpha: 1 − observed over expected disagreement. 1 is full agreement, 0 that of chance.
  ///
  /// Nil without units of two judgements, and where all judgements are the same, which leaves nothing to expect.
  public func alpha(_ metric: Metric) -> Double? {
    let sums = (0..<categories).map { row in
      (0..<categories).reduce(0) { $0 + weights[row * categories + $1] }
    }
    let total = sums.reduce(0, +)
    var (observed, expected) = (0.0, 0.0)
    for row in 0..<categories {
      for column in 0..<categories where row != column {
        let distance = distance(row, column, metric, sums)
        observed += weights[row * categories + column] * distance
        expected += sums[row] * sums[column] * distance
      }
    }
    guard expected > 0 else { return nil }
    return 1 - (total - 1) * observed / expected
  }

  private func distance(_ first: Int, _ second: Int, _ metric: Metric, _ sums: [Double]) -> Double {
    switch metric {
    case .nominal: return 1
    case .interval: return Double((first - second) * (first - second))
    case .ordinal:
      let between = sums[min(first, second)...max(first, second)].reduce(0, +) - (sums[first] + sums[second]) / 2
      return between * between
    }
  }
}
