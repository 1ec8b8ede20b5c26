import Assessment

/// A report as JSON: how its values are written. Members come in the order given.
protocol JSONForm {}

extension JSONForm {
  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { text($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  static func turns(_ turns: [Int]) -> String { array(turns.map(String.init)) }

  static func text(_ text: String) -> String { SafeText.json(text) }

  static func text(_ text: String?) -> String { text.map { SafeText.json($0) } ?? "null" }

  /// Thousandths as a decimal.
  static func decimal(_ value: Int) -> String { Thousandths.format(value) }
}
