/// The word classes of one language: data in `Languages/XX/lexicon.txt`, the same class names for all languages.
///
/// Each line of the file reads `class: word word stem* …`; a word ending in `*` stands for every word that starts so.
/// `#` begins a comment. Words are written as people write them and folded here.
public struct Lexicon: Sendable {
  private var words: [UInt32: UInt64] = [:]
  private var stems: [UInt32: UInt64] = [:]
  /// The shortest and the longest stem in bytes: no other prefix of a word needs looking up.
  private var stemLengths = (shortest: Int.max, longest: 0)
  /// What could not be read, as `line: reason`; empty for a shipped lexicon, which a test holds it to.
  public private(set) var problems: [String] = []

  /// Reads a lexicon file.
  public init(_ source: String) {
    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.prefix { $0 != "#" }
      guard content.contains(where: { !$0.isWhitespace }) else { continue }
      guard let colon = content.firstIndex(of: ":"),
        let wordClass = WordClass(rawValue: content[..<colon].trimmingSpaces)
      else {
        problems.append("\(number + 1): no class of words is called so: \(content)")
        continue
      }
      for word in content[content.index(after: colon)...].split(whereSeparator: \.isWhitespace) {
        add(word, to: wordClass)
      }
    }
  }

  private mutating func add(_ word: Substring, to wordClass: WordClass) {
    let isStem = word.hasSuffix("*")
    let folded = FoldedText(isStem ? word.dropLast() : word).bytes
    let hash = folded.reduce(FNV.offset) { FNV.adding($1, to: $0) }
    if isStem {
      stems[hash, default: 0] |= wordClass.bit
      stemLengths = (min(stemLengths.shortest, folded.count), max(stemLengths.longest, folded.count))
    } else {
      words[hash, default: 0] |= wordClass.bit
    }
  }

  /// The classes of a folded word.
  func classes(of word: UnsafeBufferPointer<UInt8>.SubSequence, hash whole: UInt32) -> UInt64 {
    var found = words[whole] ?? 0
    guard word.count >= stemLengths.shortest else { return found }
    var hash = FNV.offset
    var length = 0
    for byte in word {
      hash = FNV.adding(byte, to: hash)
      length += 1
      if length < stemLengths.shortest { continue }
      if length > stemLengths.longest { break }
      if let classes = stems[hash] { found |= classes }
    }
    return found
  }
}

/// The classes of words that grammar and content of a question hang on.
enum WordClass: String, CaseIterable {
  // Grammar.
  case wh, auxiliary, modal, conditional, ifWord, you, we, i, other, and, or, not, tag, invite, ever, filler
  // Wording that judges or suggests.
  case certainly, failing, praise, rude
  // What a line is after.
  case example, past, role, deed, selfWord, outcome, learn, motive, career, strength, surroundings, knowledge
  case conditions, course, nextStep, calm, question, technical
  // Protected grounds.
  case family, origin, belief, body, health, age, politics, union, wealth, intimacy, gender, tongue
  // Small words of conversation.
  case greet, thank, bye, encourage, ok

  var bit: UInt64 { 1 << UInt64(index) }

  var index: Int { WordClass.positions[self] ?? 0 }

  private static let positions = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    var part = self[...]
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
  }
}
