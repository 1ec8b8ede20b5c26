/// The trained resource of a language: one linear model with an output for each form, flag, target and act.
///
/// Weights are small integers, so are sums, and a sum is turned into a probability by a table, so that a reading is the
/// same on every machine. A weight is four bits on the scale of its row, in eighths, on the scale of its output: with
/// them twice as many features fit as with bytes, which wins more than the rounding loses. The form of the resource, all
/// numbers little-endian:
///
///     "SNDM" · version u32 · fingerprint u64
///     per output: bias i32 · scale i32 · threshold i32
///     gaps between the first and a further target: i32 in a single question, i32 in a multiple one
///     the lead that "after nothing" needs beyond its threshold in a question: i32
///     the lead over "after nothing" with which a protected line is practical: i32
///     form calibration: count u32, then (margin i32, thousandths i32) rising
///     protected calibration: the same
///     ``CompactKeys`` · scales of rows u8 × rows · weights × rows, each 16 bytes: output n in the lower half of byte n,
///     output n + 16 in the upper half, 8 more than its value
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
  package static let version: UInt32 = 5

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
  /// By how much more "after nothing" must lead in a question than in a statement: hardly a question is after nothing.
  let aimlessLead: Int32
  /// By how much "practical" must lead over "after nothing" in a line that asks after a protected ground.
  let practicalLead: Int32
  let formCalibration: [CalibrationPoint]
  let protectedCalibration: [CalibrationPoint]
  private let weights: Weights
  private let resource: Resource

  /// Reads a resource; nil where it is none of this version. (Unchecked Sendable: the resource never changes.)
  public init?(_ resource: Resource) {
    self.resource = resource
    var reader = ResourceReader(bytes: resource.bytes)
    guard reader.u32() == 0x4D44_4E53, reader.u32() == LinearModel.version else { return nil }
    fingerprint = UInt64(reader.u32()) | UInt64(reader.u32()) << 32
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
    aimlessLead = reader.i32()
    practicalLead = reader.i32()
    formCalibration = reader.calibration()
    protectedCalibration = reader.calibration()
    guard let weights = Weights(&reader), reader.isAtEnd else { return nil }
    self.weights = weights
  }

  /// Sums of the features of a line for every output, in ``unit``s, thresholds taken off.
  package func sums(of line: AnalysedLine) -> [Int32] {
    withUnsafeTemporaryAllocation(
      of: UInt32.self, capacity: FeatureBlock.allCases.count * WeightSum.block
    ) { hashes in
      func sum(_ block: FeatureBlock) -> WeightSum {
        WeightSum(
          weights: weights,
          hashes: .init(rebasing: hashes[block.rawValue * WeightSum.block..<(block.rawValue + 1) * WeightSum.block]))
      }
      var sink = SummingSink(
        words: sum(.words), letters: sum(.letters), asking: sum(.asking), themes: sum(.themes),
        structure: sum(.structure))
      line.features(into: &sink)
      var totals = [Int64](repeating: 0, count: Output.count)
      sink.words.add(to: &totals, in: .words)
      sink.letters.add(to: &totals, in: .letters)
      sink.asking.add(to: &totals, in: .asking)
      sink.themes.add(to: &totals, in: .themes)
      sink.structure.add(to: &totals, in: .structure)
      return (0..<Output.count).map { output in
        let sum: Int64 = totals[output] * Int64(scales[output]) / (Weights.scale * 1024)
        return Int32(clamping: sum + Int64(biases[output]) - Int64(thresholds[output]))
      }
    }
  }

  /// The weight of a feature for an output as it enters the sum of a line with `count` features of its block.
  func contribution(of hash: UInt32, kind: FeatureKind, output: Int, count: Int) -> Int32? {
    guard let row = weights.keys.row(of: hash) else { return nil }
    let weight = Int64(weights.weight(row, output)) * Int64(scales[output])
    let share = Int64(LinearModel.share(of: kind.block, count: count, output: output))
    return Int32(clamping: weight * share / Weights.scale / 1024)
  }

  /// Whether a word, by its hash, weighs anything.
  func knows(word: UInt32) -> Bool { weights.keys.row(of: FeatureKind.word.hash(word)) != nil }

  /// How much of the sum of a block with `count` features counts for an output, in 1024ths: `4 / sqrt(count)` of a
  /// scaled one. Of structure, which tells form and flags apart, targets take a part only.
  @inline(__always) package static func share(of block: FeatureBlock, count: Int, output: Int) -> Int32 {
    switch block {
    case .structure: isTarget(output) ? structureForTargets : 1024
    case .words, .letters, .asking, .themes: scaled(count)
    }
  }

  /// How much of structure counts for a target, in 1024ths.
  static let structureForTargets: Int32 = 256

  @inline(__always) static func isTarget(_ output: Int) -> Bool {
    Output.targets.contains(output) || output == Output.noTarget
  }

  private static func scaled(_ count: Int) -> Int32 {
    guard count > 0 else { return 0 }
    // 4 × 1024 / sqrt(count), by the integer square root of 2^24 / count.
    var root: Int64 = 0
    let target = Int64(1 << 24) / Int64(count)
    var bit: Int64 = 1 << 12
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

/// Adds up the weights of features, each block apart.
private struct SummingSink: FeatureSink {
  var words: WeightSum
  var letters: WeightSum
  var asking: WeightSum
  var themes: WeightSum
  var structure: WeightSum

  @inline(__always) mutating func add(_ kind: FeatureKind, _ hash: UInt32, _ tokens: Range<Int>) {
    switch kind.block {
    case .words: words.add(hash)
    case .letters: letters.add(hash)
    case .asking: asking.add(hash)
    case .themes: themes.add(hash)
    case .structure: structure.add(hash)
    }
  }
}

/// The weights of all features.
private struct Weights: @unchecked Sendable {
  /// The scale of a row counts this many to one.
  static let scale: Int64 = 8
  /// The bytes of a row.
  static let width = LinearModel.Output.count / 2

  let keys: CompactKeys
  let rowScales: UnsafeRawBufferPointer
  let rows: UnsafeRawBufferPointer

  init?(_ reader: inout ResourceReader) {
    guard let keys = CompactKeys(&reader), let rowScales = reader.take(keys.count),
      let rows = reader.take(keys.count * Weights.width)
    else { return nil }
    (self.keys, self.rowScales, self.rows) = (keys, rowScales, rows)
  }

  /// A weight in units of 1 / ``scale`` of its output's scale.
  func weight(_ row: Int, _ output: Int) -> Int32 {
    let byte = rows[row * Weights.width + output % Weights.width]
    let value = output < Weights.width ? byte & 15 : byte >> 4
    return (Int32(value) - 8) * Int32(rowScales[row])
  }
}

/// A sum of the weights of features. It keeps their hashes and weighs a block of them at once; weighing each feature
/// as it came, with the sum in a vector, took half the time of a reading.
private struct WeightSum {
  /// How many features are weighed at once.
  static let block = 128

  let weights: Weights
  /// Room for the hashes of a block.
  let hashes: UnsafeMutableBufferPointer<UInt32>
  private var pending = 0
  private var weighed = 0
  private var sums = [Int32](repeating: 0, count: LinearModel.Output.count)

  init(weights: Weights, hashes: UnsafeMutableBufferPointer<UInt32>) {
    self.weights = weights
    self.hashes = hashes
  }

  @inline(__always) mutating func add(_ hash: UInt32) {
    hashes[pending] = hash
    pending += 1
    if pending == WeightSum.block { weigh() }
  }

  /// Adds the sums of all features to totals, one for each output, in 1024ths, as much as counts of their block.
  mutating func add(to totals: inout [Int64], in block: FeatureBlock) {
    weigh()
    let share = LinearModel.share(of: block, count: weighed, output: 0)
    for output in totals.indices {
      let share = block == .structure ? LinearModel.share(of: block, count: weighed, output: output) : share
      totals[output] += Int64(sums[output]) * Int64(share)
    }
  }

  @inline(never) private mutating func weigh() {
    sums.withUnsafeMutableBufferPointer { sums in
      WeightSum.weigh(hashes[..<pending], weights, into: sums)
    }
    weighed += pending
    pending = 0
  }

  /// Adds the weights of a block of features to sums. The loops over outputs become a few instructions on vectors, which
  /// those over a `SIMD32` do not, as long as nothing but these parameters is in sight.
  private static func weigh(
    _ hashes: Slice<UnsafeMutableBufferPointer<UInt32>>, _ weights: Weights,
    into sums: UnsafeMutableBufferPointer<Int32>
  ) {
    guard let rows = weights.rows.baseAddress else { return }
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: LinearModel.Output.count) { block in
      block.initialize(repeating: 0)
      var added = 0
      for hash in hashes {
        guard let row = weights.keys.row(of: hash) else { continue }
        let scale = Int16(weights.rowScales[row])
        let bytes = rows + row * Weights.width
        for output in 0..<Weights.width {
          let byte = Int16(bytes.load(fromByteOffset: output, as: UInt8.self))
          block[output] &+= ((byte & 15) &- 8) &* scale
          block[output + Weights.width] &+= ((byte >> 4) &- 8) &* scale
        }
        added += 1
        // 16 bits hold sixteen of the largest weights, 8 × 255.
        if added == 16 {
          for output in 0..<LinearModel.Output.count {
            sums[output] &+= Int32(block[output])
            block[output] = 0
          }
          added = 0
        }
      }
      for output in 0..<LinearModel.Output.count { sums[output] &+= Int32(block[output]) }
    }
  }
}
