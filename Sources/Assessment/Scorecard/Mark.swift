/// What a list keeps of a scorecard.
public struct Mark: Sendable, Equatable {
  /// The total, 0 to 1000: tenths of a point out of 100.
  public var total: Int
  /// Whether it passes: see ``Scorecard/passed``.
  public var passed: Bool

  /// A mark.
  public init(total: Int, passed: Bool) {
    self.total = total
    self.passed = passed
  }
}
