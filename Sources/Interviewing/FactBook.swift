import Scenarios

/// The figures, names and moments of one interview: the forms that the seed drew for a scenario's `{slots}`.
public struct FactBook: Sendable {
  private var forms: [String: String] = [:]

  /// Draws one index for each group of slots, so that what belongs together stays together; the index does not depend
  /// on the language.
  public init(scenario: Scenario, script: Script, seed: UInt64) {
    let draw = KeyedDraw(seed: seed)
    for group in scenario.facts {
      let count = group.slots.map { script[$0.forms].count }.min() ?? 0
      guard count > 0 else { continue }
      let index = draw.below(count, "facts.\(group.id)", 0)
      for slot in group.slots { forms[slot.name] = script[slot.forms][index] }
    }
  }

  /// A text with its slots filled; a slot that nobody defined stays as it is.
  public func fill(_ text: String) -> String { fill(text, with: [:]) }

  /// A text with its slots filled, `more` first.
  func fill(_ text: String, with more: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open]
      filled += more[name] ?? forms[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
