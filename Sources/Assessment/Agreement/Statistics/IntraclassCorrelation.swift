/// The sums of squares of a table of units by raters with one value in each cell.
struct TwoWayVariance: Sendable, Equatable {
  let units: Int
  let raters: Int
  let unitSquares: Double
  let raterSquares: Double
  let errorSquares: Double

  /// The mean square between units (BMS of Shrout and Fleiss).
  var betweenUnits: Double { unitSquares / Double(units - 1) }
  /// The mean square between raters (JMS).
  var betweenRaters: Double { raterSquares / Double(raters - 1) }
  /// The residual mean square (EMS).
  var error: Double { errorSquares / Double((units - 1) * (raters - 1)) }
}

/// ICC(2,1) with its 95 % confidence interval.
public struct IntraclassCorrelation: Sendable, Equatable {
  /// The coefficient: 1 is full agreement in the values themselves; it can fall below 0.
  public let value: Double
  /// The lower end of the interval.
  public let low: Double
  /// The upper end of the interval.
  public let high: Double

  /// The coefficient of a table; nil where no value in it differs from another.
  init?(_ variance: TwoWayVariance) {
    let (n, k) = (Double(variance.units), Double(variance.raters))
    let (units, raters, error) = (variance.betweenUnits, variance.betweenRaters, variance.error)
    let spread = units + (k - 1) * error + k * (raters - error) / n
    guard spread > 0 else { return nil }
    let value = (units - error) / spread
    self.value = value
    // Satterthwaite's degrees of freedom for the mix of rater and residual variance (Fleiss and Shrout, "Approximate
    // interval estimation for a certain intraclass correlation coefficient", 1978).
    let freedom: Double
    if error > 0 {
      let ratio = k * value * raters / error
      let rest = n * (1 + (k - 1) * value) - k * value
      let (sum, squares) = (ratio + rest, (n - 1) * ratio * ratio + rest * rest)
      freedom = squares > 0 ? (k - 1) * (n - 1) * sum * sum / squares : k - 1
    } else if raters > 0 {
      freedom = k - 1
    } else {
      (low, high) = (value, value)
      return
    }
    let upper = FDistribution(n - 1, freedom).quantile(0.975)
    let lower = FDistribution(freedom, n - 1).quantile(0.975)
    let mixed = k * raters + (k * n - k - n) * error
    low = n * (units - upper * error) / (upper * mixed + n * units)
    high = n * (lower * units - error) / (mixed + n * lower * units)
  }
}
