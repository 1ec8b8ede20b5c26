/// The word classes of one language: data in `Languages/XX/lexicon.txt`, the same class names for all languages.
///
/// Each line of the file reads `class: word word stem* …`; a word ending in `*` stands for every word that starts so.
/// `#` begins a comment. Words are written as people write them and folded here.
public struct Lexicon: Sendable {
  private var index = WordIndex()
  /// The classes of each row of the index.
  private var classes: [UInt64] = []
  /// What could not be read, as `line: reason`; empty for a shipped lexicon, which a test holds it to.
  public private(set) var problems: [String] = []

  /// Reads a lexicon file.
  public init(_ source: String) {
    for line in DataLines(source) {
      guard let wordClass = WordClass(rawValue: line.name) else {
        problems.append("\(line.number): no class of words is called so: \(line.content)")
        continue
      }
      for word in line.words {
        let isStem = word.last == 0x2A
        let row = index.insert(isStem ? word.dropLast() : word, isStem: isStem)
        if row == classes.count { classes.append(0) }
        classes[row] |= wordClass.bit
      }
    }
  }

  /// The classes of a folded word.
  @inline(__always) func classes(of word: UnsafeBufferPointer<UInt8>.SubSequence, hash: UInt32) -> UInt64 {
    var found: UInt64 = 0
    index.rows(of: word, hash: hash) { found |= classes[$0] }
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
  // Sounds of somebody who looks for words.
  case hesitation

  /// The bit of this class in a set. A case without values is stored as its number, in the order above (Swift's
  /// documented layout); asking a dictionary for it took longer than the rest of a word's look-up.
  @inline(__always) var bit: UInt64 { 1 << UInt64(unsafeBitCast(self, to: UInt8.self)) }

  /// The bits of all classes that belong to a protected ground.
  static let grounds: UInt64 = [
    WordClass.family, .origin, .belief, .body, .health, .age, .politics, .union, .wealth, .intimacy, .gender, .tongue,
  ].reduce(0) { $0 | $1.bit }
}
