/// Which events of a log still count, found one event at a time.
///
/// A rewind to turn n abandons turn n and all later turns so far, with whatever happened in them. Turns keep their
/// numbers: the next turn is numbered after all before it, abandoned ones included. What happens after a rewind and
/// before the next turn belongs to the last turn that is left.
public struct LiveEvents: Sendable, Equatable {
  /// The events that count, in order; rewinds themselves are not among them.
  public private(set) var events: [Event] = []
  /// The turn that each of ``events`` belongs to; 0 before the first.
  public private(set) var turns: [Int] = []
  /// The number of turns so far, abandoned ones included.
  public private(set) var turnCount = 0
  /// The numbers of the abandoned turns.
  public private(set) var abandoned: Set<Int> = []

  /// Of an empty log.
  public init() {}

  /// The turn that an event belongs to that happens now; 0 before the first.
  public var currentTurn: Int { turns.last ?? 0 }

  /// Takes the next event.
  public mutating func add(_ event: Event) {
    if case .rewind(let rewind) = event.body {
      while let turn = turns.last, turn >= max(rewind.turn, 1) {
        turns.removeLast()
        events.removeLast()
        abandoned.insert(turn)
      }
      return
    }
    if event.body.isTurn { turnCount += 1 }
    turns.append(event.body.isTurn ? turnCount : currentTurn)
    events.append(event)
  }
}

extension EventBody {
  /// Whether it opens a turn: a line or a silence of the interviewer's.
  public var isTurn: Bool {
    switch self {
    case .interviewer, .silence: true
    case .candidate, .note, .phase, .incident, .handling, .assessor, .preparation, .guide, .assessment, .submitted,
      .settlement, .outcome, .hint, .rewind, .closed:
      false
    }
  }
}

extension Transcript {
  /// The events that count: all but rewinds and what they abandoned.
  public var live: [Event] {
    var fold = LiveEvents()
    for event in events { fold.add(event) }
    return fold.events
  }
}
