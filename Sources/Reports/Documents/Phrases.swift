import Assessment

/// The keys of a catalogue.
public protocol PhraseKey: RawRepresentable, Sendable where RawValue == String {
  /// The folder of the catalogues inside the binary: one file per language.
  static var folder: String { get }
}

/// The phrases of one language.
public struct Phrases<Key: PhraseKey>: Sendable {
  /// The language's code.
  public let language: String
  private let texts: [String: String]

  /// Reads a catalogue: each line is `key = text`; `#` begins a comment line.
  public init(language: String, catalogue: String) {
    self.language = language
    var texts: [String: String] = [:]
    for line in catalogue.split(separator: "\n") where !line.hasPrefix("#") {
      guard let separator = line.firstRange(of: " = ") else { continue }
      texts[String(line[..<separator.lowerBound])] = String(line[separator.upperBound...])
    }
    self.texts = texts
  }

  /// The phrases that travel inside the binary; nil for a language that has none.
  public static func shipped(_ language: String) -> Phrases? {
    EmbeddedText.file(Key.folder + "/" + language).map { Phrases(language: language, catalogue: $0) }
  }

  /// The keys that the catalogue has.
  public var keys: [String] { texts.keys.sorted() }

  /// A phrase, with what is in braces filled in; its key where the catalogue lacks it.
  public func callAsFunction(_ phrase: Key, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    var rest = Substring(texts[phrase.rawValue] ?? phrase.rawValue)
    var text = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      text += rest[..<open]
      text += arguments.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The name of something whose id is data, such as `criterion` `leading`; the id where there is none.
  func name(_ group: String, _ id: String) -> String {
    Key(rawValue: group + "." + id).map { self($0) } ?? id
  }
}
