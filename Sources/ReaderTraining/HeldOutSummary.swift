import QuestionReading

/// How a training run did on the lines that each fold held out, in a few lines of text.
public struct HeldOutSummary: CustomStringConvertible {
  /// The share of right forms, the F1 of each flag, the micro-F1 of targets, the share of right acts.
  public let description: String

  /// Judges held-out lines by the thresholds of the resource that came out.
  public init(_ heldOut: [ReaderTrainer.HeldOut], resource: [UInt8]) {
    guard let model = LinearModel(Resource(copying: resource)) else {
      description = "no model"
      return
    }
    var forms = 0
    var acts = (right: 0, all: 0)
    var outputs = [Counts](repeating: Counts(), count: LinearModel.Output.count)
    for item in heldOut {
      let sums = item.sums.indices.map { Int32(clamping: Int64(item.sums[$0]) - Int64(model.thresholds[$0])) }
      let line = AnalysedLine(FoldedText(item.line.text), lexicon: Lexicon(""))
      let reading = Decision(sums: sums, line: line, model: model).reading(language: "", signals: [])
      if reading.form == item.line.form { forms += 1 }
      if item.line.form == .statement, reading.form == .statement {
        acts.all += 1
        if reading.act == item.line.act { acts.right += 1 }
      }
      let flags = [reading.isMultiple, reading.isHypothetical, reading.isProtected]
      for output in LinearModel.Output.flags.lowerBound..<LinearModel.Output.targets.upperBound {
        let index = output - LinearModel.Output.flags.lowerBound
        let isSet = index < 3 ? flags[index] : reading.targets.contains(Target.allCases[index - 3])
        outputs[output].add(isSet: isSet, expected: item.line.sets(output))
      }
    }
    func percent(_ part: Int, _ whole: Int) -> String {
      let tenths = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole
      return "\(tenths / 10).\(tenths % 10) %"
    }
    let flags = LinearModel.Output.flags.map { outputs[$0] }
    let targets = LinearModel.Output.targets.reduce(into: Counts()) { $0.add(outputs[$1]) }
    description = """
      held out: form \(percent(forms, heldOut.count)) · multiple F1 \(flags[0].f1) · hypothetical F1 \(flags[1].f1) · \
      protected F1 \(flags[2].f1), recall \(percent(flags[2].hits, flags[2].hits + flags[2].missed)) · \
      targets F1 \(targets.f1) · acts \(percent(acts.right, acts.all))
      """
  }
}

/// Hits and errors of a yes-or-no label.
struct Counts {
  var hits = 0
  var missed = 0
  var extra = 0

  mutating func add(isSet: Bool, expected: Bool) {
    switch (isSet, expected) {
    case (true, true): hits += 1
    case (false, true): missed += 1
    case (true, false): extra += 1
    case (false, false): break
    }
  }

  mutating func add(_ other: Counts) {
    hits += other.hits
    missed += other.missed
    extra += other.extra
  }

  /// The harmonic mean of precision and recall, as a percentage with one decimal.
  var f1: String {
    let whole = 2 * hits + missed + extra
    let tenths = whole == 0 ? 0 : (2000 * hits + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
