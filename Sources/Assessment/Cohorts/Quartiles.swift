/// How values spread: the least, the quartiles and the greatest.
public struct Quartiles: Sendable, Equatable {
  /// From how many values on quartiles say anything; of fewer the values themselves are shown.
  public static let fewest = 5

  /// The values, the least first; never empty.
  public let values: [Int]

  /// The spread of values in any order; nil without any.
  public init?(_ values: some Sequence<Int>) {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    self.values = sorted
  }

  /// How many values there are.
  public var count: Int { values.count }
  /// The least value.
  public var least: Int { values[0] }
  /// The greatest value.
  public var greatest: Int { values[values.count - 1] }
  /// The value with as many below it as above.
  public var median: Int { quarter(2) }
  /// The first quartile.
  public var lower: Int { quarter(1) }
  /// The third quartile.
  public var upper: Int { quarter(3) }
  /// Whether there are enough values for quartiles to say anything.
  public var isEnough: Bool { count >= Quartiles.fewest }

  /// The value at so many quarters of the way, between two values in proportion (definition 7 of Hyndman and Fan, "Sample
  /// quantiles in statistical packages", 1996), rounded half up.
  private func quarter(_ quarters: Int) -> Int {
    let (place, rest) = (quarters * (count - 1) / 4, quarters * (count - 1) % 4)
    guard rest > 0 else { return values[place] }
    return (values[place] * (4 - rest) + values[place + 1] * rest + 2) / 4
  }

  /// How many values lie in each of so many equal parts of 0 to 1000; the greatest value belongs to the last part.
  public func histogram(parts: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: parts)
    for value in values { counts[min(max(value, 0) * parts / 1000, parts - 1)] += 1 }
    return counts
  }
}
