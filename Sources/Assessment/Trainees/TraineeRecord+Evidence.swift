import Scenarios

/// Which evidence she wins, and which stays open.
extension TraineeRecord {
  /// How much was won.
  public struct Share: Sendable, Equatable {
    /// How many pieces.
    public var won = 0
    /// Out of how many.
    public var of = 0
  }

  /// The evidence that must be asked for in one way.
  public struct Kind: Sendable, Equatable {
    /// What must be asked.
    public var earned: Evidence.Earned
    /// In the interviews that she did on her own.
    public var unaided = Share()
    /// In the others.
    public var helped = Share()
  }

  /// A piece that was won, at its place.
  public struct Win: Sendable, Equatable {
    /// The number of the interview, from 1.
    public var number: Int
    /// Whether she did it on her own.
    public var isUnaided: Bool
    /// The piece.
    public var piece: EvidencePiece
  }

  /// A piece that was not always won.
  public struct Miss: Sendable, Equatable {
    /// The scenario's id.
    public var scenario: String
    /// The evidence's id.
    public var evidence: String
    /// In the interviews that she did on her own.
    public var unaided = Share()
    /// In the others.
    public var helped = Share()

    /// In how many interviews it was not won.
    public var missed: Int { unaided.of - unaided.won + helped.of - helped.won }
    /// In how many interviews it was to be won.
    public var of: Int { unaided.of + helped.of }
  }

  /// The ways in which evidence must be asked for, those that take most listening first.
  public static let hardestFirst: [Evidence.Earned] = [.takenUp, .counter, .silence, .own, .asked, .open]

  /// What she won of the evidence of each kind, those that take most listening first; kinds that no scenario has are left
  /// out.
  public var kinds: [Kind] {
    TraineeRecord.hardestFirst.compactMap { earned in
      var kind = Kind(earned: earned)
      for entry in entries {
        for piece in entry.pieces where piece.earned == earned {
          if entry.interview.aid.isUnaided { kind.unaided.add(piece) } else { kind.helped.add(piece) }
        }
      }
      return kind.unaided.of + kind.helped.of == 0 ? nil : kind
    }
  }

  /// The best that she won, each piece once, at the first place: what takes most listening first, then what she won on her
  /// own, then the latest.
  public var best: [Win] {
    var wins: [Win] = []
    for (index, entry) in entries.enumerated() {
      for piece in entry.pieces where piece.outcome == .won {
        guard !wins.contains(where: { $0.piece.isSame(as: piece) }) else { continue }
        wins.append(Win(number: index + 1, isUnaided: entry.interview.aid.isUnaided, piece: piece))
      }
    }
    return wins.sorted { left, right in
      (left.rank, left.isUnaided ? 0 : 1, -left.number, left.piece.turn ?? 0, left.piece.evidence)
        < (right.rank, right.isUnaided ? 0 : 1, -right.number, right.piece.turn ?? 0, right.piece.evidence)
    }
  }

  /// What she missed, the piece that she missed most often first; those of the same count by the share of interviews.
  public var hardest: [Miss] {
    var misses: [Miss] = []
    for entry in entries {
      for piece in entry.pieces {
        let place =
          misses.firstIndex { $0.scenario == piece.scenario && $0.evidence == piece.evidence } ?? misses.endIndex
        if place == misses.endIndex { misses.append(Miss(scenario: piece.scenario, evidence: piece.evidence)) }
        if entry.interview.aid.isUnaided { misses[place].unaided.add(piece) } else { misses[place].helped.add(piece) }
      }
    }
    return misses.filter { $0.missed > 0 }.sorted { left, right in
      (-left.missed, left.of, left.scenario, left.evidence)
        < (-right.missed, right.of, right.scenario, right.evidence)
    }
  }
}

extension TraineeRecord.Share {
  fileprivate mutating func add(_ piece: EvidencePiece) {
    of += 1
    if piece.outcome == .won { won += 1 }
  }
}

extension TraineeRecord.Win {
  fileprivate var rank: Int { TraineeRecord.hardestFirst.firstIndex(of: piece.earned) ?? 0 }
}

extension EvidencePiece {
  fileprivate func isSame(as other: EvidencePiece) -> Bool {
    scenario == other.scenario && evidence == other.evidence
  }
}
