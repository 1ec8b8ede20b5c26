/// How far the program and mentors agree, and mentors among themselves, over reviewed interviews.
///
/// The same interviews in the same order give the same to the last digit.
public struct Agreement: Sendable, Equatable {
  /// The bootstrap that gave the intervals.
  public let bootstrap: ClusterBootstrap
  /// The program against each mentor.
  public let machine: Comparison
  /// Mentors against mentors: only reviews that could not know one another.
  public let mentors: Comparison
  /// How many reviews are left out of ``mentors``, since the marks of another mentor could be seen.
  public let notBlind: Int

  /// The agreement over interviews.
  public init(_ interviews: [ReviewedInterview], bootstrap: ClusterBootstrap = ClusterBootstrap()) {
    self.bootstrap = bootstrap
    let reviewed = interviews.filter { !$0.reviews.isEmpty }
    machine = Comparison(
      reviewed.map { interview in interview.reviews.map { [interview.machine, $0.marks] } }, ofCorrections: nil,
      bootstrap)
    let compared = interviews.filter { $0.independent.count > 1 }
    mentors = Comparison(
      compared.map { [$0.independent.map(\.marks)] }, ofCorrections: compared.map(\.machine), bootstrap)
    notBlind = interviews.reduce(0) { $0 + $1.reviews.count - $1.independent.count }
  }
}

/// The agreement between judges.
public struct Comparison: Sendable, Equatable {
  /// How many interviews there are.
  public let interviews: Int
  /// How many pairs of judges, over all interviews.
  public let pairs: Int
  /// What was compared, in the order of ``Measure/Subject``; without interviews none.
  public let measures: [Measure]

  /// Compares judges.
  ///
  /// - Parameters:
  ///   - interviews: for each interview groups of judges; judges are compared within their group.
  ///   - machines: for each interview how the program read it, where ``Measure/Subject/corrected`` is to be measured.
  init(_ interviews: [[[Marks]]], ofCorrections machines: [Marks]?, _ bootstrap: ClusterBootstrap) {
    self.interviews = interviews.count
    pairs = interviews.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 } }
    guard !interviews.isEmpty else {
      measures = []
      return
    }
    let gatherer = JudgementGatherer(interviews: interviews, machines: machines)
    measures = Measure.Subject.allCases.compactMap { subject in
      guard subject != .corrected || machines != nil else { return nil }
      return gatherer.measure(subject, bootstrap)
    }
  }
}
