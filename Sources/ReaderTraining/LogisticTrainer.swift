import QuestionReading

/// Fits the outputs of a model to examples: multinomial logistic regression for form and act, a binary one for each
/// flag and target, by AdaGrad (Duchi, Hazan and Singer, 2011) with averaging of the last epochs.
///
/// Only additions, multiplications, divisions and square roots of IEEE numbers are used, in a fixed order, so that the
/// same corpus gives the same weights on every machine.
struct LogisticTrainer {
  /// Passes over the examples.
  var epochs = 9
  /// AdaGrad's step.
  var step: Float = 0.25
  /// How strongly weights are drawn to zero, for each time a feature is seen.
  var decay: Float = 0.000_02

  /// The weights row by row, ``LinearModel/Output/count`` to a feature.
  private(set) var weights: [Float]
  private(set) var bias = [Float](repeating: 0, count: width)
  private var squares: [Float]
  private var biasSquares = [Float](repeating: 1, count: width)
  private static let width = LinearModel.Output.count

  init(features: Int) {
    weights = [Float](repeating: 0, count: features * LogisticTrainer.width)
    squares = [Float](repeating: 1, count: features * LogisticTrainer.width)
  }

  mutating func fit(_ examples: [Example], seed: UInt64) {
    var order = Array(examples.indices)
    var draws = Draws(seed: seed)
    var sum = [Float](repeating: 0, count: weights.count)
    var biasSum = [Float](repeating: 0, count: LogisticTrainer.width)
    let averaged = max(1, epochs / 3)
    for epoch in 0..<epochs {
      draws.shuffle(&order)
      for index in order { learn(examples[index]) }
      guard epoch >= epochs - averaged else { continue }
      for index in weights.indices { sum[index] += weights[index] }
      for index in bias.indices { biasSum[index] += bias[index] }
    }
    weights = sum.map { $0 / Float(averaged) }
    bias = biasSum.map { $0 / Float(averaged) }
  }

  /// How much the row of a feature weighs: the sum of its squares.
  func size(ofRow row: Int) -> Float {
    weights[row * LogisticTrainer.width..<(row + 1) * LogisticTrainer.width].reduce(0) { $0 + $1 * $1 }
  }

  // Plain loops over pointers: the compiler turns them into vector instructions, which it does not do for SIMD32.
  private mutating func learn(_ example: Example) {
    let width = LogisticTrainer.width
    let (step, decay) = (step, decay)
    weights.withUnsafeMutableBufferPointer { weightBuffer in
      squares.withUnsafeMutableBufferPointer { squareBuffer in
        guard let weights = weightBuffer.baseAddress, let squares = squareBuffer.baseAddress else { return }
        var sums = bias
        var gradient = [Float](repeating: 0, count: width)
        var values = gradient
        sums.withUnsafeMutableBufferPointer { sums in
          for (block, (features, value)) in example.blocks.enumerated() {
            LogisticTrainer.spread(value, block, over: &values)
            for index in features {
              let row = weights + Int(index) * width
              for output in 0..<width { sums[output] += row[output] * values[output] }
            }
          }
        }
        LogisticTrainer.gradient(sums, example, into: &gradient)
        gradient.withUnsafeBufferPointer { gradient in
          for (block, (features, value)) in example.blocks.enumerated() {
            LogisticTrainer.spread(value, block, over: &values)
            for output in 0..<width { values[output] *= gradient[output] }
            for index in features {
              LogisticTrainer.update(
                weights + Int(index) * width, squares + Int(index) * width, values, step, decay)
            }
          }
        }
        for output in 0..<width {
          biasSquares[output] += gradient[output] * gradient[output]
          bias[output] -= gradient[output] * step / biasSquares[output].squareRoot()
        }
      }
    }
  }

  /// What a feature of a block counts for each output.
  private static func spread(_ value: Float, _ block: Int, over values: inout [Float]) {
    for output in 0..<width {
      values[output] =
        block == FeatureBlock.structure.rawValue
        ? Float(LinearModel.share(of: .structure, count: 0, output: output)) / 1024 : value
    }
  }

  @inline(__always) private static func update(
    _ row: UnsafeMutablePointer<Float>, _ squares: UnsafeMutablePointer<Float>, _ slopes: [Float],
    _ step: Float, _ decay: Float
  ) {
    for output in 0..<width {
      let slope = slopes[output]
      squares[output] += slope * slope
      row[output] -= slope * step / squares[output].squareRoot() + row[output] * decay
    }
  }

  private static func gradient(_ sums: [Float], _ example: Example, into gradient: inout [Float]) {
    softmax(sums, LinearModel.Output.forms, correct: example.form, into: &gradient)
    if let act = example.act { softmax(sums, LinearModel.Output.acts, correct: act, into: &gradient) }
    for output in LinearModel.Output.flags {
      let expected: Float = example.set & (1 << UInt32(output)) != 0 ? 1 : 0
      gradient[output] = 1 / (1 + exponential(-sums[output])) - expected
    }
    if example.teachesTargets { targetGradient(sums, example, into: &gradient) }
  }

  /// Targets compete with each other and with "none"; a line with several is divided among them.
  private static func targetGradient(_ sums: [Float], _ example: Example, into gradient: inout [Float]) {
    let outputs = LinearModel.Output.targets
    let none = LinearModel.Output.noTarget
    let highest = max(sums[outputs].max() ?? 0, sums[none])
    let count = outputs.count { example.set & (1 << UInt32($0)) != 0 }
    var total = exponential(sums[none] - highest)
    gradient[none] = total
    for output in outputs {
      gradient[output] = exponential(sums[output] - highest)
      total += gradient[output]
    }
    gradient[none] = gradient[none] / total - (count == 0 ? 1 : 0)
    for output in outputs {
      let isSet = example.set & (1 << UInt32(output)) != 0
      gradient[output] = gradient[output] / total - (isSet ? 1 / Float(count) : 0)
    }
  }

  private static func softmax(_ sums: [Float], _ range: Range<Int>, correct: Int, into gradient: inout [Float]) {
    let highest = sums[range].max() ?? 0
    var total: Float = 0
    for output in range {
      gradient[output] = exponential(sums[output] - highest)
      total += gradient[output]
    }
    for output in range { gradient[output] = gradient[output] / total - (output == correct ? 1 : 0) }
  }

  /// e to a power, by halving and a Taylor series: not the library's, which differs between machines.
  static func exponential(_ power: Float) -> Float {
    if power < -30 { return 0 }
    let small = Double(min(power, 30)) / 1024
    var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<10 { result *= result }
    return Float(result)
  }
}
