import QuestionReading

/// How a training run did on the lines that each fold held out, in a few lines of text.
public struct HeldOutSummary: CustomStringConvertible {
  /// The share of right forms, the F1 of each flag, the micro-F1 of targets, the share of right acts.
  public let description: String

  /// Judges held-out lines by the thresholds of the resource that came out.
  public init(_ heldOut: [ReaderTrainer.HeldOut], resource: [UInt8]) {
    self.init(HeldOutSummary.evaluation(heldOut, resource: resource))
  }

  /// The figures of an evaluation.
  public init(_ evaluation: Evaluation) {
    let figures = evaluation.figures
    let flags = zip(Flag.allCases, figures.flags).map { "\($0) F1 \(EvaluationText.percent($1.f1))" }
    description = """
      form \(EvaluationText.percent(figures.formAccuracy)) · \(flags.joined(separator: " · ")), \
      recall \(EvaluationText.percent(figures.flags[2].recall)) · \
      targets F1 \(EvaluationText.percent(figures.allTargets.f1)) · acts \(EvaluationText.percent(figures.actAccuracy))
      """
  }

  /// The held-out lines as the model reads them that had not seen them.
  public static func evaluation(_ heldOut: [ReaderTrainer.HeldOut], resource: [UInt8]) -> Evaluation {
    guard let model = LinearModel(Resource(copying: resource)) else { return Evaluation([]) }
    return Evaluation(
      heldOut.map { item in
        let sums = item.sums.indices.map { Int32(clamping: Int64(item.sums[$0]) - Int64(model.thresholds[$0])) }
        let line = AnalysedLine(FoldedText(item.line.text), lexicon: Lexicon(""), themes: Themes())
        let reading = Decision(sums: sums, line: line, model: model).reading(language: "", signals: [])
        return Evaluation.Item(line: item.line, reading: reading)
      })
  }
}
