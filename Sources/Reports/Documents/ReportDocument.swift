/// A report before it has a form: what it says, so that terminal, Markdown and HTML say the same.
///
/// Texts in it are raw; each renderer escapes them.
public struct ReportDocument: Sendable, Equatable {
  /// The language's code.
  public var language: String
  /// The title.
  public var title: String
  /// What it says, in order.
  public var blocks: [Block]
  /// How a label stands before its value: `{label}: {value}`, in French with a space before the colon.
  public var labelled = "{label}: {value}"

  /// One part of a report.
  public enum Block: Sendable, Equatable {
    /// A heading of level 2 or 3.
    case heading(String, level: Int)
    /// A paragraph.
    case paragraph(String, tone: Tone)
    /// A list, each item with further lines of its own.
    case list([Item], isNumbered: Bool)
    /// A table; the first column names the row.
    case table(caption: String, header: [String], rows: [[String]])
    /// Scores, drawn and written.
    case bars([Bar])
    /// Values over time, drawn and written.
    case trends(Trends)
    /// Drawings, side by side where there is room.
    case drawings([Drawing])
  }

  /// How something is meant.
  public enum Tone: String, Sendable {
    case plain, good, bad, quiet
  }

  /// An item of a list.
  public struct Item: Sendable, Equatable {
    /// What it is, set off.
    public var label: String
    /// What is said about it.
    public var lines: [String]
    /// How it is meant.
    public var tone: Tone
    /// The code of its language where that is not the document's.
    public var language: String?

    /// An item.
    public init(label: String, lines: [String] = [], tone: Tone = .plain, language: String? = nil) {
      self.label = label
      self.lines = lines
      self.tone = tone
      self.language = language
    }
  }

  /// A score.
  public struct Bar: Sendable, Equatable {
    /// What it is the score of.
    public var label: String
    /// The score in thousandths.
    public var score: Int
    /// What it stands on.
    public var note: String
  }

  /// A report.
  public init(language: String, title: String, blocks: [Block], labelled: String = "{label}: {value}") {
    self.labelled = labelled
    self.language = language
    self.title = title
    self.blocks = blocks
  }
}

/// Numbers as reports write them.
enum Numbers {
  /// Tenths with one decimal: 835 as `83.5`, or with the decimal mark of a language.
  static func tenths(_ value: Int, mark: String = ".") -> String { "\(value / 10)\(mark)\(value % 10)" }

  /// Millionths of the total as tenths of a point out of 100, rounded half up.
  static func points(_ millionths: Int) -> Int { (millionths + 500) / 1000 }

  /// Thousandths as whole percent, rounded half up.
  static func percent(_ value: Int) -> String { "\((value + 5) / 10)" }

  /// A quotient with one decimal, rounded half up: 7 of 4 as `1.8`; a dash for none.
  static func quotient(_ count: Int, _ whole: Int, mark: String) -> String {
    whole == 0 ? "–" : tenths((count * 10 + whole / 2) / whole, mark: mark)
  }

  /// Milliseconds as minutes and seconds: `12:05`.
  static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let rest = seconds % 60
    return "\(seconds / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// Turns in order, neighbours joined: `3–5, 9`.
  static func turns(_ turns: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for turn in turns {
      if let last = ranges.last, last.upperBound + 1 == turn {
        ranges[ranges.count - 1] = last.lowerBound...turn
      } else {
        ranges.append(turn...turn)
      }
    }
    return ranges.map { range in
      switch range.count {
      case 1: "\(range.lowerBound)"
      case 2: "\(range.lowerBound), \(range.upperBound)"
      default: "\(range.lowerBound)–\(range.upperBound)"
      }
    }.joined(separator: ", ")
  }
}
