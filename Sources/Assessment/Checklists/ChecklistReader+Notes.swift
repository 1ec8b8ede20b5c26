import Scenarios
import Transcripts

/// The notes: behaviour, not interpretation, and nothing protected (issue 4). ``NoteReader`` says which note is what.
extension ChecklistReader {
  func notes(_ item: ChecklistItem) -> Checklist.Entry? {
    switch item {
    case .behaviourNoted: behaviourNoted()
    case .noProtectedNoted: noProtectedNoted()
    default: nil
    }
  }

  /// Notes that record what she said until then.
  private func behaviourNoted() -> Checklist.Entry {
    var good: [Int] = []
    var empty: [Int] = []
    readNotes { note, turn, reader in
      if reader.recordsBehaviour(note) { good.append(turn) } else { empty.append(turn) }
    }
    let missed = empty.isEmpty ? [record.lastCompetencyTurn ?? record.lastTurn] : empty
    return part(.behaviourNoted, good.count, of: notesNeeded, good, missed: missed)
  }

  /// Applies once she volunteered a protected fact.
  private func noProtectedNoted() -> Checklist.Entry? {
    var reader = NoteReader(scenario: scenario, script: script)
    guard !scenario.volunteered.isEmpty else { return nil }
    for turn in record.turns { for reply in turn.allReplies { reader.hear(reply, turn: turn.number) } }
    guard !reader.volunteered.isEmpty else { return nil }
    var faults: [Int] = []
    readNotes { note, turn, reader in
      if reader.holdsProtectedFact(note) { faults.append(turn) }
    }
    return part(.noProtectedNoted, faults.isEmpty ? 1 : 0, of: 1, reader.volunteered.map(\.turn), missed: faults)
  }

  /// Gives each note, with its turn, to one who has heard what she said until then.
  private func readNotes(_ body: (String, Int, NoteReader) -> Void) {
    var reader = NoteReader(scenario: scenario, script: script)
    var next = record.turns.startIndex
    for note in record.notes {
      while next < record.turns.endIndex, record.turns[next].number <= note.turn {
        for reply in record.turns[next].allReplies { reader.hear(reply, turn: record.turns[next].number) }
        next += 1
      }
      body(note.text.string, note.turn, reader)
    }
  }
}
