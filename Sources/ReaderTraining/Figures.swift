import QuestionReading

/// The figures of an evaluation.
public struct Figures: Sendable {
  /// The forms in the order of the matrix's rows and columns.
  public static let forms: [Form] = Form.allCases

  /// How many lines have the form of the row and were read as that of the column.
  public private(set) var confusion = [[Int]](
    repeating: [Int](repeating: 0, count: forms.count), count: forms.count)
  /// Hits and errors of each flag, in the order of ``Flag``'s cases.
  public private(set) var flags = [Counts](repeating: Counts(), count: Flag.allCases.count)
  /// Hits and errors of each target, in the order of ``Target``'s cases.
  public private(set) var targets = [Counts](repeating: Counts(), count: Target.allCases.count)
  /// How many statements that were read as such have the right act, and how many there are.
  public private(set) var acts = (right: 0, all: 0)
  /// How many lines the reader called unsure.
  public private(set) var unsure = 0
  /// The bins of confidence, each a tenth wide.
  public private(set) var bins = [ConfidenceBin](repeating: ConfidenceBin(), count: 10)

  /// Counts over lines.
  init(_ items: some Sequence<Evaluation.Item>) {
    for item in items { add(item) }
  }

  private mutating func add(_ item: Evaluation.Item) {
    let (line, reading) = (item.line, item.reading)
    if let row = Figures.forms.firstIndex(of: line.form), let column = Figures.forms.firstIndex(of: reading.form) {
      confusion[row][column] += 1
    }
    for (index, flag) in Flag.allCases.enumerated() {
      flags[index].add(isSet: flag.isSet(reading), expected: flag.isSet(line))
    }
    for (index, target) in Target.allCases.enumerated() {
      targets[index].add(isSet: reading.targets.contains(target), expected: line.targets.contains(target))
    }
    if line.form == .statement, reading.form == .statement {
      acts.all += 1
      if reading.act == line.act { acts.right += 1 }
    }
    if reading.isUnsure { unsure += 1 }
    bins[min(reading.confidence / 100, 9)].add(confidence: reading.confidence, isRight: reading.form == line.form)
  }

  /// How many lines there are.
  public var lines: Int { confusion.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The share of lines whose form was read rightly.
  public var formAccuracy: Double {
    share(Figures.forms.indices.reduce(0) { $0 + confusion[$1][$1] }, lines)
  }

  /// The mean F1 of the forms that occur.
  public var formMacroF1: Double {
    let occurring = Figures.forms.indices.filter { confusion[$0].contains { $0 > 0 } }
    guard !occurring.isEmpty else { return 0 }
    return occurring.reduce(0) { $0 + formCounts($1).f1 } / Double(occurring.count)
  }

  /// Hits and errors of one form, by its place in ``forms``.
  public func formCounts(_ index: Int) -> Counts {
    let hits = confusion[index][index]
    let missed = confusion[index].reduce(0, +) - hits
    let extra = Figures.forms.indices.reduce(0) { $0 + confusion[$1][index] } - hits
    return Counts(hits: hits, missed: missed, extra: extra)
  }

  /// Hits and errors over all targets: its F1 is the micro-F1.
  public var allTargets: Counts { targets.reduce(into: Counts()) { $0.add($1) } }

  /// The share of right acts among statements read as such.
  public var actAccuracy: Double { share(acts.right, acts.all) }

  /// The expected calibration error of the form's confidence (Naeini, Cooper and Hauskrecht, 2015), over ten bins.
  public var calibrationError: Double {
    guard lines > 0 else { return 0 }
    return bins.reduce(0) { $0 + Double($1.count) / Double(lines) * ($1.accuracy - $1.confidence).magnitude }
  }
}

/// Lines whose confidence is about the same.
public struct ConfidenceBin: Sendable {
  /// How many lines.
  public private(set) var count = 0
  private var right = 0
  private var thousandths = 0

  mutating func add(confidence: Int, isRight: Bool) {
    count += 1
    thousandths += confidence
    if isRight { right += 1 }
  }

  /// The share of lines whose form was read rightly.
  public var accuracy: Double { share(right, count) }
  /// The mean confidence.
  public var confidence: Double { share(thousandths, count * 1000) }
}

/// Hits and errors of a yes-or-no label.
public struct Counts: Sendable, Equatable {
  /// Set and expected.
  public var hits = 0
  /// Expected and not set.
  public var missed = 0
  /// Set and not expected.
  public var extra = 0

  /// The share of what was set that was expected.
  public var precision: Double { share(hits, hits + extra) }
  /// The share of what was expected that was set.
  public var recall: Double { share(hits, hits + missed) }
  /// The harmonic mean of precision and recall.
  public var f1: Double { share(2 * hits, 2 * hits + missed + extra) }

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
}

func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
