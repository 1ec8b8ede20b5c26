/// Fisher's F distribution, for confidence intervals. The degrees of freedom need not be whole numbers.
struct FDistribution: Sendable {
  let numerator: Double
  let denominator: Double

  init(_ numerator: Double, _ denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The probability of a value of at most `value`.
  func cumulative(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let part = numerator * value
    return IncompleteBeta(numerator / 2, denominator / 2).value(part / (part + denominator))
  }

  /// The value below which the share `probability` lies, 0 < probability < 1: `cumulative(quantile(p)) ≈ p`.
  func quantile(_ probability: Double) -> Double {
    let beta = IncompleteBeta(numerator / 2, denominator / 2)
    // Halving the interval of x / (1 + x) ends after as many steps as a Double has bits, whatever the degrees of freedom.
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if beta.value(middle) < probability { low = middle } else { high = middle }
    }
    // `low` never reaches 1, so that the value is finite.
    return denominator * low / (numerator * (1 - low))
  }
}

/// The regularised incomplete beta function.
struct IncompleteBeta: Sendable {
  private let a: Double
  private let b: Double
  /// ln B(a, b).
  private let logarithm: Double

  init(_ a: Double, _ b: Double) {
    self.a = a
    self.b = b
    logarithm = Elementary.logGamma(a) + Elementary.logGamma(b) - Elementary.logGamma(a + b)
  }

  /// I_x(a, b) for x of 0 to 1.
  func value(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = Elementary.exp(a * Elementary.log(x) + b * Elementary.log(1 - x) - logarithm)
    return x < (a + 1) / (a + b + 2)
      ? front * IncompleteBeta.fraction(a, b, x) / a : 1 - front * IncompleteBeta.fraction(b, a, 1 - x) / b
  }

  /// The continued fraction of the function (Abramowitz and Stegun, 26.5.8), by Lentz's method.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var upper = 1.0
    var lower = 1 / kept(1 - (a + b) * x / (a + 1))
    var product = lower
    for step in 1...500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      lower = 1 / kept(1 + even * lower)
      upper = kept(1 + even / upper)
      product *= lower * upper
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      lower = 1 / kept(1 + odd * lower)
      upper = kept(1 + odd / upper)
      let factor = lower * upper
      product *= factor
      if (factor - 1).magnitude < 1e-15 { break }
    }
    return product
  }
}
