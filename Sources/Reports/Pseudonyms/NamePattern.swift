/// A known name, or a part of one, as the words that it is written in.
struct NamePattern: Sendable {
  /// The words, folded.
  let words: [String]
  /// What is said instead.
  let replacement: String

  /// The whole name, its family name, and each of its words that can stand for somebody.
  static func all(of name: String, role: Pseudonyms.Role, _ lexicon: PseudonymLexicon) -> [NamePattern] {
    let words = LinePieces(name).folded
    guard let invented = lexicon.names[role], let first = words.first else { return [] }
    let family = Array(words.dropFirst())
    var patterns: [NamePattern] = []
    if !family.isEmpty {
      patterns.append(NamePattern(words: words, replacement: lexicon.full(role)))
      patterns.append(NamePattern(words: family + [first], replacement: lexicon.full(role)))
    }
    if family.count > 1 { patterns.append(NamePattern(words: family, replacement: invented.family)) }
    patterns.append(NamePattern(words: [first], replacement: invented.first))
    for word in family where !lexicon.particles.contains(word) {
      patterns.append(NamePattern(words: [word], replacement: invented.family))
    }
    return patterns
  }
}
