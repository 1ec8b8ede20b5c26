/// What the linear models see of a line: hashed features in four blocks.
///
/// The same code serves reading, training and explaining; a feature's name is built only for an explanation.
package enum FeatureKind: UInt32, CaseIterable, Sendable {
  // Words, of the whole line.
  case word = 1, wordPair, wordTriple, letters3, letters4, letters5
  // Words, of the segment that asks last.
  case askingWord, askingPair, askingStart, askingStartPair, askingStartTriple, askingEnd, lineStart, lineEnd
  case askingFrame, askingClassFrame, askingSkip, askingEndPair
  // Structure.
  case askingClass, askingClassPair, askingClassTriple, lineClass, lineClassPair, startClasses
  case shape, opening, openings, questions, length
  case sequence, sequencePair, sentences
  // Themes, which stand for words.
  case theme, themePair, themeTriple, themeFrame

  /// The block that it belongs to.
  @inline(__always) package var block: FeatureBlock {
    switch self {
    case .word, .wordPair, .wordTriple: .words
    case .letters3, .letters4, .letters5: .letters
    case .askingWord, .askingPair, .askingStart, .askingStartPair, .askingStartTriple, .askingEnd, .lineStart, .lineEnd,
      .askingFrame, .askingClassFrame, .askingSkip, .askingEndPair:
      .asking
    case .theme, .themePair, .themeTriple, .themeFrame: .themes
    default: .structure
    }
  }

  /// The hash of a feature of this kind made of up to three parts.
  @inline(__always) func hash(_ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0) -> UInt32 {
    var hash = FNV.adding(rawValue &* 0x9E37_79B9, to: FNV.offset)
    hash = FNV.adding(first, to: hash)
    hash = FNV.adding(second, to: hash)
    return FNV.adding(third, to: hash)
  }
}

/// Features whose sums are scaled together: each block but the last by how many features of it the line has, so that
/// neither a long line nor the many letters of a word shout down the rest.
package enum FeatureBlock: Int, CaseIterable, Sendable {
  /// Words, pairs and triples of the whole line.
  case words
  /// Three to five letters of a word.
  case letters
  /// Words of the segment that asks last, by their place in it.
  case asking
  /// What kinds of things words speak of, and in which order.
  case themes
  /// Classes, openings and their order; not scaled.
  case structure
}

/// Receives features one by one.
package protocol FeatureSink {
  /// A feature: its kind, its hash, and the range of tokens that it was made of.
  mutating func add(_ kind: FeatureKind, _ hash: UInt32, _ tokens: Range<Int>)
}

/// A line with its tokens and segments, ready for the models.
package struct AnalysedLine: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]
  let segments: [Segment]
  /// The index of the segment that asks last; of the last one where none asks.
  let asking: Int?
  /// Whether the line ends in a tag.
  let endsInTag: Bool

  package init(_ line: FoldedText, lexicon: Lexicon, themes: Themes) {
    bytes = line.bytes
    var tokens = Tokenizer.tokens(of: bytes)
    bytes.withUnsafeBufferPointer { buffer in
      for index in tokens.indices where tokens[index].kind == .word {
        let token = tokens[index]
        let word = buffer[token.start..<token.end]
        tokens[index].classes = lexicon.classes(of: word, hash: token.hash)
        tokens[index].themes = themes.themes(of: word, hash: token.hash)
        tokens[index].namesGround =
          tokens[index].classes & WordClass.grounds != 0 || tokens[index].themes & themes.grounds != 0
      }
    }
    self.tokens = Fluency.smoothed(tokens)
    segments = Segmenter.segments(of: self.tokens)
    endsInTag = segments.last?.isTag == true && segments.count > 1
    let candidates = endsInTag ? segments.dropLast() : segments[...]
    asking = candidates.lastIndex { $0.isQuestion } ?? candidates.indices.last
  }

  /// Hands every feature of the line to `sink`.
  package func features(into sink: inout some FeatureSink) {
    wordFeatures(into: &sink)
    letterFeatures(into: &sink)
    if let asking { askingFeatures(segments[asking].tokens, into: &sink) }
    themeFeatures(into: &sink)
    structureFeatures(into: &sink)
  }

  @inline(__always) private func hash(_ kind: FeatureKind, _ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0)
    -> UInt32
  {
    kind.hash(first, second, third)
  }

  private func wordFeatures(into sink: inout some FeatureSink) {
    var previous = FNV.offset
    var beforePrevious = FNV.offset
    for index in 0...tokens.count {
      let isEnd = index == tokens.count
      if !isEnd, tokens[index].kind == .comma { continue }
      let current = isEnd ? 1 : tokens[index].hash
      if !isEnd { sink.add(.word, hash(.word, current), index..<index + 1) }
      sink.add(.wordPair, hash(.wordPair, previous, current), max(0, index - 1)..<min(index + 1, tokens.count))
      if beforePrevious != FNV.offset || index < 2 {
        sink.add(
          .wordTriple, hash(.wordTriple, beforePrevious, previous, current),
          max(0, index - 2)..<min(index + 1, tokens.count))
      }
      (beforePrevious, previous) = (previous, current)
    }
  }

  private func letterFeatures(into sink: inout some FeatureSink) {
    bytes.withUnsafeBufferPointer { buffer in
      for (index, token) in tokens.enumerated() where token.kind == .word {
        // Very long "words" are noise; the cap keeps the time linear and small.
        let length = min(token.end - token.start, 24)
        for start in -1..<length {
          var rolling = FNV.offset
          for offset in 0..<5 {
            let position = start + offset
            guard position <= length else { break }
            let byte: UInt8 = position < 0 || position == length ? 0x5F : buffer[token.start + position]
            rolling = FNV.adding(byte, to: rolling)
            switch offset {
            case 2: sink.add(.letters3, hash(.letters3, rolling), index..<index + 1)
            case 3: sink.add(.letters4, hash(.letters4, rolling), index..<index + 1)
            case 4: sink.add(.letters5, hash(.letters5, rolling), index..<index + 1)
            default: break
            }
          }
        }
      }
    }
  }

  private func askingFeatures(_ range: Range<Int>, into sink: inout some FeatureSink) {
    var previous = FNV.offset
    for index in range where tokens[index].kind != .comma {
      sink.add(.askingWord, hash(.askingWord, tokens[index].hash), index..<index + 1)
      sink.add(
        .askingPair, hash(.askingPair, previous, tokens[index].hash), max(range.lowerBound, index - 1)..<index + 1)
      previous = tokens[index].hash
    }
    // The opening words count from where fillers end.
    var start = range.lowerBound
    while start < range.upperBound - 1, tokens[start].kind == .comma || tokens[start].isFiller { start += 1 }
    startFeatures(start..<range.upperBound, into: &sink)
    frameFeatures(range, start: start, into: &sink)
    let last = range.upperBound - 1
    if last > range.lowerBound {
      sink.add(.askingEndPair, hash(.askingEndPair, tokens[last - 1].hash, tokens[last].hash), last - 1..<last + 1)
    }
    sink.add(.askingEnd, hash(.askingEnd, tokens[last].hash), last..<last + 1)
    sink.add(.lineStart, hash(.lineStart, tokens[0].hash), 0..<1)
    sink.add(.lineEnd, hash(.lineEnd, tokens[tokens.count - 1].hash), tokens.count - 1..<tokens.count)
    classFeatures(range, into: &sink)
    startClassFeatures(start..<range.upperBound, into: &sink)
  }

  private func startFeatures(_ range: Range<Int>, into sink: inout some FeatureSink) {
    let start = range.lowerBound
    guard start < range.upperBound else { return }
    let first = tokens[start].hash
    sink.add(.askingStart, hash(.askingStart, first), start..<start + 1)
    guard start + 1 < range.upperBound else { return }
    let second = tokens[start + 1].hash
    sink.add(.askingStartPair, hash(.askingStartPair, first, second), start..<start + 2)
    guard start + 2 < range.upperBound else { return }
    sink.add(
      .askingStartTriple, hash(.askingStartTriple, first, second, tokens[start + 2].hash), start..<start + 3)
  }

  /// The word that opens the question with each of its other words, and neighbours with one word between them.
  private func frameFeatures(_ range: Range<Int>, start: Int, into sink: inout some FeatureSink) {
    let opener = tokens[start].hash
    let openerClass = mainClass(tokens[start])
    for index in start + 1..<max(range.upperBound, start + 1) where tokens[index].kind != .comma {
      sink.add(.askingFrame, hash(.askingFrame, opener, tokens[index].hash), index..<index + 1)
      sink.add(.askingClassFrame, hash(.askingClassFrame, openerClass, tokens[index].hash), index..<index + 1)
      if index >= start + 2 {
        sink.add(.askingSkip, hash(.askingSkip, tokens[index - 2].hash, tokens[index].hash), index - 2..<index + 1)
      }
    }
  }

  private func classFeatures(_ range: Range<Int>, into sink: inout some FeatureSink) {
    var previous: UInt32 = 90
    var beforePrevious: UInt32 = 91
    for index in range {
      let main = mainClass(tokens[index])
      sink.add(.askingClassPair, hash(.askingClassPair, previous, main), max(range.lowerBound, index - 1)..<index + 1)
      sink.add(
        .askingClassTriple, hash(.askingClassTriple, beforePrevious, previous, main),
        max(range.lowerBound, index - 2)..<index + 1)
      (beforePrevious, previous) = (previous, main)
      for wordClass in Classes(set: tokens[index].classes) {
        sink.add(.askingClass, hash(.askingClass, wordClass), index..<index + 1)
      }
    }
  }

  private func startClassFeatures(_ range: Range<Int>, into sink: inout some FeatureSink) {
    func main(_ offset: Int, _ count: Int) -> UInt32 {
      offset < count ? mainClass(tokens[range.lowerBound + offset]) : 99
    }
    for count in 1...3 where range.count >= count {
      sink.add(
        .startClasses, hash(.startClasses, main(0, count), main(1, count), main(2, count)),
        range.lowerBound..<range.lowerBound + count)
    }
  }

  /// Words as kinds of words: themes where they have any, themselves where grammar names them, else one unknown.
  private func themeFeatures(into sink: inout some FeatureSink) {
    let start = asking.map { segments[$0].tokens.lowerBound } ?? 0
    var opener = start
    while opener < tokens.count - 1, tokens[opener].kind == .comma || tokens[opener].isFiller { opener += 1 }
    var previous: UInt32 = 1
    var beforePrevious: UInt32 = 2
    for index in 0...tokens.count {
      if index < tokens.count, tokens[index].kind == .comma { continue }
      let kind = index < tokens.count ? kindOfWord(tokens[index]) : 3
      let range = max(0, index - 1)..<min(index + 1, tokens.count)
      sink.add(.themePair, hash(.themePair, previous, kind), range)
      sink.add(
        .themeTriple, hash(.themeTriple, beforePrevious, previous, kind),
        max(0, index - 2)..<min(index + 1, tokens.count))
      if index < tokens.count {
        for theme in Classes(set: tokens[index].themes) {
          sink.add(.theme, hash(.theme, theme), index..<index + 1)
          if index > opener { sink.add(.themeFrame, hash(.themeFrame, tokens[opener].hash, theme), index..<index + 1) }
          // The second of two themes stands in a pair as well.
          if theme + 100 != kind { sink.add(.themePair, hash(.themePair, previous, theme + 100), range) }
        }
      }
      (beforePrevious, previous) = (previous, kind)
    }
  }

  private func kindOfWord(_ token: Token) -> UInt32 {
    if token.themes != 0 { return UInt32(token.themes.trailingZeroBitCount) + 100 }
    return token.kind != .word || token.classes != 0 ? token.hash : 4
  }

  private func structureFeatures(into sink: inout some FeatureSink) {
    var present: UInt64 = 0
    for token in tokens { present |= token.classes }
    let all = 0..<tokens.count
    var others = Classes(set: present)
    while let wordClass = others.next() {
      sink.add(.lineClass, hash(.lineClass, wordClass), all)
      // Pairs of classes anywhere in the line: "if" with "you", "or" with a noun, and so on; linear for long lines
      // since there are only so many classes.
      for other in others {
        sink.add(.lineClassPair, hash(.lineClassPair, wordClass, other), all)
      }
    }
    let questions = segments.filter { $0.isQuestion && !$0.isTag }
    sequenceFeatures(questions, into: &sink)
    let marks = segments.count { $0.hasMark }
    sink.add(.questions, hash(.questions, UInt32(min(questions.count, 4)), UInt32(min(marks, 3))), all)
    sink.add(.questions, hash(.questions, 100 + UInt32(min(questions.count, 4))), all)
    sink.add(.questions, hash(.questions, 200 + UInt32(min(marks, 3))), all)
    sink.add(.length, hash(.length, UInt32(min(tokens.count / 4, 12))), all)
    sink.add(.length, hash(.length, 100 + UInt32(min(segments.count, 6))), all)
    if let asking {
      let segment = segments[asking]
      let isLast = asking >= segments.count - (endsInTag ? 2 : 1)
      let flags: UInt32 = (segment.hasMark ? 1 : 0) | (endsInTag ? 2 : 0) | (isLast ? 4 : 0)
      sink.add(.opening, hash(.opening, segment.opening.rawValue, flags), segment.tokens)
      sink.add(.opening, hash(.opening, 100 + segment.opening.rawValue), segment.tokens)
      sink.add(.opening, hash(.opening, 200 + flags), segment.tokens)
      sink.add(
        .shape, hash(.shape, flags, UInt32(min(segment.tokens.count, 8)), segment.opening.rawValue), segment.tokens)
      if let before = questions.dropLast().last {
        sink.add(.openings, hash(.openings, before.opening.rawValue, segment.opening.rawValue), before.tokens)
        sink.add(
          .openings,
          hash(.openings, 100 + before.opening.rawValue, segment.opening.rawValue, before.hasMark ? 1 : 0),
          before.tokens)
      }
    }
  }

  /// How questions follow each other: `multiple` hangs on it.
  private func sequenceFeatures(_ questions: [Segment], into sink: inout some FeatureSink) {
    let all = 0..<tokens.count
    var sequence: UInt32 = 0
    var previous: UInt32 = 0
    var sentences: UInt32 = 0
    for (index, segment) in questions.enumerated() {
      let detail = segment.opening.rawValue * 8 + follower(segment)
      let boundary = segment.boundary.rawValue
      if index == 0 || segment.boundary == .stop || segment.boundary == .mark { sentences += 1 }
      sink.add(.sequencePair, hash(.sequencePair, previous, boundary, detail), segment.tokens)
      sink.add(.sequencePair, hash(.sequencePair, 900, boundary, detail), segment.tokens)
      if index < 4 { sequence = sequence * 64 + segment.opening.rawValue * 8 + boundary + 1 }
      previous = detail + 1
    }
    sink.add(.sequence, hash(.sequence, sequence), all)
    sink.add(.sentences, hash(.sentences, min(sentences, 3), UInt32(min(questions.count, 3))), all)
  }

  /// What follows the opening word: a verb as in a question, or someone as in a clause that hangs on another.
  private func follower(_ segment: Segment) -> UInt32 {
    var index = segment.tokens.lowerBound
    while index < segment.tokens.upperBound - 1, tokens[index].kind == .comma || tokens[index].isFiller { index += 1 }
    for next in tokens[min(index + 1, segment.tokens.upperBound)..<min(index + 3, segment.tokens.upperBound)] {
      if next.has(.you) || next.has(.we) || next.has(.i) { return 1 }
      if next.has(.auxiliary) || next.has(.modal) || next.has(.conditional) { return 2 }
      if next.has(.other) { return 3 }
    }
    return segment.tokens.upperBound - index <= 2 ? 4 : 0
  }

  /// The class that stands for a token in a sequence: its first one, or what kind of token it is.
  private func mainClass(_ token: Token) -> UInt32 {
    switch token.kind {
    case .word: token.classes == 0 ? 80 : UInt32(token.classes.trailingZeroBitCount)
    case .number: 81
    case .question: 82
    case .stop: 83
    case .comma: 84
    }
  }
}

/// The numbers of the classes in a set, in rising order.
private struct Classes: Sequence, IteratorProtocol {
  var set: UInt64

  mutating func next() -> UInt32? {
    guard set != 0 else { return nil }
    defer { set &= set - 1 }
    return UInt32(set.trailingZeroBitCount)
  }
}
