import Scenarios
import Transcripts

/// The notes: behaviour, not interpretation, and nothing protected (issue 4).
extension ChecklistReader {
  func notes(_ item: ChecklistItem) -> Checklist.Entry? {
    switch item {
    case .behaviourNoted: behaviourNoted()
    case .noProtectedNoted: noProtectedNoted()
    default: nil
    }
  }

  /// Notes that record what she said until then: two words of five letters or more, or figures, are hers. Erased notes
  /// are taken at their word.
  private func behaviourNoted() -> Checklist.Entry {
    var good: [Int] = []
    var empty: [Int] = []
    if !record.notes.isEmpty {
      var said: Set<ArraySlice<UInt8>> = []
      var next = record.turns.startIndex
      for note in record.notes {
        while next < record.turns.endIndex, record.turns[next].number <= note.turn {
          for reply in record.turns[next].allReplies { said.formUnion(FoldedWords.content(reply.text.string)) }
          next += 1
        }
        let words = FoldedWords.content(note.text.string)
        let isErased = note.text.string.isEmpty
        if isErased || words.filter(said.contains).count >= 2 {
          good.append(note.turn)
        } else {
          empty.append(note.turn)
        }
      }
    }
    let missed = empty.isEmpty ? [record.lastCompetencyTurn ?? record.lastTurn] : empty
    return part(.behaviourNoted, good.count, of: notesNeeded, good, missed: missed)
  }

  /// Applies once she volunteered a protected fact.
  private func noProtectedNoted() -> Checklist.Entry? {
    let told = scenario.volunteered.compactMap { fact -> (fact: Scenario.VolunteeredFact, turn: Int)? in
      record.turns.first { turn in turn.allReplies.contains { $0.uses.contains { $0.text == fact.says } } }
        .map { (fact, $0.number) }
    }
    guard !told.isEmpty else { return nil }
    let faults = record.notes.filter { note in
      told.contains { note.turn >= $0.turn && mentions(note.text.string, $0.fact) }
    }
    return part(
      .noProtectedNoted, faults.isEmpty ? 1 : 0, of: 1, told.map(\.turn), missed: faults.map(\.turn))
  }

  /// A note is about the fact when it names its ground, or shares two of its words.
  private func mentions(_ note: String, _ fact: Scenario.VolunteeredFact) -> Bool {
    if ProtectedGrounds.shipped.touches(fact.ground, note, language: script.language) { return true }
    let words = FoldedWords.content(note)
    return script[fact.says].contains { words.intersection(FoldedWords.content($0)).count >= 2 }
  }
}
