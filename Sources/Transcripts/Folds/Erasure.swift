/// Which words of a log are to be erased.
public enum Erasure: Sendable, Equatable {
  /// All.
  case all
  /// Those that somebody of this role spoke or wrote: a trainee's lines and notes, or the candidate's lines.
  case role(Header.Actor.Role)
  /// Those of the events with these numbers.
  case events(Set<Int>)

  /// Whether an event's words are among them.
  public func covers(_ event: Event) -> Bool {
    switch self {
    case .all: true
    case .role(let role): event.body.speaker == role
    case .events(let numbers): numbers.contains(event.seq)
    }
  }
}

extension Transcript {
  /// The transcript without the words that `erasure` covers. If all texts were salted, its chain is the same.
  public func erasing(_ erasure: Erasure) -> Transcript {
    var copy = self
    for index in events.indices where erasure.covers(events[index]) {
      copy.events[index].body = events[index].body.erased
    }
    return copy
  }
}

extension Recording {
  /// The recording without the words that `erasure` covers, whatever form its lines have: it still verifies, with the
  /// same chain and seal, and erasing twice changes nothing more.
  public func erasing(_ erasure: Erasure) -> Recording {
    let lines = lines.map { erasure.covers($0.event) ? $0.erased : $0 }
    return Recording(header: header, headerBytes: headerBytes, lines: lines, end: end)
  }
}
