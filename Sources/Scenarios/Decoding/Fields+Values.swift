/// Reading single values: ids, numbers, truth values, words from a fixed set.
extension Fields {
  /// The id under a key; `fallback` where it is absent or not one.
  package func id(_ key: String = "id", fallback: String = "") -> String {
    guard let value = required(key) else { return fallback }
    session.note(path(of: key), at: value.place)
    return session.id(value) ?? fallback
  }

  /// The id under a key that may be absent.
  func optionalID(_ key: String) -> String? {
    guard let value = optional(key) else { return nil }
    session.note(path(of: key), at: value.place)
    return session.id(value)
  }

  /// A list of ids; each is noted as `KEY.POSITION`, from 0.
  func ids(_ key: String) -> [String] {
    var ids: [String] = []
    var seen: Set<String> = []
    for item in list(key) {
      guard let id = session.id(item) else { continue }
      if !seen.insert(id).inserted {
        session.report(.duplicateID, at: item.place, "\"\(id)\" stands in this list already")
      }
      session.note(path(of: key) + ".\(ids.count)", at: item.place)
      ids.append(id)
    }
    return ids
  }

  /// A whole number in a range.
  package func integer(_ key: String, in range: ClosedRange<Int>, default fallback: Int? = nil) -> Int {
    let found = fallback == nil ? required(key) : optional(key)
    guard let value = found else { return fallback ?? range.lowerBound }
    session.note(path(of: key), at: value.place)
    return session.integer(value, in: range) ?? fallback ?? range.lowerBound
  }

  /// `true` or `false`.
  func bool(_ key: String, default fallback: Bool? = nil) -> Bool {
    let found = fallback == nil ? required(key) : optional(key)
    guard let value = found else { return fallback ?? false }
    if case .scalar("true", isPlain: true) = value.content { return true }
    if case .scalar("false", isPlain: true) = value.content { return false }
    session.report(.wrongType, at: value.place, "`\(key)` of \(what) is true or false")
    return fallback ?? false
  }

  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, default fallback: Choice, isOptional: Bool = false
  )
    -> Choice where Choice.RawValue == String
  {
    guard let value = isOptional ? optional(key) : required(key) else { return fallback }
    session.note(path(of: key), at: value.place)
    return session.choice(value, among: Choice.allCases.map(\.rawValue)).flatMap(Choice.init) ?? fallback
  }

  /// A string that is no text of the interview, such as a name.
  func string(_ key: String) -> String {
    guard let value = required(key) else { return "" }
    session.note(path(of: key), at: value.place)
    return session.word(value, "`\(key)` of \(what)") ?? ""
  }
}

extension DecodingSession {
  /// A single string.
  package func word(_ node: SourceNode, _ what: String) -> String? {
    if case .scalar(let text, _) = node.content, !node.isNull, !text.isEmpty { return text }
    report(.wrongType, at: node.place, "\(what) is a string, not \(node.kind)")
    return nil
  }

  /// An id: lower-case words joined by hyphens.
  func id(_ node: SourceNode) -> String? {
    guard let word = word(node, "an id") else { return nil }
    return id(word, at: node.place) ? word : nil
  }

  /// Checks an id that stands as a key.
  func id(_ word: String, at place: Place) -> Bool {
    if Self.isID(word) { return true }
    report(.badFormat, at: place, "\"\(word)\" is no id; lower-case words joined by hyphens are expected")
    return false
  }

  /// Lower-case letters a to z and digits, in words joined by single hyphens, beginning with a letter; at most 64.
  static func isID(_ word: String) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in word.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != byte: break
      default: return false
      }
      previous = byte
    }
    guard let first = word.utf8.first, word.utf8.count <= 64 else { return false }
    return previous != UInt8(ascii: "-") && first >= UInt8(ascii: "a")
  }

  /// A whole number in decimal digits.
  package func integer(_ node: SourceNode, in range: ClosedRange<Int>) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard case .scalar(let text, isPlain: true) = node.content, let number = Int(text),
      text.utf8.drop(while: { $0 == UInt8(ascii: "-") }).allSatisfy({ digits.contains($0) }), String(number) == text
    else {
      report(.wrongType, at: node.place, "a whole number from \(range.lowerBound) to \(range.upperBound) is expected")
      return nil
    }
    guard range.contains(number) else {
      report(
        .outOfRange, at: node.place, "\(number) is out of range; \(range.lowerBound) to \(range.upperBound) is expected"
      )
      return nil
    }
    return number
  }

  /// One of a fixed set of words.
  package func choice(_ node: SourceNode, among known: [String]) -> String? {
    guard let word = word(node, "this") else { return nil }
    if known.contains(word) { return word }
    let suggestion = suggestion(for: word, among: known)
    report(
      .badValue, at: node.place, "\"\(word)\" is not one of \(known.joined(separator: ", "))\(suggestion)")
    return nil
  }

  /// Takes an id, or reports that it is taken. `taken` holds the line on which each one stands.
  func claim(_ id: String, in taken: inout [String: Int], at place: Place) {
    if let line = taken[id] {
      report(.duplicateID, at: place, "the id \"\(id)\" stands on line \(line) already")
    } else {
      taken[id] = place.line
    }
  }
}
