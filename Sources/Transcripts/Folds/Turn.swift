/// A line or silence of the interviewer's, and what happened until the next one.
public struct Turn: Sendable, Equatable {
  /// The number, from 1, abandoned turns included.
  public var number: Int
  /// The line or silence, and all that followed it in this turn.
  public var events: [Event]
  /// A rewind took the interview back to before this turn.
  public var isAbandoned: Bool

  /// The interviewer's line; nil for a silence.
  public var question: InterviewerLine? {
    guard let first = events.first, case .interviewer(let line) = first.body else { return nil }
    return line
  }

  /// The candidate's lines: mostly one, two where she thinks first, none where her answer was cut off.
  public var replies: [CandidateLine] {
    events.compactMap { event in
      if case .candidate(let line) = event.body { line } else { nil }
    }
  }

  /// The candidate's answer: the last of her lines in which she is not thinking.
  public var reply: CandidateLine? { replies.last { !$0.isThinking } }
}

extension Transcript {
  /// The turns in order: `turns[n - 1].number == n`. What stands before the first turn, and rewinds, are in none.
  public var turns: [Turn] {
    var fold = LiveEvents()
    var turns: [Turn] = []
    for event in events {
      fold.add(event)
      if event.body.isTurn {
        turns.append(Turn(number: fold.turnCount, events: [event], isAbandoned: false))
      } else if fold.currentTurn > 0, fold.events.last == event {
        turns[fold.currentTurn - 1].events.append(event)
      }
    }
    for number in fold.abandoned { turns[number - 1].isAbandoned = true }
    return turns
  }
}
