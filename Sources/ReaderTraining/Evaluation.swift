import QuestionReading

/// How well a reader reads labelled lines: everything that `sonde evaluate` reports.
public struct Evaluation: Sendable {
  /// A line of the file with how it was read.
  public struct Item: Sendable {
    /// The line with its labels.
    public var line: LabelledLine
    /// How the reader read it.
    public var reading: Reading

    /// A line with how it was read.
    public init(line: LabelledLine, reading: Reading) {
      self.line = line
      self.reading = reading
    }

    /// What differs between labels and reading, as `name: expected → read`; empty for a line that was read rightly.
    public var differences: [String] {
      var found: [String] = []
      if reading.form != line.form { found.append("form: \(line.form.rawValue) → \(reading.form.rawValue)") }
      for flag in Flag.allCases where flag.isSet(line) != flag.isSet(reading) {
        found.append("\(flag.rawValue): \(flag.isSet(line)) → \(flag.isSet(reading))")
      }
      if reading.targets != line.targets {
        found.append("targets: \(Item.list(line.targets)) → \(Item.list(reading.targets))")
      }
      if line.form == .statement, reading.form == .statement, reading.act != line.act {
        found.append("act: \(line.act.rawValue) → \(reading.act.rawValue)")
      }
      return found
    }

    private static func list(_ targets: [Target]) -> String {
      targets.isEmpty ? "none" : targets.map(\.rawValue).joined(separator: ",")
    }
  }

  /// The lines in their order.
  public let items: [Item]

  /// Judges readings that are at hand.
  public init(_ items: [Item]) { self.items = items }

  /// Reads every line and judges the readings. `language` is the language of the interview; nil lets the reader find
  /// out.
  public init(_ lines: [LabelledLine], reader: Reader, language: String?) {
    let context = Reader.Context(language: language)
    items = lines.map { Item(line: $0, reading: reader.read($0.text, in: context)) }
  }

  /// The lines that were not read rightly in every label.
  public var misread: [Item] { items.filter { !$0.differences.isEmpty } }

  /// The figures of all lines.
  public var figures: Figures { Figures(items[...]) }
}

/// The three yes-or-no labels of a line.
public enum Flag: String, CaseIterable, Sendable {
  /// Several questions in one line.
  case multiple
  /// An imagined case.
  case hypothetical
  /// A protected ground.
  case protected

  /// Whether the line is labelled so.
  public func isSet(_ line: LabelledLine) -> Bool {
    switch self {
    case .multiple: line.isMultiple
    case .hypothetical: line.isHypothetical
    case .protected: line.isProtected
    }
  }

  /// Whether the line was read so.
  public func isSet(_ reading: Reading) -> Bool {
    switch self {
    case .multiple: reading.isMultiple
    case .hypothetical: reading.isHypothetical
    case .protected: reading.isProtected
    }
  }
}
