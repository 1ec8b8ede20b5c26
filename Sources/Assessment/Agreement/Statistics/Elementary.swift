/// Exponential and logarithm out of +, −, × and ÷ alone. Those of the system's library differ from machine to machine in
/// the last bit, which the core must not (DESIGN.md section 1).
enum Elementary {
  private static let ln2 = 0.693_147_180_559_945_3

  /// The natural logarithm of a number above 0.
  static func log(_ value: Double) -> Double {
    var (significand, exponent) = (value.significand, Double(value.exponent))
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    // ln s = 2 artanh((s − 1) / (s + 1)), whose argument is 0.172 at most.
    let argument = (significand - 1) / (significand + 1)
    let square = argument * argument
    var (power, sum) = (argument, 0.0)
    for odd in stride(from: 1.0, through: 31, by: 2) {
      sum += power / odd
      power *= square
    }
    return 2 * sum + exponent * ln2
  }

  /// e to the power of a number; 0 where it is too small, infinity where it is too large for a Double.
  static func exp(_ value: Double) -> Double {
    guard value > -700 else { return 0 }
    guard value < 700 else { return .infinity }
    let exponent = (value / ln2).rounded()
    let rest = value - exponent * ln2
    var (term, sum) = (1.0, 1.0)
    for step in stride(from: 1.0, through: 22, by: 1) {
      term *= rest / step
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(exponent), significand: 1)
  }

  /// The logarithm of the gamma function of a number above 0, by Stirling's series above 10.
  static func logGamma(_ value: Double) -> Double {
    var (shifted, product) = (value, 1.0)
    while shifted < 10 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / shifted
    let square = inverse * inverse
    let series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)))
    let halfLogarithmOf2Pi = 0.918_938_533_204_672_7
    return (shifted - 0.5) * log(shifted) - shifted + halfLogarithmOf2Pi + series - log(product)
  }
}
