import QuestionReading

/// An evaluation as plain text for a terminal.
public struct EvaluationText: CustomStringConvertible {
  private let evaluation: Evaluation
  private let bootstrap: Bootstrap

  /// The text of an evaluation; intervals are drawn under `seed`.
  public init(_ evaluation: Evaluation, seed: UInt64 = 7) {
    self.evaluation = evaluation
    bootstrap = Bootstrap(evaluation, seed: seed)
  }

  /// Figures with intervals, the matrix, calibration, and every misread line.
  public var description: String {
    let figures = evaluation.figures
    var lines = [
      "\(figures.lines) lines, \(figures.unsure) unsure, acts \(EvaluationText.percent(figures.actAccuracy))", "",
    ]
    for (name, interval) in zip(Bootstrap.names, bootstrap.intervals) {
      lines.append(
        "\(EvaluationText.padded(name, 22)) \(EvaluationText.percent(interval.value))  "
          + "[\(EvaluationText.percent(interval.low)) – \(EvaluationText.percent(interval.high))]")
    }
    lines += ["", "form: rows as labelled, columns as read"]
    lines.append(EvaluationText.padded("", 14) + Figures.forms.map { EvaluationText.padded($0.rawValue, 13) }.joined())
    for (row, form) in Figures.forms.enumerated() {
      lines.append(
        EvaluationText.padded(form.rawValue, 14)
          + figures.confusion[row].map { EvaluationText.padded(String($0), 13) }.joined())
    }
    lines += ["", "target                 precision recall   F1"]
    for (target, counts) in zip(Target.allCases, figures.targets) {
      lines.append(
        EvaluationText.padded(target.rawValue, 22) + " "
          + EvaluationText.padded(EvaluationText.percent(counts.precision), 9)
          + " " + EvaluationText.padded(EvaluationText.percent(counts.recall), 8) + " "
          + EvaluationText.percent(counts.f1))
    }
    lines += ["", "confidence  lines  right"]
    for bin in figures.bins where bin.count > 0 {
      lines.append(
        EvaluationText.padded(EvaluationText.percent(bin.confidence), 11) + " "
          + EvaluationText.padded(String(bin.count), 6) + " " + EvaluationText.percent(bin.accuracy))
    }
    lines += ["", "misread"]
    lines += evaluation.misread.map { "\($0.line.text)\n    \($0.differences.joined(separator: " · "))" }
    return lines.joined(separator: "\n")
  }

  /// A share as a percentage with one decimal.
  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
