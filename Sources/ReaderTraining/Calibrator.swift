import QuestionReading

/// Sets thresholds and calibration from held-out lines.
struct Calibrator {
  let heldOut: [ReaderTrainer.HeldOut]
  let thresholds: [Float]
  /// By how much more "after nothing" must lead in a question than in a statement (logits).
  let aimlessLead: Float

  init(_ heldOut: [ReaderTrainer.HeldOut]) {
    self.heldOut = heldOut
    var thresholds = [Float](repeating: 0, count: LinearModel.Output.count)
    for output in LinearModel.Output.flags {
      let isProtected = output == LinearModel.Output.flags.lowerBound + 2
      // A protected question that is missed weighs more than one that is suspected in vain: the candidate only puts it
      // off, and a knock-out is confirmed by a human.
      thresholds[output] = Calibrator.bestThreshold(heldOut, output: output, recallWeight: isProtected ? 2 : 1)
    }
    let inStatements = Calibrator.bestAimlessness(heldOut.filter(\.isReadAsStatement))
    thresholds[LinearModel.Output.noTarget] = inStatements
    aimlessLead = Calibrator.bestAimlessness(heldOut.filter { !$0.isReadAsStatement }) - inStatements
    self.thresholds = thresholds
  }

  /// By how much "after nothing" must lead before a line has no target: where the micro-F1 of single targets is best.
  private static func bestAimlessness(_ heldOut: [ReaderTrainer.HeldOut]) -> Float {
    var best = (f1: -1.0, threshold: Float(0))
    for step in -8...24 {
      let threshold = Float(step) / 4
      let counts = heldOut.filter { !$0.line.isProtected }.reduce(into: Counts()) { counts, item in
        count(item, aimlessness: threshold, lead: 0, gap: 0, in: &counts)
      }
      if counts.f1 > best.f1 { best = (counts.f1, threshold) }
    }
    return best.threshold
  }

  /// Counts which targets a line is read with, beside those that it has, by a threshold, a lead and a gap (logits).
  private static func count(
    _ item: ReaderTrainer.HeldOut, aimlessness: Float, lead: Float, gap: Float, in counts: inout Counts
  ) {
    let none = LinearModel.Output.noTarget
    var sums = item.sums
    sums[none] = Int32(clamping: Int64(sums[none]) - Int64(aimlessness * Float(LinearModel.unit)))
    let unit = Float(LinearModel.unit)
    let read = Decision.targets(sums, lead: Int32(lead * unit), gap: Int32(gap * unit))
    for target in Target.allCases {
      counts.add(isSet: read.contains(target), expected: item.line.targets.contains(target))
    }
  }

  /// The threshold (logits) with the highest F-measure, in which recall weighs `recallWeight` times as much.
  private static func bestThreshold(_ heldOut: [ReaderTrainer.HeldOut], output: Int, recallWeight: Double) -> Float {
    let scored = heldOut.map { (sum: $0.sums[output], isSet: $0.line.sets(output)) }.sorted { $0.sum > $1.sum }
    let positives = scored.count { $0.isSet }
    guard positives > 0 else { return 0 }
    var best = (value: -1.0, threshold: Int32(0))
    var hits = 0
    let weight = recallWeight * recallWeight
    for (index, item) in scored.enumerated() {
      if item.isSet { hits += 1 }
      let next = index + 1 < scored.count ? scored[index + 1].sum : item.sum &- LinearModel.unit
      guard next < item.sum else { continue }
      let value = (1 + weight) * Double(hits) / (weight * Double(positives) + Double(index + 1))
      if value > best.value { best = (value, Int32((Int64(item.sum) + Int64(next)) / 2)) }
    }
    // Seven tenths of the way to what the held-out lines say: they are few, and zero is what the fit itself says.
    return Float(best.threshold) / Float(LinearModel.unit) * 0.7
  }

  /// The gaps within which a further target counts, by the micro-F1 of the targets.
  var gaps: (single: Float, multiple: Float) {
    func best(_ isMultiple: Bool) -> Float {
      let lines = heldOut.filter { $0.line.isMultiple == isMultiple }
      var best = (f1: -1.0, gap: Float(0))
      for step in 0...24 {
        let gap = Float(step) / 8
        let counts = lines.reduce(into: Counts()) { counts, item in
          Calibrator.count(
            item, aimlessness: thresholds[LinearModel.Output.noTarget],
            lead: item.isReadAsStatement ? 0 : aimlessLead, gap: gap, in: &counts)
        }
        if counts.f1 > best.f1 { best = (counts.f1, gap) }
      }
      return best.gap
    }
    return (best(false), best(true))
  }

  /// The lead of "practical" over "after nothing" (logits) from which most protected lines are rightly practical.
  var practicalLead: Float {
    let unit = Float(LinearModel.unit)
    let none = LinearModel.Output.noTarget
    let lines = heldOut.filter(\.line.isProtected).map { item in
      var sums = item.sums
      sums[none] = Int32(clamping: Int64(sums[none]) - Int64(thresholds[none] * unit))
      return (lead: Decision.practicalLead(sums), isPractical: item.line.targets.contains(.practical))
    }
    var best = (right: -1, lead: Float(0))
    for step in -8...40 {
      let lead = Float(step) / 4
      let right = lines.count { ($0.lead > Int64(lead * unit)) == $0.isPractical }
      if right > best.right { best = (right, lead) }
    }
    return best.lead
  }

  /// How often a form is right, by the margin with which it leads.
  var formCalibration: [LinearModel.CalibrationPoint] {
    Calibrator.calibration(
      heldOut.map { item in
        let sums = LinearModel.Output.forms.map { item.sums[$0] }
        let ordered = sums.sorted(by: >)
        let best = sums.firstIndex(of: ordered[0]) ?? 0
        return (Int32(clamping: Int64(ordered[0]) - Int64(ordered[1])), Decision.forms[best] == item.line.form)
      })
  }

  /// How often `protected` is right, by the distance of its sum from the threshold.
  var protectedCalibration: [LinearModel.CalibrationPoint] {
    let output = LinearModel.Output.flags.lowerBound + 2
    let threshold = Int64(Double(thresholds[output]) * Double(LinearModel.unit))
    return Calibrator.calibration(
      heldOut.map { item in
        let sum = Int64(item.sums[output]) - threshold
        return (Int32(clamping: sum.magnitude), (sum > 0) == item.line.isProtected)
      })
  }

  /// Isotonic regression by pooling adjacent violators (Ayer et al., 1955), over bins of equal size.
  static func calibration(_ pairs: [(margin: Int32, isRight: Bool)], bins: Int = 24) -> [LinearModel.CalibrationPoint] {
    let sorted = pairs.sorted { $0.margin < $1.margin }
    guard sorted.count >= bins else { return [] }
    var pools: [(margin: Double, right: Double, count: Double)] = []
    for bin in 0..<bins {
      let part = sorted[sorted.count * bin / bins..<sorted.count * (bin + 1) / bins]
      let margin = part.reduce(0.0) { $0 + Double($1.margin) } / Double(part.count)
      pools.append((margin, Double(part.count { $0.isRight }), Double(part.count)))
      while pools.count > 1,
        pools[pools.count - 2].right / pools[pools.count - 2].count > pools[pools.count - 1].right
          / pools[pools.count - 1].count
      {
        let last = pools.removeLast()
        let before = pools.removeLast()
        let count = before.count + last.count
        pools.append(
          ((before.margin * before.count + last.margin * last.count) / count, before.right + last.right, count))
      }
    }
    return pools.map { pool in
      // Laplace's rule keeps certainty away from 1.
      LinearModel.CalibrationPoint(
        margin: Int32(pool.margin), thousandths: Int32(((pool.right + 0.5) / (pool.count + 1) * 1000).rounded()))
    }
  }
}

extension ReaderTrainer.HeldOut {
  /// Whether its form is read as that of a statement.
  fileprivate var isReadAsStatement: Bool {
    let best = LinearModel.Output.forms.max { (sums[$0], $1) < (sums[$1], $0) } ?? 0
    return Decision.forms[best] == .statement
  }
}

extension LabelledLine {
  /// Whether the line sets the output of a flag or target.
  func sets(_ output: Int) -> Bool {
    switch output - LinearModel.Output.flags.lowerBound {
    case 0: isMultiple
    case 1: isHypothetical
    case 2: isProtected
    default: targets.contains(Target.allCases[output - LinearModel.Output.targets.lowerBound])
    }
  }
}
