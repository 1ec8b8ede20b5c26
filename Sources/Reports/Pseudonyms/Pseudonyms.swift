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
    func name(after kept: Int, least: Int, gap: [String] = [" "]) -> Int? {
      guard index + kept < pieces.words.count, gap.contains(pieces.gap(before: index + kept)),
        known(at: index + kept, pieces) == nil
      else { return nil }
      let length = pieces.capitalised(from: index + kept, particles: lexicon.particles)
      return length >= least ? length : nil
    }
    let word = pieces.folded[index]
    if lexicon.titles.contains(word) || lexicon.abbreviations.contains(word),
      let length = name(after: 1, least: 1, gap: lexicon.abbreviations.contains(word) ? [" ", ". "] : [" "])
    {
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

/// A language's invented names and its words around names, folded.
struct PseudonymLexicon: Sendable {
  /// A first name and a family name.
  struct Name: Sendable {
    var first: String
    var family: String
  }

  let names: [Pseudonyms.Role: Name]
  let other, email, telephone, register, number: String
  let particles: Set<String>
  let titles: Set<String>
  /// Titles that may be followed by a full stop.
  let abbreviations: Set<String>
  /// The words of each introduction, and how many capitalised words must follow it.
  let introductions: [(words: [String], least: Int)]

  init(_ phrases: Phrases<PseudonymPhrase>) {
    func list(_ key: PseudonymPhrase) -> [[String]] {
      phrases(key).split(separator: ",").map { LinePieces(String($0)).folded }.filter { !$0.isEmpty }
    }
    func name(_ key: PseudonymPhrase) -> Name {
      let words = phrases(key).split(separator: " ", maxSplits: 1).map(String.init)
      return Name(first: words.first ?? "", family: words.last ?? "")
    }
    names = [.trainee: name(.trainee), .candidate: name(.candidate), .mentor: name(.mentor)]
    other = phrases(.other)
    email = phrases(.email)
    telephone = phrases(.telephone)
    register = phrases(.register)
    number = phrases(.number)
    particles = Set(list(.particles).compactMap(\.first))
    let isShort = phrases(.titles).split(separator: ",").map { $0.hasSuffix(".") }
    let all = zip(list(.titles).compactMap(\.first), isShort)
    titles = Set(all.filter { !$0.1 }.map(\.0))
    abbreviations = Set(all.filter(\.1).map(\.0))
    introductions = list(.introductions).map { ($0, 1) } + list(.cautiousIntroductions).map { ($0, 2) }
  }

  /// First name and family name.
  func full(_ role: Pseudonyms.Role) -> String {
    names[role].map { $0.first + " " + $0.family } ?? ""
  }
}

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
