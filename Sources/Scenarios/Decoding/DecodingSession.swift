/// Collects what decoding one file finds: texts, places and findings. Lives for one call of a decoder.
package final class DecodingSession {
  var source: SourceMap
  private(set) var texts: [TextID: [String]] = [:]
  private(set) var findings: [Finding] = []
  /// The language of the file's texts.
  private(set) var language = ""
  private var suggestions = 0

  init(file: String) { source = SourceMap(file: file) }

  /// Decodes a file: composes it, checks its format line, and lets `body` read its keys. A file whose `format` is nil has no
  /// such line.
  package static func decode<Value>(
    _ bytes: [UInt8], file: String, format: String?, what: String, keys: [String],
    body: (Fields) -> Value
  ) -> Decoded<Value> {
    let session = DecodingSession(file: file)
    var value: Value?
    if let root = Composer.compose(bytes, file: file, findings: &session.findings),
      let fields = Fields(root, what: what, keys: (format == nil ? [] : ["format"]) + keys, path: "", in: session)
    {
      if let format { fields.checkFormat(format) }
      if keys.contains("language") { session.language = fields.readLanguage() }
      value = body(fields)
    }
    return Decoded(
      value: value, script: Script(language: session.language, texts: session.texts), source: session.source,
      findings: session.findings.inReadingOrder())
  }

  package func report(_ code: FindingCode, at place: Place, _ message: String) {
    guard findings.count < Limits.findings else { return }
    findings.append(Finding(code, file: source.file, at: place, message))
  }

  /// Remembers where the value at a path stands.
  package func note(_ path: String, at place: Place) { source.places[path] = place }

  /// Reads a text: one string or a list of them. Its trailing line ends, which a block scalar has, are no part of it.
  func readText(_ node: SourceNode, id: TextID) {
    var variants: [String] = []
    var places: [SourceMap.Variant] = []
    let nodes: [SourceNode] = if case .sequence(let items) = node.content { items } else { [node] }
    if nodes.isEmpty { report(.emptyText, at: node.place, "the list is empty; at least one text is expected") }
    for item in nodes {
      guard case .scalar(let text, let isPlain) = item.content else {
        report(.wrongType, at: item.place, "a text is expected, not \(item.kind)")
        continue
      }
      let trimmed = Self.withoutFinalLineEnds(text)
      if item.isNull || trimmed.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) {
        report(.emptyText, at: item.place, "a text is expected here, not an empty one")
        continue
      }
      variants.append(trimmed)
      places.append(SourceMap.Variant(place: item.place, isPlain: isPlain))
    }
    guard texts[id] == nil else { return }
    texts[id] = variants
    source.order.append(id)
    source.variants[id] = places
    note(id.path, at: node.place)
  }

  /// `, did you mean …?` for a word that is not one of those known; nothing when none is near.
  package func suggestion(for word: String, among known: [String]) -> String {
    guard suggestions < Limits.suggestions else { return "" }
    suggestions += 1
    return NearestWord.of(word, among: known).map { "; did you mean `\($0)`?" } ?? ""
  }

  private static func withoutFinalLineEnds(_ text: String) -> String {
    guard text.utf8.last == 0x0A else { return text }
    var utf8 = text.utf8[...]
    while utf8.last == 0x0A { utf8.removeLast() }
    return String(Substring(utf8))
  }
}
