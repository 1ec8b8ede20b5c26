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
    /// The pieces, the one that was won in the smallest share of the interviews first; those of one share by id.
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
    for id in digest.evidence.won { self[id].won += 1 }
    for id in digest.evidence.contaminated { self[id].contaminated += 1 }
    for id in digest.evidence.won + digest.evidence.contaminated + digest.evidence.open { self[id].of += 1 }
    for id in digest.lastReview?.restored ?? [] where !digest.evidence.won.contains(id) { self[id].restored += 1 }
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

  /// Ordered by share, then by id, since the order in which digests bring the pieces depends on what was won.
  var hardestFirst: [CohortSummary.EvidenceCount] {
    counts.filter { $0.of > 0 }.sorted { left, right in
      let (one, other) = (left.won * right.of, right.won * left.of)
      return one == other ? left.evidence < right.evidence : one < other
    }
  }
}
