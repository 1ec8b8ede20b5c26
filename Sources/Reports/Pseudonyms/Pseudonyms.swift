/// Puts invented names and numbers in the place of real ones, so that a line may leave the house.
///
/// A name gives way to the invented name of its *role*: every trainee has the same one, every candidate, every mentor.
/// So a line reads as a line that somebody could have said, the same line gives the same one in every export, and nobody
/// can tell by a pseudonym who is meant or that two lines are of one person. What is found:
///
/// - the names that are known, whole or in part, whatever their case and accents; a part of up to three letters only where
///   it is capitalised, since "an" or "de" are words, too;
/// - what follows a title ("mevrouw Janssens") or an introduction ("mijn naam is Jan Peeters") and is capitalised;
/// - addresses of e-mail, numbers of the national register and of telephones, and any other run of nine digits or more.
///
/// A name that is not known and that nothing announces stays: a person who reads the export before she hands it on is
/// still needed.
public struct Pseudonyms: Sendable {
  /// Whose name it is.
  public enum Role: String, CaseIterable, Sendable {
    case trainee, candidate, mentor
  }

  /// The language's invented names and its words around names.
  let lexicon: PseudonymLexicon
  /// The known names, as sequences of folded words with what takes their place, the longest first.
  let known: [NamePattern]

  /// Pseudonyms for lines of a language, which know these names.
  public init(language: String, names: [(name: String, role: Role)]) {
    let phrases = Phrases<PseudonymPhrase>.shipped(language) ?? Phrases.shipped("en")
    lexicon = PseudonymLexicon(phrases ?? Phrases(language: language, catalogue: ""))
    let lexicon = lexicon
    let all = names.flatMap { NamePattern.all(of: $0.name, role: $0.role, lexicon) }
    known = all.enumerated().sorted { left, right in
      (right.element.words.count, left.offset) < (left.element.words.count, right.offset)
    }.map(\.element)
  }

  /// The line with invented names and numbers.
  public func replaced(_ line: String) -> String {
    names(in: NumberRedaction(lexicon).redacted(line))
  }

  private func names(in line: String) -> String {
    let pieces = LinePieces(line)
    var text = ""
    var index = 0
    while index < pieces.words.count {
      text += pieces.gap(before: index)
      if let (length, name) = known(at: index, pieces) {
        text += name
        index += length
      } else if let (kept, length, name) = announced(at: index, pieces) {
        for word in index..<index + kept {
          text += (word == index ? "" : pieces.gap(before: word)) + pieces.words[word]
        }
        text += pieces.gap(before: index + kept) + name
        index += kept + length
      } else {
        text += pieces.words[index]
        index += 1
      }
    }
    return text + pieces.tail
  }

  /// A known name that begins at a word: how many words it takes, and what is said instead.
  private func known(at index: Int, _ pieces: LinePieces) -> (length: Int, name: String)? {
    for pattern in known where pieces.matches(pattern, at: index) {
      return (pattern.words.count, pattern.replacement)
    }
    return nil
  }

  /// A name that a title or an introduction at a word announces: how many words announce it, how many it takes, and what is
  /// said instead. A name that is known is left to itself.
  private func announced(at index: Int, _ pieces: LinePieces) -> (kept: Int, length: Int, name: String)? {
    func isTitle(_ index: Int) -> Bool {
      lexicon.titles.contains(pieces.folded[index]) || lexicon.abbreviations.contains(pieces.folded[index])
    }
    func name(after kept: Int, least: Int, gap: [String] = [" "]) -> Int? {
      guard index + kept < pieces.words.count, gap.contains(pieces.gap(before: index + kept)),
        known(at: index + kept, pieces) == nil, !isTitle(index + kept)
      else { return nil }
      let length = pieces.capitalised(from: index + kept, particles: lexicon.particles)
      return length >= least ? length : nil
    }
    let isAbbreviation = lexicon.abbreviations.contains(pieces.folded[index])
    if isTitle(index), let length = name(after: 1, least: 1, gap: isAbbreviation ? [" ", ". "] : [" "]) {
      return (1, length, lexicon.other)
    }
    for (words, least) in lexicon.introductions where pieces.begins(with: words, at: index) {
      if let length = name(after: words.count, least: least) {
        return (words.count, length, length == 1 ? lexicon.names[.trainee]?.first ?? "" : lexicon.full(.trainee))
      }
    }
    return nil
  }
}
