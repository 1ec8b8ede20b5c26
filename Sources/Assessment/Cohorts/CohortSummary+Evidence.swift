extension CohortSummary {
  /// A piece of evidence over all interviews with a scenario.
  public struct EvidenceCount: Sendable, Equatable {
    /// The evidence's id.
    public var evidence: String
    /// In how many interviews it was won.
    public var won = 0
    /// In how many it was suggested to the candidate before she said it.
    public var contaminated = 0
    /// In how many the last review's relabellings restored it: those are not among ``won``.
    public var restored = 0
    /// Out of how many interviews: those whose version of the scenario has it.
    public var of = 0
  }

  /// The evidence of a scenario.
  public struct ScenarioEvidence: Sendable, Equatable {
    /// The scenario's id.
    public var scenario: String
    /// In how many interviews it was played.
    public var interviews: Int
    /// The pieces, the one that was won in the smallest share of the interviews first; of those of one share the one
    /// that was suggested most comes first, then they stand in the order of the scenario.
    public var pieces: [EvidenceCount]
  }

  /// The evidence of each scenario, by the scenario's id.
  public var evidence: [ScenarioEvidence] {
    let scenarios = Set(interviews.map(\.interview.scenario)).sorted()
    return scenarios.map { scenario in
      let own = interviews.map(\.interview).filter { $0.scenario == scenario }.map(\.digest)
      var counts = EvidenceCounts()
      for digest in own { counts.add(digest) }
      return ScenarioEvidence(scenario: scenario, interviews: own.count, pieces: counts.hardestFirst)
    }
  }
}

/// Counts evidence, interview by interview.
private struct EvidenceCounts {
  private var counts: [CohortSummary.EvidenceCount] = []
  private var places: [String: Int] = [:]

  mutating func add(_ digest: SessionDigest) {
    let restored = digest.lastReview?.restored ?? []
    for piece in digest.pieces {
      self[piece.evidence].of += 1
      switch piece.outcome {
      case .won: self[piece.evidence].won += 1
      case .contaminated: self[piece.evidence].contaminated += 1
      case .open: break
      }
      if piece.outcome != .won && restored.contains(piece.evidence) { self[piece.evidence].restored += 1 }
    }
  }

  private subscript(id: String) -> CohortSummary.EvidenceCount {
    get { places[id].map { counts[$0] } ?? .init(evidence: id) }
    set {
      if let place = places[id] {
        counts[place] = newValue
      } else {
        places[id] = counts.count
        counts.append(newValue)
      }
    }
  }

  var hardestFirst: [CohortSummary.EvidenceCount] {
    counts.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.won * other.of, -one.contaminated * other.of, left.offset)
        < (other.won * one.of, -other.contaminated * one.of, right.offset)
    }.map(\.element)
  }
}
