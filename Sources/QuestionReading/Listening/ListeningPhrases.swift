/// The phrases of a language's listening data, found by their first word.
struct ListeningPhrases: Sendable {
  private enum Part: Sendable, Equatable {
    case word([UInt8]), stem([UInt8]), gap
  }

  private struct Phrase: Sendable {
    var cue: Listening.Cue
    var parts: [Part]
    var fromStart: Bool
    var toEnd: Bool
  }

  private var byFirstWord: [[UInt8]: [Phrase]] = [:]
  /// Phrases that begin with a part of a word.
  private var others: [Phrase] = []

  mutating func add(_ words: [String], _ cue: Listening.Cue) {
    var phrase = Phrase(cue: cue, parts: [], fromStart: words.first == "^", toEnd: words.last == "$")
    for word in words where word != "^" && word != "$" {
      if word == ".." {
        phrase.parts.append(.gap)
        continue
      }
      let isStem = word.hasSuffix("*")
      let pieces = Words.split(FoldedText(isStem ? String(word.dropLast()) : word).bytes)
      for (index, piece) in pieces.enumerated() {
        let isLast = index == pieces.count - 1
        phrase.parts.append(isStem && isLast ? .stem(Array(piece.bytes)) : .word(Array(piece.bytes)))
      }
    }
    if case .word(let first) = phrase.parts.first {
      byFirstWord[first, default: []].append(phrase)
    } else if !phrase.parts.isEmpty {
      others.append(phrase)
    }
  }

  func cues(of line: [Words.Word]) -> Set<Listening.Cue> {
    // A very long line is listened to at its start and end, where such phrases stand.
    let words = line.count <= 400 ? line : Array(line.prefix(200) + line.suffix(200))
    var found: Set<Listening.Cue> = []
    for start in words.indices {
      for phrase in (byFirstWord[words[start].folded] ?? []) + others where !found.contains(phrase.cue) {
        guard !phrase.fromStart || start == 0 else { continue }
        if matches(phrase.parts[...], words, at: start, toEnd: phrase.toEnd) { found.insert(phrase.cue) }
      }
    }
    return found
  }

  private func matches(_ parts: ArraySlice<Part>, _ words: [Words.Word], at index: Int, toEnd: Bool) -> Bool {
    guard let part = parts.first else { return !toEnd || index == words.count }
    let rest = parts.dropFirst()
    if part == .gap { return (0...3).contains { matches(rest, words, at: index + $0, toEnd: toEnd) } }
    guard index < words.count else { return false }
    let fits =
      switch part {
      case .word(let expected): words[index].folded == expected
      case .stem(let expected): words[index].folded.starts(with: expected)
      case .gap: false
      }
    return fits && matches(rest, words, at: index + 1, toEnd: toEnd)
  }
}
