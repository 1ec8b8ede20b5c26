/// The `{slots}` of a text.
enum Slots {
  /// The names between braces, in the order of the text. Nil for a brace that nothing closes or opens, or that holds
  /// something that is no name.
  static func names(in text: String) -> [String]? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return [] }
    var names: [String] = []
    var rest = text.utf8[...]
    while let open = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
      guard rest[open] == UInt8(ascii: "{"), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else {
        return nil
      }
      let name = String(Substring(rest[rest.index(after: open)..<close]))
      guard DecodingSession.isID(name) else { return nil }
      names.append(name)
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}
