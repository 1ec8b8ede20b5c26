/// A stretch of a line that could be a question or statement of its own: form and `multiple` hang on them.
struct Segment: Sendable, Equatable {
  /// How it opens, where grammar tells.
  enum Opening: UInt32, Sendable {
    case plain, wh, verb, invitation, polite
  }

  /// Its tokens, without the closing mark.
  var tokens: Range<Int>
  /// How it opens.
  var opening: Opening
  /// Whether a question mark closes it.
  var hasMark: Bool
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
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .stop, .question:
        append(start..<index, hasMark: token.kind == .question, of: tokens, to: &segments)
        start = index + 1
      case .comma:
        if opensQuestion(at: index + 1, in: tokens) {
          append(start..<index, hasMark: false, of: tokens, to: &segments)
          start = index + 1
        }
      case .word where token.has(.and) && index > start && opensQuestion(at: index + 1, in: tokens):
        append(start..<index, hasMark: false, of: tokens, to: &segments)
        start = index + 1
      default: break
      }
      index += 1
    }
    append(start..<tokens.count, hasMark: false, of: tokens, to: &segments)
    return segments
  }

  private static func append(_ range: Range<Int>, hasMark: Bool, of tokens: [Token], to segments: inout [Segment]) {
    var lower = range.lowerBound
    while lower < range.upperBound, tokens[lower].kind == .comma { lower += 1 }
    guard lower < range.upperBound else { return }
    let segment = Segment(
      tokens: lower..<range.upperBound, opening: opening(at: lower, in: tokens), hasMark: hasMark,
      isTag: isTag(lower..<range.upperBound, in: tokens))
    segments.append(segment)
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
