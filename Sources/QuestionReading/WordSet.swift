/// The stems of a text, to find out whether two texts speak of the same thing.
public struct WordSet: Sendable, Equatable {
  /// The stems in the order in which they occur, each once.
  public let stems: [[UInt8]]

  /// The stems of a text; words of fewer than three letters count for nothing unless they are numbers.
  public init(_ text: String, stemmer: Stemmer) {
    let bytes = FoldedText(text).bytes
    var stems: [[UInt8]] = []
    for token in Tokenizer.tokens(of: bytes) where token.kind == .word || token.kind == .number {
      let word = bytes[token.start..<token.end]
      guard token.kind == .number || word.count >= 3 else { continue }
      let stem = token.kind == .number ? Array(word) : stemmer.stem(word)
      if !stems.contains(stem) { stems.append(stem) }
    }
    self.stems = stems
  }

  /// Whether a word of this set means the same as `stem`: equal, one edit apart when it has six letters or more, or
  /// one the beginning (of five letters or more) or the end of the other, as in compounds ("koffie", "koffiegesprek").
  public func contains(_ stem: [UInt8]) -> Bool {
    stems.contains { WordSet.means($0, stem) }
  }

  /// Whether two stems mean the same; see ``contains(_:)``.
  public static func means(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    if short.count >= 5, long.starts(with: short) || long.suffix(short.count).elementsEqual(short) { return true }
    return short.count >= 6 && isOneEdit(short, long)
  }

  private static func isOneEdit(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
    let left = short.count - start - end
    let right = long.count - start - end
    if right <= 1 { return true }
    // Two neighbours swapped.
    return left == 2 && right == 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
  }
}
