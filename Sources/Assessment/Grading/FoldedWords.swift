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

  /// Words that tell something: five letters or more, or figures.
  static func content(_ text: String) -> Set<ArraySlice<UInt8>> {
    Set(words(text).filter { $0.count >= 5 || $0.first.map(isDigit) == true })
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
