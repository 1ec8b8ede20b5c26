/// Phrases of a language that give a ``Signal``: data in `Languages/XX/phrases.txt`.
///
/// Each line reads `signal: phrase`. A word ending in `*` stands for every word that starts so; `..` stands for up to
/// three words of any kind; `^` at the start ties the phrase to the start of the line, `$` at the end to its end.
struct PhraseList: Sendable {
  private enum Part: Sendable, Equatable {
    case word([UInt8]), stem([UInt8]), gap
  }

  private struct Phrase: Sendable {
    var signal: Signal
    var parts: [Part]
    var fromStart: Bool
    var toEnd: Bool
  }

  private var phrases: [Phrase] = []
  private(set) var problems: [String] = []

  init(_ source: String) {
    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.prefix { $0 != "#" }
      guard content.contains(where: { !$0.isWhitespace }) else { continue }
      guard let colon = content.firstIndex(of: ":"), let signal = Signal(rawValue: content[..<colon].trimmingSpaces)
      else {
        problems.append("\(number + 1): no signal is called so: \(content)")
        continue
      }
      var words = content[content.index(after: colon)...].split(whereSeparator: \.isWhitespace)[...]
      let fromStart = words.first == "^"
      if fromStart { words.removeFirst() }
      let toEnd = words.last == "$"
      if toEnd { words.removeLast() }
      var parts: [Part] = []
      for word in words {
        if word == ".." {
          parts.append(.gap)
        } else {
          let isStem = word.hasSuffix("*")
          let bytes = FoldedText(isStem ? word.dropLast() : word).bytes
          // "n'est-ce" is several words to the tokenizer, and so in a phrase.
          let tokens = Tokenizer.tokens(of: bytes)
          for (index, token) in tokens.enumerated() {
            let piece = Array(bytes[token.start..<token.end])
            parts.append(isStem && index == tokens.count - 1 ? .stem(piece) : .word(piece))
          }
        }
      }
      phrases.append(Phrase(signal: signal, parts: parts, fromStart: fromStart, toEnd: toEnd))
    }
  }

  /// The signals of a line, in the order of ``Signal``'s cases.
  func signals(of line: AnalysedLine) -> [Signal] {
    // Only words count; a very long line is read at its start and end, where such phrases stand.
    let words = line.tokens.filter { $0.kind == .word || $0.kind == .number }
    let window = words.count <= 400 ? words : Array(words.prefix(200) + words.suffix(200))
    var found: Set<Signal> = []
    for phrase in phrases where !found.contains(phrase.signal) && matches(phrase, window, line.bytes) {
      found.insert(phrase.signal)
    }
    return found.isEmpty ? [] : Signal.allCases.filter(found.contains)
  }

  private func matches(_ phrase: Phrase, _ words: [Token], _ bytes: [UInt8]) -> Bool {
    let starts = phrase.fromStart ? 0..<min(1, words.count) : 0..<words.count
    return starts.contains { matches(phrase.parts[...], words, at: $0, bytes, toEnd: phrase.toEnd) }
  }

  private func matches(_ parts: ArraySlice<Part>, _ words: [Token], at index: Int, _ bytes: [UInt8], toEnd: Bool)
    -> Bool
  {
    guard let part = parts.first else { return !toEnd || index == words.count }
    let rest = parts.dropFirst()
    if part == .gap {
      return (0...3).contains { matches(rest, words, at: index + $0, bytes, toEnd: toEnd) }
    }
    guard index < words.count else { return false }
    let word = bytes[words[index].start..<words[index].end]
    let fits =
      switch part {
      case .word(let expected): word.elementsEqual(expected)
      case .stem(let expected): word.starts(with: expected)
      case .gap: false
      }
    return fits && matches(rest, words, at: index + 1, bytes, toEnd: toEnd)
  }
}
