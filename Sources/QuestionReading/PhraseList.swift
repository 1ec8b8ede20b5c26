/// Phrases of a language that give a ``Signal``: data in `Languages/XX/phrases.txt`.
///
/// Each line reads `signal: phrase`. A word ending in `*` stands for every word that starts so; `..` stands for up to
/// three words of any kind; `^` at the start ties the phrase to the start of the line, `$` at the end to its end.
struct PhraseList: Sendable {
  private struct Part: Sendable {
    enum Kind: Sendable {
      case word, stem, gap
    }

    var kind: Kind
    /// Where its letters stand in `letters`.
    var start: Int
    var end: Int
  }

  private struct Phrase: Sendable {
    var signal: Signal
    /// Its place in `parts`.
    var parts: Range<Int>
    var fromStart: Bool
    var toEnd: Bool
    /// The phrase before that begins with the same word or stem.
    var next: Int?
  }

  private var phrases: [Phrase] = []
  private var parts: [Part] = []
  private var letters: [UInt8] = []
  /// Finds the phrases that begin with a word: a line is held against few of all.
  private var index = WordIndex()
  /// For each row of the index the last phrase that begins so.
  private var last: [Int] = []
  /// The phrases that begin with no word.
  private var unindexed: [Int] = []
  private(set) var problems: [String] = []

  init(_ source: String) {
    for line in DataLines(source) {
      guard let signal = Signal(rawValue: line.name) else {
        problems.append("\(line.number): no signal is called so: \(line.content)")
        continue
      }
      add(line.words[...], signal)
    }
  }

  private mutating func add(_ words: ArraySlice<ArraySlice<UInt8>>, _ signal: Signal) {
    var words = words
    let fromStart = words.first?.elementsEqual("^".utf8) == true
    if fromStart { words.removeFirst() }
    let toEnd = words.last?.elementsEqual("$".utf8) == true
    if toEnd { words.removeLast() }
    let start = parts.count
    for word in words {
      if word.elementsEqual("..".utf8) {
        parts.append(Part(kind: .gap, start: 0, end: 0))
      } else {
        addParts(of: word)
      }
    }
    var phrase = Phrase(signal: signal, parts: start..<parts.count, fromStart: fromStart, toEnd: toEnd)
    if phrase.parts.isEmpty || parts[start].kind == .gap {
      unindexed.append(phrases.count)
    } else {
      let first = letters[parts[start].start..<parts[start].end]
      let row = index.insert(first, isStem: parts[start].kind == .stem)
      if row == last.count {
        last.append(phrases.count)
      } else {
        phrase.next = last[row]
        last[row] = phrases.count
      }
    }
    phrases.append(phrase)
  }

  /// "n'est-ce" is several words to the tokenizer, and so in a phrase.
  private mutating func addParts(of word: ArraySlice<UInt8>) {
    let isStem = word.last == 0x2A
    let bytes = Array(isStem ? word.dropLast() : word)
    let tokens = Tokenizer.tokens(of: bytes)
    for (index, token) in tokens.enumerated() {
      let start = letters.count
      letters += bytes[token.start..<token.end]
      parts.append(
        Part(kind: isStem && index == tokens.count - 1 ? .stem : .word, start: start, end: letters.count))
    }
  }

  /// The signals of a line, in the order of ``Signal``'s cases.
  func signals(of line: AnalysedLine) -> [Signal] {
    // Only words count; a very long line is read at its start and end, where such phrases stand.
    let words = line.tokens.filter { $0.kind == .word || $0.kind == .number }
    let window = words.count <= 400 ? words : Array(words.prefix(200) + words.suffix(200))
    var found: Set<Signal> = []
    line.bytes.withUnsafeBufferPointer { bytes in
      let matcher = Matcher(parts: parts, letters: letters, words: window, bytes: bytes)
      for start in window.indices {
        func take(_ phrase: Phrase) {
          guard !phrase.fromStart || start == 0, !found.contains(phrase.signal) else { return }
          if matcher.matches(phrase.parts, at: start, toEnd: phrase.toEnd) { found.insert(phrase.signal) }
        }
        for phrase in unindexed { take(phrases[phrase]) }
        let word = window[start]
        let letters = bytes[word.start..<word.end]
        // To the models all numbers are one word, to a phrase they are what they are.
        index.rows(of: letters, hash: word.kind == .word ? word.hash : FNV.hash(letters)) { row in
          var next: Int? = last[row]
          while let phrase = next {
            take(phrases[phrase])
            next = phrases[phrase].next
          }
        }
      }
    }
    return found.isEmpty ? [] : Signal.allCases.filter(found.contains)
  }

  /// Holds a phrase against the words of a line.
  private struct Matcher {
    let parts: [Part]
    let letters: [UInt8]
    let words: [Token]
    let bytes: UnsafeBufferPointer<UInt8>

    func matches(_ rest: Range<Int>, at index: Int, toEnd: Bool) -> Bool {
      guard let first = rest.first else { return !toEnd || index == words.count }
      let part = parts[first]
      if part.kind == .gap {
        return (0...3).contains { matches(rest.dropFirst(), at: index + $0, toEnd: toEnd) }
      }
      guard index < words.count else { return false }
      let word = bytes[words[index].start..<words[index].end]
      let expected = letters[part.start..<part.end]
      let fits = part.kind == .word ? word.elementsEqual(expected) : word.starts(with: expected)
      return fits && matches(rest.dropFirst(), at: index + 1, toEnd: toEnd)
    }
  }
}
