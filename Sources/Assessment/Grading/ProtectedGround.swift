import Scenarios

/// Names the protected ground of a question by its words (LABELS.md), for the report. Whether it is protected at all is
/// the reader's to say.
struct ProtectedGrounds: Sendable {
  private var grounds: [(id: String, words: [String: [String]])] = []

  /// The shipped words, which travel inside the binary.
  static let shipped = ProtectedGrounds(EmbeddedText.file("rubrics/grounds") ?? "")

  /// Reads the words of a file of the form `sonde-grounds/1`.
  init(_ text: String) {
    let decoded = DecodingSession.decode(
      Array(text.utf8), file: "grounds.yaml", format: "sonde-grounds/1", what: "a list of grounds", keys: ["grounds"]
    ) { fields in
      fields.pairs("grounds").map { key, value in Ground(id: key.name, words: Self.words(value)) }
    }
    grounds = (decoded.value ?? []).map { ($0.id, $0.words) }
  }

  private struct Ground: Sendable {
    var id: String
    var words: [String: [String]]
  }

  private static func words(_ node: SourceNode) -> [String: [String]] {
    guard case .mapping(let pairs) = node.content else { return [:] }
    var words: [String: [String]] = [:]
    for (language, value) in pairs {
      guard case .sequence(let items) = value.content else { continue }
      words[language.name] = items.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } }
    }
    return words
  }

  /// The ids of all grounds, in order.
  var ids: [String] { grounds.map(\.id) }

  /// The ground that a line touches: the first whose words it has, else `unspecified`.
  func ground(of line: String, language: String) -> String {
    let said = Wording.words(line)
    return grounds.first { Self.touches($0, said, language) }?.id ?? Self.unspecified
  }

  /// The ground of a line whose wording does not tell.
  static let unspecified = "unspecified"

  /// Whether a text has words of a ground.
  func touches(_ id: String, _ text: String, language: String) -> Bool {
    let said = Wording.words(text)
    return grounds.contains { $0.id == id && Self.touches($0, said, language) }
  }

  private static func touches(
    _ ground: (id: String, words: [String: [String]]), _ said: [String], _ language: String
  ) -> Bool {
    (ground.words[language] ?? []).contains { word in
      said.contains { word.utf8.count <= 3 ? $0 == word : $0.hasPrefix(word) }
    }
  }
}
