/// What many interviews tell together: a pure function of what is kept of each. The same interviews in the same order give
/// the same.
public struct CohortSummary: Sendable, Equatable {
  /// What is measured.
  public enum Subject: Sendable, Equatable {
    /// The total.
    case total
    /// A dimension.
    case dimension(Rubric.DimensionID)

    /// `total`, or the dimension's id.
    public var id: String {
      switch self {
      case .total: "total"
      case .dimension(let id): id.rawValue
      }
    }
  }

  /// Whose values belong together.
  public enum Group: String, CaseIterable, Sendable {
    /// Scenarios played for the first time, without advice and without going back, by the machine.
    case unaided
    /// All others, by the machine.
    case helped
    /// Those of which a review is finished, by the machine.
    case beforeReview
    /// The same ones with the corrections of the last review.
    case afterReview
  }

  /// How the values of a group spread.
  public struct Spread: Sendable, Equatable {
    /// Which group.
    public var group: Group
    /// Its values, 0 to 1000.
    public var quartiles: Quartiles
  }

  /// How the values of a subject spread, group by group; groups without any value are left out.
  public struct Spreads: Sendable, Equatable {
    /// What is measured.
    public var subject: Subject
    /// The groups.
    public var groups: [Spread]
  }

  /// A subject over the trainees' interviews.
  public struct Course: Sendable, Equatable {
    /// The interviews with the same number.
    public struct Step: Sendable, Equatable {
      /// The number: the trainee's first interview in the cohort, her second and so on; the last one holds all later ones.
      public var number: Int
      /// Those that trainees did on their own, and all others; a group without any is left out.
      public var groups: [Spread]
    }

    /// What is measured.
    public var subject: Subject
    /// The steps in order.
    public var steps: [Step]
  }

  /// The interviews that count, the earliest first.
  public let interviews: [PlacedInterview]
  /// The subjects in the order of the rubric, the total first.
  public let subjects: [Subject]

  /// The summary of finished interviews in any order.
  ///
  /// - Parameter since: the moment from which on interviews count, in seconds since 1970; which one of her interviews an
  ///   interview is, and whether she had played its scenario before, follows from the earlier ones all the same.
  public init(_ interviews: [CohortInterview], since: Int? = nil) {
    let placed = PlacedInterview.placed(interviews.filter(\.digest.isFinished))
    self.interviews = placed.filter { $0.interview.start >= since ?? .min }
    let measured = Set(self.interviews.flatMap { $0.interview.digest.machine.dimensions.map(\.id) })
    subjects = [.total] + Rubric.DimensionID.allCases.filter(measured.contains).map(Subject.dimension)
  }

  /// How many trainees there are.
  public var trainees: Int { Set(interviews.map { $0.interview.trainee ?? "session " + $0.interview.id }).count }

  /// How total and dimensions spread.
  public var spreads: [Spreads] {
    subjects.map { subject in
      Spreads(subject: subject, groups: spreads(of: subject, in: Group.allCases, interviews))
    }
  }

  private func spreads(of subject: Subject, in groups: [Group], _ interviews: [PlacedInterview]) -> [Spread] {
    groups.compactMap { group in
      Quartiles(interviews.compactMap { $0.value(of: subject, in: group) }).map { Spread(group: group, quartiles: $0) }
    }
  }

  /// The number of the last step: later interviews count with it.
  public static let lastStep = 10

  /// How total and dimensions come on from interview to interview.
  public var courses: [Course] {
    let numbers = Set(interviews.map(\.step)).sorted()
    return subjects.map { subject in
      Course(
        subject: subject,
        steps: numbers.map { number in
          let own = interviews.filter { $0.step == number }
          return Course.Step(number: number, groups: spreads(of: subject, in: [.unaided, .helped], own))
        })
    }
  }

  /// The interviews that mentors have reviewed, for measuring agreement, the earliest first.
  public var reviewed: [ReviewedInterview] { interviews.compactMap(\.interview.digest.reviewed) }
}

extension PlacedInterview {
  fileprivate var step: Int { min(number, CohortSummary.lastStep) }

  /// Its value of a subject; nil where it is none of the group, or was not measured.
  fileprivate func value(of subject: CohortSummary.Subject, in group: CohortSummary.Group) -> Int? {
    let digest = interview.digest
    let scores: SessionDigest.Scores? =
      switch group {
      case .unaided: aid.isUnaided ? digest.machine : nil
      case .helped: aid.isUnaided ? nil : digest.machine
      case .beforeReview: digest.lastReview == nil ? nil : digest.machine
      case .afterReview: digest.lastReview?.scores
      }
    return scores?.value(of: subject)
  }
}

extension SessionDigest.Scores {
  /// The value of a subject, 0 to 1000.
  public func value(of subject: CohortSummary.Subject) -> Int? {
    switch subject {
    case .total: total
    case .dimension(let id): dimensions.first { $0.id == id }?.score
    }
  }
}
