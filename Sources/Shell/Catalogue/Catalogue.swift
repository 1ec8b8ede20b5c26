import QuestionReading

/// What the shell says in one language: a text for each key, from `Messages/LANGUAGE/messages.txt`.
///
/// The form of that file: one `key: text` per line; a line that begins with two spaces goes on with the text above it,
/// after a line break; `#` begins a comment; blank lines count for nothing. `{name}` in a text is a placeholder.
public struct Catalogue: Sendable {
  /// The language's code.
  public let language: String
  private let texts: [String: String]
  /// What is wrong with the file, by line; empty for shipped ones.
  let problems: [String]

  /// The languages that the shell speaks.
  public static let languages = ["nl", "fr", "en", "de"]

  /// Reads a catalogue in the form above.
  init(language: String, _ file: String) {
    self.language = language
    var texts: [String: String] = [:]
    var problems: [String] = []
    var current: String?
    for (index, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#") || line.allSatisfy({ $0 == " " }) { continue }
      if line.hasPrefix("  ") {
        guard let current else { problems.append("\(index + 1): no key above"); continue }
        texts[current, default: ""] += "\n" + line.dropFirst(2)
        continue
      }
      guard let colon = line.firstIndex(of: ":") else { problems.append("\(index + 1): no colon"); continue }
      let key = String(line[..<colon])
      let text = line[line.index(after: colon)...].drop { $0 == " " }
      if texts[key] != nil { problems.append("\(index + 1): \(key) stands twice") }
      if text.isEmpty { problems.append("\(index + 1): \(key) has no text") }
      texts[key] = String(text)
      current = key
    }
    self.texts = texts
    self.problems = problems
  }

  /// The catalogue that travels inside the binary; that of English for a language that has none.
  public static func embedded(_ language: String) -> Catalogue {
    let known = languages.contains(language) ? language : "en"
    let file = Resource.embedded(under: "messages/").first { $0.name == known }?.resource.text ?? ""
    return Catalogue(language: known, file)
  }

  /// All keys of the file.
  var keys: Set<String> { Set(texts.keys) }

  /// The text of a key, or the key itself where the file lacks it.
  subscript(key: String) -> String { texts[key] ?? key }

  /// The text of a phrase, its placeholders filled.
  public func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    Catalogue.fill(self[phrase.rawValue], Array(values))
  }

  /// Fills `{placeholders}` in one pass, so that a value is never read as a placeholder.
  static func fill(_ text: String, _ values: [(key: String, value: String)]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      let value = values.first { $0.key == name }?.value
      filled += rest[..<open] + (value ?? String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// The names of the placeholders in a text, in byte order.
  static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: "}").first.map(String.init) }.sorted()
  }
}
