extension CohortSummary {
  /// How many passed.
  public struct Passes: Sendable, Equatable {
    /// The interviews.
    public var interviews = 0
    /// Those that the machine lets pass.
    public var byMachine = 0
    /// The interviews of which a review is finished.
    public var reviewed = 0
    /// Those of the reviewed ones that the machine lets pass.
    public var reviewedByMachine = 0
    /// Those of the reviewed ones that pass with the corrections of the last review.
    public var afterReview = 0

    /// Those that pass by what stands: the last review, else the machine.
    public var standing: Int { byMachine - reviewedByMachine + afterReview }
  }

  /// The knock-outs after one ground.
  public struct Knockouts: Sendable, Equatable {
    /// The protected ground.
    public var ground: String
    /// Nobody has decided yet.
    public var provisional = 0
    /// Confirmed in the last review.
    public var confirmed = 0
    /// Rejected in the last review, or its line is read otherwise there.
    public var rejected = 0
  }

  /// How many passed, by the machine and after review.
  public var passes: Passes {
    var passes = Passes()
    for digest in interviews.map(\.interview.digest) {
      passes.interviews += 1
      if digest.machine.passed { passes.byMachine += 1 }
      guard let review = digest.lastReview else { continue }
      passes.reviewed += 1
      if digest.machine.passed { passes.reviewedByMachine += 1 }
      if review.scores.passed { passes.afterReview += 1 }
    }
    return passes
  }

  /// The knock-outs by ground, the most frequent first.
  public var knockouts: [Knockouts] {
    var found: [Knockouts] = []
    func count(_ knockout: Scorecard.Knockout, as state: Scorecard.Knockout.State) {
      let index = found.firstIndex { $0.ground == knockout.ground } ?? found.endIndex
      if index == found.endIndex { found.append(Knockouts(ground: knockout.ground)) }
      switch state {
      case .provisional: found[index].provisional += 1
      case .confirmed: found[index].confirmed += 1
      case .rejected: found[index].rejected += 1
      }
    }
    for digest in interviews.map(\.interview.digest) {
      let standing = digest.standing.knockouts
      for knockout in standing { count(knockout, as: knockout.state) }
      for knockout in digest.machine.knockouts where !standing.contains(where: { $0.id == knockout.id }) {
        count(knockout, as: .rejected)
      }
    }
    return found.sorted { (-$0.count, $0.ground) < (-$1.count, $1.ground) }
  }
}

extension CohortSummary.Knockouts {
  /// How many there are, whatever became of them.
  public var count: Int { provisional + confirmed + rejected }
}
