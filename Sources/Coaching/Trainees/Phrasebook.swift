import QuestionReading

/// What simulated trainees say in one language: data in `Phrasebooks/`, `key: line`, several lines to a key.
public struct Phrasebook: Sendable {
  /// The language's code.
  public let language: String
  private let lines: [String: [String]]

  /// Reads a phrasebook; comments begin with `#`.
  init(language: String, text: String) {
    self.language = language
    var lines: [String: [String]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let colon = line.range(of: ": ") else { continue }
      lines[String(line[..<colon.lowerBound]), default: []].append(String(line[colon.upperBound...]))
    }
    self.lines = lines
  }

  /// The phrasebook of a language that travels inside the binary; nil where there is none.
  public static func shipped(_ language: String) -> Phrasebook? {
    Resource.embedded(under: "phrasebooks/").first { $0.name == language }
      .map { Phrasebook(language: language, text: $0.resource.text) }
  }

  /// The keys, sorted.
  var keys: [String] { lines.keys.sorted() }

  /// All lines of a key, their slots filled.
  func all(_ key: String, _ slots: [String: String] = [:]) -> [String] {
    (lines[key] ?? []).map { line in
      slots.sorted { $0.key < $1.key }.reduce(line) { text, slot in
        text.split(separator: "{\(slot.key)}", omittingEmptySubsequences: false).joined(separator: slot.value)
      }
    }
  }

  /// The first line of a key; nothing where there is none.
  func line(_ key: String, _ slots: [String: String] = [:]) -> String { all(key, slots).first ?? "" }
}
