/// The trained resource of a language: one linear model with an output for each form, flag, target and act.
///
/// Weights are bytes, sums are integers, and a sum is turned into a probability by a table, so that a reading is the
/// same on every machine. The form of the resource, all numbers little-endian:
///
///     "SNDM" · version u32 · fingerprint u64 · rows u32
///     per output: bias i32 · scale i32 · threshold i32
///     gaps between the first and a further target: i32 in a single question, i32 in a multiple one
///     form calibration: count u32, then (margin i32, thousandths i32) rising
///     protected calibration: the same
///     keys u32 × rows · weights i8 × outputs × rows
public struct LinearModel: @unchecked Sendable {
  /// The outputs in their order: forms (without silence), flags, targets, acts (without none).
  public enum Output {
    /// Six forms.
    public static let forms = 0..<6
    /// Multiple, hypothetical, protected.
    public static let flags = 6..<9
    /// Sixteen targets.
    public static let targets = 9..<25
    /// Six acts.
    public static let acts = 25..<31
    /// That a line is after nothing in particular; it competes with the targets.
    public static let noTarget = 31
    /// All outputs, filled up to a vector's width.
    public static let count = 32
  }

  /// The unit of sums: this many make one.
  public static let unit: Int32 = 1 << 16
  package static let version: UInt32 = 2

  /// What a point of the calibration says: sums from here on are right in so many of a thousand cases.
  public struct CalibrationPoint: Sendable, Equatable {
    /// The margin in units of ``LinearModel/unit``.
    public var margin: Int32
    /// The probability in thousandths.
    public var thousandths: Int32

    /// A point.
    public init(margin: Int32, thousandths: Int32) {
      self.margin = margin
      self.thousandths = thousandths
    }
  }

  /// Identifies the training run.
  public let fingerprint: UInt64
  let biases: [Int32]
  let scales: [Int32]
  package let thresholds: [Int32]
  /// How close to the strongest target another one must come: in a single question, in a multiple one.
  let gaps: (single: Int32, multiple: Int32)
  let formCalibration: [CalibrationPoint]
  let protectedCalibration: [CalibrationPoint]
  private let deferredTable: Deferred<FeatureTable>
  private let weights: UnsafeBufferPointer<Int8>
  private let resource: Resource

  private var table: FeatureTable { deferredTable.value }

  /// Reads a resource; nil where it is none of this version. (Unchecked Sendable: the resource never changes.)
  public init?(_ resource: Resource) {
    self.resource = resource
    var reader = ResourceReader(bytes: resource.bytes)
    guard reader.u32() == 0x4D44_4E53, reader.u32() == LinearModel.version else { return nil }
    fingerprint = UInt64(reader.u32()) | UInt64(reader.u32()) << 32
    let rows = Int(reader.u32())
    var biases: [Int32] = []
    var scales: [Int32] = []
    var thresholds: [Int32] = []
    for _ in 0..<Output.count {
      biases.append(reader.i32())
      scales.append(reader.i32())
      thresholds.append(reader.i32())
    }
    (self.biases, self.scales, self.thresholds) = (biases, scales, thresholds)
    gaps = (reader.i32(), reader.i32())
    formCalibration = reader.calibration()
    protectedCalibration = reader.calibration()
    let keys = reader.offset
    guard reader.take(rows * 4) != nil, let weights = reader.take(rows * Output.count), reader.isAtEnd else {
      return nil
    }
    deferredTable = Deferred {
      FeatureTable(keys: UnsafeRawBufferPointer(rebasing: resource.bytes[keys...]), count: rows)
    }
    self.weights = weights.bindMemory(to: Int8.self)
  }

  /// Sums of the features of a line for every output, in ``unit``s, thresholds taken off.
  package func sums(of line: AnalysedLine) -> [Int32] {
    let table = table
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * WeightSum.block) { hashes in
      var sink = SummingSink(
        words: WeightSum(table: table, weights: weights, hashes: .init(rebasing: hashes[..<WeightSum.block])),
        structure: WeightSum(table: table, weights: weights, hashes: .init(rebasing: hashes[WeightSum.block...])))
      line.features(into: &sink)
      let words = sink.words.finish()
      let structure = sink.structure.finish()
      let share = Int64(LinearModel.wordShare(sink.words.count))
      return (0..<Output.count).map { output in
        let sum =
          (Int64(words[output]) * share / 1024 + Int64(structure[output])) * Int64(scales[output])
          + Int64(biases[output])
        return Int32(clamping: sum - Int64(thresholds[output]))
      }
    }
  }

  /// The weight of a feature for an output as it enters the sum of a line with `words` features of words.
  func contribution(of hash: UInt32, kind: FeatureKind, output: Int, words: Int) -> Int32? {
    guard let row = table.row(of: hash) else { return nil }
    let weight = Int64(weights[row * Output.count + output]) * Int64(scales[output])
    return Int32(clamping: kind.isWords ? weight * Int64(LinearModel.wordShare(words)) / 1024 : weight)
  }

  /// Whether a word, by its hash, weighs anything.
  func knows(word: UInt32) -> Bool { table.row(of: FeatureKind.word.hash(word)) != nil }

  /// How much of the words' sum counts, in 1024ths: `8 / sqrt(features)`, so that a long line shouts no louder.
  public static func wordShare(_ count: Int) -> Int32 {
    guard count > 0 else { return 0 }
    // 8 × 1024 / sqrt(count), by the integer square root of 2^26 / count.
    var root: Int64 = 0
    let target = Int64(1 << 26) / Int64(count)
    var bit: Int64 = 1 << 13
    while bit > 0 {
      if (root + bit) * (root + bit) <= target { root += bit }
      bit >>= 1
    }
    return Int32(root)
  }

  static func probability(_ margin: Int32, _ points: [CalibrationPoint]) -> Int {
    guard let first = points.first, let last = points.last else { return 500 }
    if margin <= first.margin { return Int(first.thousandths) }
    if margin >= last.margin { return Int(last.thousandths) }
    for (low, high) in zip(points, points.dropFirst()) where margin < high.margin {
      let span = Int64(high.margin - low.margin)
      let rise = Int64(high.thousandths - low.thousandths) * Int64(margin - low.margin)
      return Int(Int64(low.thousandths) + (span == 0 ? 0 : rise / span))
    }
    return Int(last.thousandths)
  }
}

/// Adds up the weights of features, words and structure apart.
private struct SummingSink: FeatureSink {
  var words: WeightSum
  var structure: WeightSum

  @inline(__always) mutating func add(_ kind: FeatureKind, _ hash: UInt32, _ tokens: Range<Int>) {
    if kind.isWords { words.add(hash) } else { structure.add(hash) }
  }
}

/// A sum of the weights of features. It keeps their hashes and weighs a block of them at once; weighing each feature
/// as it came, with the sum in a vector, took half the time of a reading.
private struct WeightSum {
  /// As many bytes as can be added up in 16 bits.
  static let block = 128

  let table: FeatureTable
  let weights: UnsafeBufferPointer<Int8>
  /// Room for the hashes of a block.
  let hashes: UnsafeMutableBufferPointer<UInt32>
  private var pending = 0
  private var weighed = 0
  private var sums = [Int32](repeating: 0, count: LinearModel.Output.count)

  init(table: FeatureTable, weights: UnsafeBufferPointer<Int8>, hashes: UnsafeMutableBufferPointer<UInt32>) {
    self.table = table
    self.weights = weights
    self.hashes = hashes
  }

  /// How many features there were, known or not.
  var count: Int { weighed + pending }

  @inline(__always) mutating func add(_ hash: UInt32) {
    hashes[pending] = hash
    pending += 1
    if pending == WeightSum.block { weigh() }
  }

  /// The sums of all features, one for each output.
  mutating func finish() -> [Int32] {
    weigh()
    return sums
  }

  @inline(never) private mutating func weigh() {
    sums.withUnsafeMutableBufferPointer { sums in
      WeightSum.weigh(hashes[..<pending], table, weights, into: sums)
    }
    weighed += pending
    pending = 0
  }

  /// Adds the weights of a block of features to sums. The loops over outputs become a few instructions on vectors, which
  /// those over a `SIMD32` do not, as long as nothing but these parameters is in sight.
  private static func weigh(
    _ hashes: Slice<UnsafeMutableBufferPointer<UInt32>>, _ table: FeatureTable, _ weights: UnsafeBufferPointer<Int8>,
    into sums: UnsafeMutableBufferPointer<Int32>
  ) {
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: LinearModel.Output.count) { block in
      block.initialize(repeating: 0)
      for hash in hashes {
        guard let row = table.row(of: hash) else { continue }
        let first = row * LinearModel.Output.count
        for output in 0..<LinearModel.Output.count { block[output] &+= Int16(weights[first + output]) }
      }
      for output in 0..<LinearModel.Output.count { sums[output] &+= Int32(block[output]) }
    }
  }
}
