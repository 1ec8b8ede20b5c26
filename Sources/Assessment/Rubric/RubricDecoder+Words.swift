import Scenarios

/// Knock-outs, highlights and messages of a rubric.
extension RubricDecoder {
  /// The confidence from which a protected question is a knock-out.
  static func knockout(_ fields: Fields) -> Int? {
    guard let node = fields.optional("knockouts"),
      let knockouts = Fields(
        node, what: "the list of knock-outs", keys: ["protected"], path: "knockouts", in: fields.session),
      let value = knockouts.optional("protected"),
      let rule = Fields(
        value, what: "the knock-out protected", keys: ["confidence"], path: "knockouts.protected", in: fields.session)
    else { return nil }
    return rule.thousandths("confidence")
  }

  /// The score from which a criterion is a strength.
  static func strength(_ fields: Fields) -> Int {
    guard let node = fields.required("highlights"),
      let highlights = Fields(node, what: "highlights", keys: ["strength"], path: "highlights", in: fields.session)
    else { return 1000 }
    return highlights.thousandths("strength")
  }

  /// The words of all findings in all languages.
  static func messages(_ fields: Fields) -> [MessageKey: [String: Message]] {
    guard fields.required("messages") != nil else { return [:] }
    var messages: [MessageKey: [String: Message]] = [:]
    let pairs = fields.known("messages", what: "a finding", among: MessageKey.self)
    for (key, value) in pairs {
      messages[key] = translations(of: key, value, fields.session)
    }
    return messages
  }

  /// Reports each finding that the rubric can give and has no words for.
  static func checkMessages(of rubric: Rubric, _ fields: Fields) {
    guard let place = fields.optional("messages")?.place else { return }
    for key in rubric.neededMessages where rubric.messages[key] == nil {
      fields.session.report(.missingKey, at: place, "`messages` of a rubric needs the key `\(key.rawValue)`")
    }
  }

  private static func translations(
    of key: MessageKey, _ node: SourceNode, _ session: DecodingSession
  ) -> [String: Message] {
    guard case .mapping(let pairs) = node.content else {
      session.report(.wrongType, at: node.place, "a mapping from languages to words is expected here, not \(node.kind)")
      return [:]
    }
    var translations: [String: Message] = [:]
    for (language, value) in pairs {
      let isCode =
        (2...3).contains(language.name.utf8.count) && language.name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      guard isCode else {
        session.report(
          .badFormat, at: language.place, "\"\(language.name)\" is no language; a code like nl is expected")
        continue
      }
      guard
        let words = Fields(
          value, what: "a message", keys: ["message", "better"], path: "messages.\(key.rawValue).\(language.name)",
          in: session)
      else { continue }
      translations[language.name] = Message(message: text(words, "message"), better: text(words, "better"))
    }
    for language in Rubric.languages where !pairs.contains(where: { $0.key.name == language }) {
      session.report(.missingTranslation, at: node.place, "`\(key.rawValue)` needs words in \(language)")
    }
    return translations
  }

  private static func text(_ fields: Fields, _ key: String) -> String {
    guard let node = fields.required(key), let text = fields.session.word(node, "`\(key)`") else { return "" }
    if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) {
      fields.session.report(.emptyText, at: node.place, "a text is expected here, not an empty one")
    }
    return text
  }
}
