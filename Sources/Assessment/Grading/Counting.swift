import QuestionReading
import Transcripts

/// Plain counts of an interview.
enum Counting {
  /// How many questions of each kind, in the turns given.
  static func questions(_ turns: [GradedTurn], rubric: Rubric) -> QuestionCounts {
    var counts = QuestionCounts()
    for turn in turns {
      guard let reading = turn.reading, reading.form != .silence else { continue }
      if reading.isUnsure {
        counts.unsure += 1
        continue
      }
      switch reading.form {
      case .open: counts.open += 1
      case .probing: counts.probing += 1
      case .closed: counts.closed += 1
      case .forcedChoice: counts.forcedChoice += 1
      case .leading: counts.leading += 1
      case .statement, .silence: break
      }
      if reading.isMultiple { counts.multiple += 1 }
      if reading.isHypothetical { counts.hypothetical += 1 }
      if reading.isProtected { counts.protected += 1 }
    }
    return counts
  }

  /// The interviewer's words as a share of all words, in thousandths, rounded half up; 0 where nothing was said.
  static func talkRatio(_ turns: [GradedTurn]) -> Int {
    let asked = turns.map { words(in: $0.question?.text.string ?? "") }.reduce(0, +)
    let told = turns.flatMap(\.replies).map { words(in: $0.text.string) }.reduce(0, +)
    let all = asked + told
    return all == 0 ? 0 : (asked * 1000 + all / 2) / all
  }

  /// The number of words: what stands between spaces and has a letter or digit.
  static func words(in text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).filter { word in
      word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }.count
  }
}
