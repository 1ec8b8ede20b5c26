/// Cuts a language's endings off words, so that "conflicten" finds "conflict": data in `Languages/XX/endings.txt`,
/// one ending per line, the longest that leaves at least four letters is cut. Crude on purpose: it compares words of
/// one scenario with each other and needs no dictionary.
public struct Stemmer: Sendable {
  private let endings: [[UInt8]]

  /// Endings, one a line; `#` begins a comment.
  public init(endings source: String) {
    endings = source.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .flatMap { $0.split(whereSeparator: \.isWhitespace) }
      .map { FoldedText($0).bytes }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
  }

  /// The stem of a folded word.
  public func stem(_ word: some Collection<UInt8>) -> [UInt8] {
    var word = Array(word)
    for ending in endings where word.count >= ending.count + 4 && word.suffix(ending.count).elementsEqual(ending) {
      word.removeLast(ending.count)
      break
    }
    // Doubled letters at the end go ("klassen" → "klass" → "klas").
    if word.count > 4, word[word.count - 1] == word[word.count - 2] { word.removeLast() }
    return word
  }
}
