import Transcripts

/// A line cut into words and what stands between them: together they are the line.
struct LinePieces {
  /// The words: runs of letters with their marks.
  private(set) var words: [String] = []
  /// The words in lower case and without accents.
  private(set) var folded: [String] = []
  /// What stands behind the last word.
  private(set) var tail = ""
  private var gaps: [String] = []

  init(_ line: String) {
    var word = String.UnicodeScalarView()
    var gap = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar.properties.isAlphabetic || !word.isEmpty && Self.isMark(scalar) {
        if word.isEmpty {
          gaps.append(String(gap))
          gap = .init()
        }
        word.append(scalar)
      } else {
        if !word.isEmpty { add(word) }
        word = .init()
        gap.append(scalar)
      }
    }
    if !word.isEmpty { add(word) }
    tail = String(gap)
  }

  private mutating func add(_ word: String.UnicodeScalarView) {
    words.append(String(word))
    folded.append(Self.fold(String(word)))
  }

  /// What stands before a word.
  func gap(before index: Int) -> String { gaps[index] }

  /// Whether a name stands at a word. Between its words there may be a blank, a hyphen or an apostrophe; behind the last
  /// one an "s" of possession. A single short word must be capitalised.
  func matches(_ pattern: NamePattern, at index: Int) -> Bool {
    guard let last = pattern.words.last, index + pattern.words.count <= words.count else { return false }
    for (offset, word) in pattern.words.enumerated() {
      let found = folded[index + offset]
      let isLast = offset == pattern.words.count - 1
      guard found == word || isLast && found == last + "s" else { return false }
      guard offset == 0 || Self.joins(gaps[index + offset]) else { return false }
    }
    return pattern.words.count > 1 || last.unicodeScalars.count > 3 || isCapitalised(index)
  }

  /// Whether words, which were folded, stand at a word, with nothing but blanks and apostrophes between them.
  func begins(with expected: [String], at index: Int) -> Bool {
    guard index + expected.count <= words.count else { return false }
    return expected.indices.allSatisfy { offset in
      folded[index + offset] == expected[offset] && (offset == 0 || Self.joins(gaps[index + offset]))
    }
  }

  /// How many words from a word on look like a name: capitalised, at most four, small words of a name among them.
  func capitalised(from index: Int, particles: Set<String>) -> Int {
    var length = 0
    var isName = 0
    while index + length < words.count, length < 4 {
      let next = index + length
      guard length == 0 || Self.joins(gaps[next]) else { break }
      if particles.contains(folded[next]) {
        length += 1
      } else if isCapitalised(next) {
        length += 1
        isName = length
      } else {
        break
      }
    }
    return isName
  }

  private func isCapitalised(_ index: Int) -> Bool {
    words[index].unicodeScalars.first?.properties.isUppercase ?? false
  }

  private static func joins(_ gap: String) -> Bool { [" ", "-", "'", "’", "' ", "’ ", "-\u{20}"].contains(gap) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Lower case, without accents: é, ë and e are one letter.
  private static func fold(_ word: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in NormalForm.decomposed(word.lowercased()).unicodeScalars where !isMark(scalar) {
      folded.append(scalar)
    }
    return String(folded)
  }
}
