/// The keys of one mapping of a known kind. Reading a key reports what is wrong with it and gives a default, so that
/// one problem never hides another.
package struct Fields {
  package let session: DecodingSession
  package let node: SourceNode
  /// The path of keys that leads here, with ids instead of positions; empty at the root.
  let path: String
  /// What this mapping is, for messages: "an episode".
  let what: String
  private let pairs: [(key: SourceNode.Key, value: SourceNode)]

  /// Checks that a node is a mapping with none but these keys. Nil, and a finding, when it is no mapping.
  package init?(_ node: SourceNode, what: String, keys: [String], path: String, in session: DecodingSession) {
    guard case .mapping(let pairs) = node.content else {
      session.report(.wrongType, at: node.place, "\(what) is expected here, as a mapping, not \(node.kind)")
      return nil
    }
    self.session = session
    self.node = node
    self.path = path
    self.what = what
    self.pairs = pairs
    for (key, _) in pairs where !keys.contains(key.name) {
      let suggestion = session.suggestion(for: key.name, among: keys)
      session.report(.unknownKey, at: key.place, "\(what) has no key `\(key.name)`\(suggestion)")
    }
    if !path.isEmpty { session.note(path, at: node.place) }
  }

  /// The same mapping under the path that its id gives.
  func located(at path: String, place: Place) -> Fields { Fields(copying: self, path: path, place: place) }

  private init(copying other: Fields, path: String, place: Place) {
    session = other.session
    node = other.node
    what = other.what
    pairs = other.pairs
    self.path = path
    session.note(path, at: place)
  }

  /// The last part of the path: the id that gave it.
  var lastName: String { String(path[(path.lastIndex(of: ".").map(path.index(after:)) ?? path.startIndex)...]) }

  /// The path of one of its keys.
  package func path(of key: String) -> String { path.isEmpty ? key : path + "." + key }

  /// Whether a key is there, with a value or without.
  package func has(_ key: String) -> Bool { pairs.contains { $0.key.name == key } }

  /// The value of a key, or nil where it is absent or null.
  package func optional(_ key: String) -> SourceNode? {
    for pair in pairs where pair.key.name == key { return pair.value.isNull ? nil : pair.value }
    return nil
  }

  /// The value of a key that must be there.
  package func required(_ key: String) -> SourceNode? {
    for pair in pairs where pair.key.name == key {
      if !pair.value.isNull { return pair.value }
      session.report(.missingKey, at: pair.key.place, "`\(key)` of \(what) needs a value")
      return nil
    }
    session.report(.missingKey, at: node.place, "\(what) needs the key `\(key)`")
    return nil
  }

  /// Checks the first line of the form.
  func checkFormat(_ expected: String) {
    guard let value = required("format"), let format = session.word(value, "a format") else { return }
    if format != expected {
      session.report(.wrongFormat, at: value.place, "the format is \"\(format)\"; this must be \"\(expected)\"")
    }
  }

  /// The language that the file is written in.
  var languageCode: String { session.language }

  /// Reads the code of the language that the file is written in.
  func readLanguage() -> String {
    guard let value = required("language"), let code = session.word(value, "a language") else { return "" }
    session.note(path(of: "language"), at: value.place)
    let isCode = (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    if !isCode { session.report(.badFormat, at: value.place, "\"\(code)\" is no language; a code like nl is expected") }
    return code
  }

  /// The text under a key that must be there; its name is the path of the key.
  func text(_ key: String) -> TextID {
    let id = TextID(path(of: key))
    if let value = required(key) { session.readText(value, id: id) }
    return id
  }

  /// The text under a key that may be absent.
  func optionalText(_ key: String) -> TextID? {
    guard let value = optional(key) else { return nil }
    let id = TextID(path(of: key))
    session.readText(value, id: id)
    return id
  }

  /// The items of a list under a key; none where it is absent.
  package func list(_ key: String) -> [SourceNode] {
    guard let value = optional(key) else { return [] }
    session.note(path(of: key), at: value.place)
    if case .sequence(let items) = value.content { return items }
    session.report(.wrongType, at: value.place, "`\(key)` of \(what) is a list, not \(value.kind)")
    return []
  }

  /// The keys and values of a mapping under a key, whose keys are names that the author chose.
  package func pairs(_ key: String) -> [(key: SourceNode.Key, value: SourceNode)] {
    guard let value = optional(key) else { return [] }
    session.note(path(of: key), at: value.place)
    if case .mapping(let pairs) = value.content { return pairs }
    session.report(.wrongType, at: value.place, "`\(key)` of \(what) is a mapping, not \(value.kind)")
    return []
  }
}
