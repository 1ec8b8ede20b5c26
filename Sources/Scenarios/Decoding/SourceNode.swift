/// One value of a YAML file with its place, free of everything that decoding must not see (tags, anchors).
struct SourceNode {
  enum Content {
    /// `isPlain` says that the text was neither quoted nor a block.
    case scalar(String, isPlain: Bool)
    case sequence([SourceNode])
    case mapping([(key: Key, value: SourceNode)])
  }

  /// A key with its place.
  struct Key {
    let name: String
    let place: Place
  }

  let content: Content
  let place: Place

  /// Whether nothing was written: `key:` with no value, `~` or `null`.
  var isNull: Bool {
    if case .scalar(let text, isPlain: true) = content { return text.isEmpty || text == "~" || text == "null" }
    return false
  }

  /// What an author would call it, for messages.
  var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
