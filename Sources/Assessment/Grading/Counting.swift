import QuestionReading
import Transcripts

/// Plain counts of an interview.
package enum Counting {
  /// How many questions of each kind, in the turns given.
  static func questions(_ turns: some Sequence<GradedTurn>, rubric: Rubric) -> QuestionCounts {
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
      if turn.isSurelyProtected(rubric) { counts.protected += 1 }
    }
    return counts
  }

  /// What each kind of question earned: the facts that its own answers won first, assessors' questions left out.
  static func yields(_ turns: [GradedTurn], ledger: EvidenceLedger, facts: Set<String>, rubric: Rubric)
    -> [QuestionYield]
  {
    var won: [String: Int] = [:]
    var silences = QuestionYield(kind: "silence", asked: 0, won: 0)
    for turn in turns {
      let count = turn.replies.flatMap(\.disclosed).filter {
        $0.worth == .won && facts.contains($0.evidence) && ledger.turnWon($0.evidence) == turn.number
      }.count
      if turn.reading == nil {
        silences.asked += 1
        silences.won += count
      } else if count > 0 {
        for (name, asked) in questions(CollectionOfOne(turn), rubric: rubric).all where asked > 0 {
          won[name, default: 0] += count
        }
      }
    }
    let asked = questions(turns, rubric: rubric).all
    return asked.map { QuestionYield(kind: $0.name, asked: $0.count, won: won[$0.name] ?? 0) } + [silences]
  }

  /// The interviewer's words as a share of all words, in thousandths, rounded half up; 0 where nothing was said.
  static func talkRatio(_ turns: [GradedTurn]) -> Int {
    let asked = turns.map { words(in: $0.question?.text.string ?? "") }.reduce(0, +)
    let told = turns.flatMap(\.allReplies).map { words(in: $0.text.string) }.reduce(0, +)
    let all = asked + told
    return all == 0 ? 0 : (asked * 1000 + all / 2) / all
  }

  /// The number of words: what stands between spaces and has a letter or digit.
  package static func words(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      var start = 0
      for index in 0...bytes.count where index == bytes.count || isSpace(bytes[index]) {
        if index > start, isWord(bytes[start..<index]) { count += 1 }
        start = index + 1
      }
      return count
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  /// Whether there is a letter or digit among the bytes, of whatever script.
  private static func isWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if bytes.contains(where: { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }) { return true }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
