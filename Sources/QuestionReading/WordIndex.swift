/// Finds words and beginnings of words, as lexicon and phrases name them, by hash: each has a row, numbered from 0.
struct WordIndex: Sendable {
  private var words = FeatureTable()
  private var stems = FeatureTable()
  /// The row in the whole index of each row of `words` and `stems`.
  private var wordRows: [Int] = []
  private var stemRows: [Int] = []
  /// The shortest and the longest stem in bytes: no other beginning of a word needs looking up.
  private var stemLengths = (shortest: Int.max, longest: 0)

  /// How many rows there are.
  var count: Int { wordRows.count + stemRows.count }

  /// The row of a folded word, or of a stem, which stands for every word that starts so; a new one where it has none.
  mutating func insert(_ word: some Collection<UInt8>, isStem: Bool) -> Int {
    let hash = FNV.hash(word)
    let next = count
    if isStem {
      stemLengths = (min(stemLengths.shortest, word.count), max(stemLengths.longest, word.count))
      let row = stems.insert(hash)
      if row == stemRows.count { stemRows.append(next) }
      return stemRows[row]
    }
    let row = words.insert(hash)
    if row == wordRows.count { wordRows.append(next) }
    return wordRows[row]
  }

  /// Hands over the row of a folded word and those of the stems that it starts with.
  @inline(__always) func rows(
    of word: UnsafeBufferPointer<UInt8>.SubSequence, hash whole: UInt32, _ take: (Int) -> Void
  ) {
    if let row = words.row(of: whole) { take(wordRows[row]) }
    guard word.count >= stemLengths.shortest else { return }
    var hash = FNV.offset
    var length = 0
    for byte in word.prefix(stemLengths.longest) {
      hash = FNV.adding(byte, to: hash)
      length += 1
      if length >= stemLengths.shortest, let row = stems.row(of: hash) { take(stemRows[row]) }
    }
  }
}
