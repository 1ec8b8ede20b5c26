import QuestionReading

/// An evaluation as one JSON object.
public struct EvaluationJSON: CustomStringConvertible {
  private let evaluation: Evaluation
  private let bootstrap: Bootstrap

  /// The object of an evaluation; intervals are drawn under `seed`.
  public init(_ evaluation: Evaluation, seed: UInt64 = 7) {
    self.evaluation = evaluation
    bootstrap = Bootstrap(evaluation, seed: seed)
  }

  /// The object: `figures` with intervals, `forms` and `confusion`, `targets`, `calibration`, `misread`.
  public var description: String {
    let figures = evaluation.figures
    let intervals = zip(Bootstrap.names, bootstrap.intervals).map { name, interval in
      JSONText.object([
        "name": JSONText.string(name), "value": number(interval.value), "low": number(interval.low),
        "high": number(interval.high),
      ])
    }
    let targets = zip(Target.allCases, figures.targets).map { counted($0.rawValue, $1) }
    let flags = zip(Flag.allCases, figures.flags).map { counted($0.rawValue, $1) }
    let bins = figures.bins.filter { $0.count > 0 }.map {
      JSONText.object([
        "confidence": number($0.confidence), "accuracy": number($0.accuracy), "lines": String($0.count),
      ])
    }
    let misread = evaluation.misread.map {
      JSONText.object([
        "text": JSONText.string($0.line.text),
        "differences": JSONText.array($0.differences.map { JSONText.string($0) }),
      ])
    }
    return JSONText.object([
      "lines": String(figures.lines), "unsure": String(figures.unsure), "figures": JSONText.array(intervals),
      "acts": number(figures.actAccuracy),
      "forms": JSONText.array(Figures.forms.map { JSONText.string($0.rawValue) }),
      "confusion": JSONText.array(figures.confusion.map { JSONText.array($0.map(String.init)) }),
      "flags": JSONText.array(flags), "targets": JSONText.array(targets), "calibration": JSONText.array(bins),
      "misread": JSONText.array(misread),
    ])
  }

  private func counted(_ name: String, _ counts: Counts) -> String {
    JSONText.object([
      "name": JSONText.string(name), "precision": number(counts.precision), "recall": number(counts.recall),
      "f1": number(counts.f1), "hits": String(counts.hits), "missed": String(counts.missed),
      "extra": String(counts.extra),
    ])
  }

  private func number(_ value: Double) -> String { JSONText.thousandths(Int((value * 1000).rounded())) }
}
