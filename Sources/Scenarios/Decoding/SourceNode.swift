/// One value of a YAML file with its place, free of everything that decoding must not see (tags, anchors).
package struct SourceNode {
  package enum Content {
    /// `isPlain` says that the text was neither quoted nor a block.
    case scalar(String, isPlain: Bool)
    case sequence([SourceNode])
    case mapping([(key: Key, value: SourceNode)])
  }

  /// A key with its place.
  package struct Key {
    package let name: String
    package let place: Place
  }

  package let content: Content
  package let place: Place

  /// Whether nothing was written: `key:` with no value, `~` or `null`.
  package var isNull: Bool {
    if case .scalar(let text, isPlain: true) = content { return text.isEmpty || text == "~" || text == "null" }
    return false
  }

  /// What an author would call it, for messages.
  package var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
