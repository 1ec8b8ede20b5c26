import QuestionReading

/// The words of a text, folded, as bytes: cheap enough for every line of an interview.
enum FoldedWords {
  /// The words in order: runs of letters and digits, without case and accents.
  static func words(_ text: String) -> [ArraySlice<UInt8>] {
    FoldedText(text).bytes.split { !isLetter($0) && !isDigit($0) }
  }

  /// The words as one key: two texts with the same key are the same question.
  static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    for byte in FoldedText(text).bytes {
      if isLetter(byte) || isDigit(byte) {
        key.append(byte)
      } else if let last = key.last, last != 0x20 {
        key.append(0x20)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    return key
  }

  /// Words that tell something, each by its FNV-1a hash: those of five letters or more, and figures.
  static func content(_ text: String) -> Set<UInt64> {
    var words: Set<UInt64> = []
    let start: UInt64 = 0xCBF2_9CE4_8422_2325
    var (hash, length, isFigure) = (start, 0, false)
    for byte in FoldedText(text).bytes + [0x20] {
      if isLetter(byte) || isDigit(byte) {
        if length == 0 { isFigure = isDigit(byte) }
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        length += 1
      } else {
        if length >= 5 || length > 0 && isFigure { words.insert(hash) }
        (hash, length) = (start, 0)
      }
    }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
