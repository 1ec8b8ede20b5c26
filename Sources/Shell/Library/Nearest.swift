import Scenarios

/// Finds what somebody may have meant by a misspelt word.
enum Nearest {
  /// The known word that is nearest, if it is near enough; a word that has the beginning in common counts too.
  static func word(to word: String, among known: [String]) -> String? {
    if let near = NearestWord.of(word, among: known) { return near }
    guard word.utf8.count >= 2 else { return nil }
    let continued = known.filter { $0.hasPrefix(word) }
    return continued.count == 1 ? continued[0] : nil
  }
}
