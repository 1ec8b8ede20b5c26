import QuestionReading

/// Percentile intervals by resampling lines (Efron, 1979), under a seed.
public struct Bootstrap: Sendable {
  /// A figure with the interval in which it lies in 95 of 100 resamplings.
  public struct Interval: Sendable, Equatable {
    /// The figure of all lines.
    public var value: Double
    /// The lower end.
    public var low: Double
    /// The upper end.
    public var high: Double
  }

  /// The names of the figures that get an interval, in the order of ``intervals``.
  public static let names =
    ["form accuracy", "form macro-F1"] + Flag.allCases.flatMap { ["\($0) F1", "\($0) recall"] }
    + ["targets micro-F1", "calibration error"]

  /// The intervals, in the order of ``names``.
  public let intervals: [Interval]

  /// Draws `samples` resamplings of an evaluation.
  public init(_ evaluation: Evaluation, samples: Int = 400, seed: UInt64 = 7) {
    let items = evaluation.items
    let values = Bootstrap.values(evaluation.figures)
    guard !items.isEmpty else {
      intervals = values.map { Interval(value: $0, low: $0, high: $0) }
      return
    }
    var draws = Draws(seed: seed)
    var drawn = [[Double]](repeating: [], count: values.count)
    for _ in 0..<samples {
      let sample = Figures((0..<items.count).map { _ in items[draws.below(items.count)] })
      for (index, value) in Bootstrap.values(sample).enumerated() { drawn[index].append(value) }
    }
    intervals = values.indices.map { index in
      let sorted = drawn[index].sorted()
      let edge = sorted.count / 40
      return Interval(value: values[index], low: sorted[edge], high: sorted[sorted.count - 1 - edge])
    }
  }

  private static func values(_ figures: Figures) -> [Double] {
    [figures.formAccuracy, figures.formMacroF1] + figures.flags.flatMap { [$0.f1, $0.recall] }
      + [figures.allTargets.f1, figures.calibrationError]
  }
}
