import Dispatch
import QuestionReading

/// Trains the model of one language on its corpus.
///
/// Four-fold cross-validation first: its held-out lines set the thresholds of flags and targets and the calibration.
/// Then the model itself is fitted to all lines: once to find the features that weigh most, and several times with only
/// these, whose mean is the model. One fit alone read one line in forty with another form after twenty lines more.
public struct ReaderTrainer: Sendable {
  /// The most features that a model keeps: the resources of four languages stay under 4 MB together.
  public var features = 44_800
  /// How many fits, each with draws of its own, the model is the mean of.
  public var averaged = 4
  /// The seed of all draws.
  public var seed: UInt64 = 7
  let language: Language

  /// A trainer for a language, by its lexicon.
  public init(_ language: Language) { self.language = language }

  /// The resource of a model, and how it did on held-out lines of the corpus.
  /// `validatesOnly` leaves the weights out: the resource then holds thresholds and calibration alone.
  public func train(_ corpus: [LabelledLine], validatesOnly: Bool = false) -> (resource: [UInt8], heldOut: [HeldOut]) {
    let heldOut = crossValidated(corpus)
    var resource =
      validatesOnly
      ? ModelResource(hashes: [], weights: [], bias: [Float](repeating: 0, count: LinearModel.Output.count))
      : fitted(corpus, seed: seed, refits: true)
    let calibrator = Calibrator(heldOut)
    resource.thresholds = calibrator.thresholds
    resource.gaps = calibrator.gaps
    resource.aimlessLead = calibrator.aimlessLead
    resource.practicalLead = calibrator.practicalLead
    resource.formCalibration = calibrator.formCalibration
    resource.protectedCalibration = calibrator.protectedCalibration
    return (resource.bytes, heldOut)
  }

  /// A line of the corpus with the sums of a model that has not seen it.
  public struct HeldOut: Sendable {
    /// The line.
    public var line: LabelledLine
    /// The sums for all outputs.
    public var sums: [Int32]
  }

  private func crossValidated(_ corpus: [LabelledLine], folds: Int = 4) -> [HeldOut] {
    var order = Array(corpus.indices)
    var draws = Draws(seed: seed)
    draws.shuffle(&order)
    let parts = (0..<folds).map { fold in order.enumerated().filter { $0.offset % folds == fold }.map(\.element) }
    let results = Parallel.map(Array(0..<folds)) { fold -> [HeldOut] in
      let held = Set(parts[fold])
      let training = corpus.indices.filter { !held.contains($0) }.map { corpus[$0] }
      guard
        let model = LinearModel(Resource(copying: fitted(training, seed: seed &+ UInt64(fold), refits: false).bytes))
      else {
        return []
      }
      return parts[fold].map { index in
        let analysed = AnalysedLine(FoldedText(corpus[index].text), lexicon: language.lexicon, themes: language.themes)
        return HeldOut(line: corpus[index], sums: model.sums(of: analysed))
      }
    }
    return results.flatMap { $0 }
  }

  private func fitted(_ corpus: [LabelledLine], seed: UInt64, refits: Bool) -> ModelResource {
    var augmentation = Augmentation(seed: seed)
    let lines = augmentation.extended(corpus)
    let analysed = lines.map { AnalysedLine(FoldedText($0.text), lexicon: language.lexicon, themes: language.themes) }
    let all = FeatureIndex(analysed, times: 3)
    let first = fitted(zip(lines, analysed).map { all.example($0, $1) }, features: all.hashes.count, seed: seed)
    let sizes = all.hashes.indices.map { first.size(ofRow: $0) }
    let ranked = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }.prefix(features).sorted()
    guard refits else {
      let width = LinearModel.Output.count
      return ModelResource(
        hashes: ranked.map { all.hashes[$0] }, weights: ranked.flatMap { first.weights[$0 * width..<($0 + 1) * width] },
        bias: first.bias)
    }
    let kept = FeatureIndex(ranked.map { all.hashes[$0] })
    let trained = Parallel.map(Array(0..<UInt64(averaged))) { [language] number -> LogisticTrainer in
      var augmentation = Augmentation(seed: seed &+ number &* 1_000)
      let examples = augmentation.extended(corpus).map { line in
        kept.example(line, AnalysedLine(FoldedText(line.text), lexicon: language.lexicon, themes: language.themes))
      }
      var trainer = LogisticTrainer(features: kept.hashes.count)
      trainer.fit(examples, seed: seed &+ number)
      return trainer
    }
    return ModelResource(
      hashes: kept.hashes, weights: Self.mean(trained.map(\.weights)), bias: Self.mean(trained.map(\.bias)))
  }

  private static func mean(_ rows: [[Float]]) -> [Float] {
    var sum = [Float](repeating: 0, count: rows.first?.count ?? 0)
    for row in rows { for index in row.indices { sum[index] += row[index] } }
    return sum.map { $0 / Float(max(1, rows.count)) }
  }

  private func fitted(_ examples: [Example], features: Int, seed: UInt64) -> LogisticTrainer {
    var trainer = LogisticTrainer(features: features)
    trainer.fit(examples, seed: seed)
    return trainer
  }
}

/// Runs independent work on all cores; the results come in the order of the work.
enum Parallel {
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    nonisolated(unsafe) let results = UnsafeMutablePointer<Result?>.allocate(capacity: items.count)
    results.initialize(repeating: nil, count: items.count)
    defer {
      results.deinitialize(count: items.count)
      results.deallocate()
    }
    DispatchQueue.concurrentPerform(iterations: items.count) { index in results[index] = body(items[index]) }
    return (0..<items.count).compactMap { results[$0] }
  }
}
