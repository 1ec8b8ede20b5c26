import QuestionReading

/// Words and phrases by which a line means something: cues of evidence, words of an answer, a suggestion.
struct PhraseSet: Sendable {
  private let phrases: [[[UInt8]]]

  /// A phrase counts when all its words are in the line.
  init(_ phrases: [String], stemmer: Stemmer) {
    self.phrases = phrases.map { WordSet($0, stemmer: stemmer).stems }.filter { !$0.isEmpty }
  }

  /// How many different words of the line belong to phrases that it holds whole.
  func matches(in line: WordSet) -> Int { found(in: line).count }

  /// How many of the phrases a line holds whole.
  func phrases(in line: WordSet) -> Int {
    phrases.count { phrase in phrase.allSatisfy { line.contains($0) } }
  }

  /// The different words of the line that belong to phrases that it holds whole.
  func found(in line: WordSet) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for phrase in phrases where phrase.allSatisfy({ line.contains($0) }) {
      for stem in line.stems where phrase.contains(where: { WordSet.means($0, stem) }) { found.insert(stem) }
    }
    return found
  }
}
