/// Numbers that the same raters gave to the same units, each unit by every rater: for the intraclass correlation, and
/// for Krippendorff's alpha on an interval scale where there are too many values for ``Coincidences``.
///
/// Only sums are kept, as whole numbers, so that the sums of squares below are exact: agreement without any error is
/// found as such, on every machine.
public struct Scores: Tally, Equatable {
  /// How many raters there are, from 2.
  public let raters: Int
  /// How many units were judged.
  public private(set) var units = 0
  private var columns: [Int128]
  private var squares: Int128 = 0
  private var rowSquares: Int128 = 0
  private var near: Int = 0
  private let tolerance: Int

  /// No judgements yet; with `tolerance`, how far the highest and the lowest of a unit may be apart to be near.
  public init(raters: Int, tolerance: Int = 0) {
    self.raters = raters
    self.tolerance = tolerance
    columns = [Int128](repeating: 0, count: raters)
  }

  /// Adds a unit: what each rater gave it, in the order of the raters.
  public mutating func add(_ row: [Int]) {
    guard row.count == raters, let high = row.max(), let low = row.min() else { return }
    units += 1
    for (index, value) in row.enumerated() {
      columns[index] += Int128(value)
      squares += Int128(value) * Int128(value)
    }
    let sum = row.reduce(Int128(0)) { $0 + Int128($1) }
    rowSquares += sum * sum
    if high - low <= tolerance { near += 1 }
  }

  /// Adds the judgements of another tally of the same shape.
  public mutating func add(_ other: Scores) {
    units += other.units
    for index in columns.indices { columns[index] += other.columns[index] }
    squares += other.squares
    rowSquares += other.rowSquares
    near += other.near
  }

  /// The same shape without judgements.
  public var emptied: Scores { Scores(raters: raters, tolerance: tolerance) }

  /// How many units have all their values within the tolerance.
  public var unitsWithinTolerance: Int { near }

  /// The share of units whose values are all within the tolerance; nil without units.
  public var shareWithinTolerance: Double? { units == 0 ? nil : Double(near) / Double(units) }

  /// Krippendorff's alpha on an interval scale: ``Coincidences/alpha(_:)`` of the same values. Nil where all values are
  /// the same.
  public var intervalAlpha: Double? {
    let count = Int128(units * raters)
    let total = columns.reduce(0, +)
    let observed = Int128(raters) * squares - rowSquares
    let expected = count * squares - total * total
    guard expected > 0 else { return nil }
    return 1 - Double((count - 1) * observed) / (Double(raters - 1) * Double(expected))
  }

  /// The analysis of variance of units by raters; nil with fewer than two units.
  var variance: TwoWayVariance? {
    guard units > 1, raters > 1 else { return nil }
    let (n, k) = (Int128(units), Int128(raters))
    let total = columns.reduce(0, +)
    // Each sum of squares times n k, so that it is a whole number.
    let all = n * k * squares - total * total
    let betweenUnits = n * rowSquares - total * total
    let betweenRaters = k * columns.reduce(0) { $0 + $1 * $1 } - total * total
    return TwoWayVariance(
      units: units, raters: raters, unitSquares: Double(betweenUnits) / Double(n * k),
      raterSquares: Double(betweenRaters) / Double(n * k),
      errorSquares: Double(all - betweenUnits - betweenRaters) / Double(n * k))
  }

  /// ICC(2,1): the agreement of single ratings by raters who stand for all raters (Shrout and Fleiss, "Intraclass
  /// correlations: uses in assessing rater reliability", 1979), with its 95 % interval by the F distribution.
  ///
  /// Nil with fewer than two units, and where no value differs from another.
  public var intraclass: IntraclassCorrelation? { variance.flatMap(IntraclassCorrelation.init) }
}
