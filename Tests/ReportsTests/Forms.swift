@testable import Reports

/// Reads a CSV as a spreadsheet does.
enum CSVReading {
  static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      var fields = [""]
      var isQuoted = false
      var previous: Character?
      for character in line {
        switch character {
        case "\"":
          if !isQuoted && previous == "\"" { fields[fields.count - 1].append("\"") }
          isQuoted.toggle()
        case "," where !isQuoted: fields.append("")
        default: fields[fields.count - 1].append(character)
        }
        previous = character
      }
      return fields
    }
  }
}

/// The slots of a phrase.
enum Slots {
  static func of(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }
      .sorted()
  }
}

/// What hostile text must not change.
enum Hostile {
  static func tags(_ html: String) -> [Substring] {
    html.split(separator: "<").dropFirst().map { $0.prefix { $0 != " " && $0 != ">" } }
  }

  static func shape(_ markdown: String) -> [Int] {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.replacing("\\\\", with: "").replacing("\\|", with: "").filter { $0 == "|" }.count
    }
  }

  static func cells(_ csv: String) -> [Int] { CSVReading.rows(csv).map(\.count) }

  static func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isUnsafe($0) }
  }

  /// Whether a spreadsheet would compute it: a number below 0 is a number.
  static func isFormula(_ field: String) -> Bool {
    guard let first = field.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) else { return false }
    return Double(field) == nil
  }
}

extension ReportDocument.Block {
  /// Everything that it says in words, but for drawings, which only some forms have.
  var texts: [String] { allTexts.filter { !$0.isEmpty } }

  private var allTexts: [String] {
    switch self {
    case .heading(let text, _), .paragraph(let text, _): [text]
    case .list(let items, _): items.flatMap { [$0.label] + $0.lines }
    case .table(_, let header, let rows): header + rows.joined()
    case .bars(let bars): bars.map(\.label)
    case .trends(let trends): trends.drawn.flatMap { [$0.label] + $0.series.map(\.summary) }
    case .drawings: []
    }
  }
}
