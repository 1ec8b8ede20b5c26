/// A stretch of a line that could be a question or statement of its own: form and `multiple` hang on them.
struct Segment: Sendable, Equatable {
  /// How it opens, where grammar tells.
  enum Opening: UInt32, Sendable {
    case plain, wh, verb, invitation, polite
  }

  /// What separates it from the segment before.
  enum Boundary: UInt32, Sendable {
    case start, stop, mark, comma, and
  }

  /// Its tokens, without the closing mark.
  var tokens: Range<Int>
  /// How it opens.
  var opening: Opening
  /// Whether a question mark closes it.
  var hasMark: Bool
  /// What stands before it: nothing, a stop, a question mark, a comma or "and".
  var boundary: Boundary
  /// Whether it is nothing but a tag ("toch?", "n'est-ce pas ?").
  var isTag: Bool

  /// Whether grammar or its mark makes it a question.
  var isQuestion: Bool { hasMark || opening != .plain }
}

enum Segmenter {
  /// Cuts tokens into segments: at every stop and question mark, and inside a sentence before whatever opens a
  /// question of its own (a wh-word, a verb before "you", an imperative) after a comma or "and".
  static func segments(of tokens: [Token]) -> [Segment] {
    var segments: [Segment] = []
    var start = 0
    var index = 0
    var boundary = Segment.Boundary.start
    func close(at end: Int, hasMark: Bool, next: Segment.Boundary) {
      if append(start..<end, hasMark: hasMark, after: boundary, of: tokens, to: &segments) { boundary = next }
      start = end + 1
    }
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .stop, .question:
        let isMark = token.kind == .question
        close(at: index, hasMark: isMark, next: isMark ? .mark : .stop)
      case .comma:
        if opensQuestion(at: index + 1, in: tokens) { close(at: index, hasMark: false, next: .comma) }
      case .word where token.has(.and) && index > start && opensQuestion(at: index + 1, in: tokens):
        close(at: index, hasMark: false, next: .and)
      default: break
      }
      index += 1
    }
    close(at: tokens.count, hasMark: false, next: .stop)
    return segments
  }

  /// Appends what is left of a segment when commas at its start are gone; false where nothing is.
  private static func append(
    _ range: Range<Int>, hasMark: Bool, after boundary: Segment.Boundary, of tokens: [Token],
    to segments: inout [Segment]
  ) -> Bool {
    var lower = range.lowerBound
    while lower < range.upperBound, tokens[lower].kind == .comma { lower += 1 }
    guard lower < range.upperBound else { return false }
    let segment = Segment(
      tokens: lower..<range.upperBound, opening: opening(at: lower, in: tokens), hasMark: hasMark,
      boundary: boundary, isTag: isTag(lower..<range.upperBound, in: tokens))
    segments.append(segment)
    return true
  }

  /// How what stands at `index` opens, fillers passed over.
  static func opening(at index: Int, in tokens: [Token]) -> Segment.Opening {
    var index = index
    var passed = 0
    while index < tokens.count, passed < 6, tokens[index].kind == .comma || tokens[index].isFiller {
      index += 1
      passed += 1
    }
    guard index < tokens.count, tokens[index].kind == .word else { return .plain }
    let first = tokens[index]
    // A preposition may stand before the wh-word: "in welke", "à quel", "with whom".
    if first.has(.wh) { return .wh }
    if index + 1 < tokens.count, first.end - first.start <= 4, !first.has(.auxiliary), !first.has(.you), !first.has(.i),
      !first.has(.ifWord), tokens[index + 1].has(.wh)
    {
      return .wh
    }
    if first.has(.modal), tokens[index..<min(index + 3, tokens.count)].contains(where: { $0.has(.you) }) {
      return .polite
    }
    if first.has(.invite) { return .invitation }
    if first.has(.auxiliary) || first.has(.modal) || first.has(.conditional) { return .verb }
    return .plain
  }

  private static func opensQuestion(at index: Int, in tokens: [Token]) -> Bool {
    switch opening(at: index, in: tokens) {
    case .plain: false
    case .wh, .invitation, .polite: true
    case .verb: tokens[index..<min(index + 4, tokens.count)].contains { $0.has(.you) }
    }
  }

  private static func isTag(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    range.count <= 3 && tokens[range].contains { $0.has(.tag) }
  }
}

extension Token {
  func has(_ wordClass: WordClass) -> Bool { classes & wordClass.bit != 0 }

  /// A word that may stand before a question without changing it ("en", "dus", "euh", "alors").
  var isFiller: Bool { classes & (WordClass.filler.bit | WordClass.and.bit) != 0 }
}
