import QuestionReading

/// A labelled line as the trainer sees it: its features by index, and what each output should say.
struct Example: Sendable {
  /// The features of each block that are known, and what one of them counts for an output that is no target.
  var blocks: [(features: [Int32], value: Float)]
  /// The index of the form's output.
  var form: Int
  /// For outputs of flags and targets: whether they should be set, a bit each.
  var set: UInt32
  /// The index of the act's output; nil for questions.
  var act: Int?
  /// Whether its targets teach anything: a protected line has none by decree (LABELS.md), whatever it asks about.
  var teachesTargets: Bool
}

/// The features that training knows, each with an index.
struct FeatureIndex: Sendable {
  private(set) var hashes: [UInt32] = []
  private var indices: [UInt32: Int32] = [:]

  /// The features that occur in at least `times` of the lines.
  init(_ lines: [AnalysedLine], times: Int) {
    var counts: [UInt32: Int] = [:]
    var order: [UInt32] = []
    for line in lines {
      var sink = CollectingSink()
      line.features(into: &sink)
      // Sorted, so that a feature of a line counts once, and the order is that of the corpus.
      var previous: UInt32?
      for hash in sink.blocks.joined().sorted() where hash != previous {
        previous = hash
        counts[hash, default: 0] += 1
        if counts[hash] == 1 { order.append(hash) }
      }
    }
    self.init(order.filter { counts[$0, default: 0] >= times })
  }

  init(_ hashes: [UInt32]) {
    self.hashes = hashes
    for (index, hash) in hashes.enumerated() { indices[hash] = Int32(index) }
  }

  /// The example of a labelled line. Features that are not known count for the length of the line, as in reading.
  func example(_ line: LabelledLine, _ analysed: AnalysedLine) -> Example {
    var sink = CollectingSink()
    analysed.features(into: &sink)
    var set: UInt32 = 0
    for (offset, isSet) in [line.isMultiple, line.isHypothetical, line.isProtected].enumerated() where isSet {
      set |= 1 << UInt32(LinearModel.Output.flags.lowerBound + offset)
    }
    for (offset, target) in Target.allCases.enumerated() where line.targets.contains(target) {
      set |= 1 << UInt32(LinearModel.Output.targets.lowerBound + offset)
    }
    return Example(
      blocks: FeatureBlock.allCases.map { block in
        let hashes = sink.blocks[block.rawValue]
        return (
          hashes.compactMap { indices[$0] },
          Float(LinearModel.share(of: block, count: hashes.count, output: 0)) / 1024
        )
      },
      form: Decision.forms.firstIndex(of: line.form) ?? 5, set: set,
      act: line.form == .statement
        ? Decision.acts.firstIndex(of: line.act).map { $0 + LinearModel.Output.acts.lowerBound } : nil,
      teachesTargets: !line.isProtected || !line.targets.isEmpty)
  }
}

/// Collects the hashes of features.
struct CollectingSink: FeatureSink {
  /// The hashes of each block.
  var blocks = [[UInt32]](repeating: [], count: FeatureBlock.allCases.count)

  mutating func add(_ kind: FeatureKind, _ hash: UInt32, _ tokens: Range<Int>) {
    blocks[kind.block.rawValue].append(hash)
  }
}
