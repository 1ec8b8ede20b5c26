import Transcripts

/// An interview of a cohort, with what is kept of it.
public struct CohortInterview: Sendable, Equatable {
  /// The id of the session where it is kept.
  public var id: String
  /// The trainee's random id; nil where the header has none, and then she is somebody of her own.
  public var trainee: String?
  /// The scenario's id.
  public var scenario: String
  /// The language of the interview.
  public var language: String
  /// The start, in seconds since 1970.
  public var start: Int
  /// How often the trainee had played the scenario, this time included, as the header has it.
  public var attempt: Int
  /// What is kept of it.
  public var digest: SessionDigest

  /// An interview with what is kept of it.
  public init(
    id: String, trainee: String?, scenario: String, language: String, start: Int, attempt: Int, digest: SessionDigest
  ) {
    self.id = id
    self.trainee = trainee
    self.scenario = scenario
    self.language = language
    self.start = start
    self.attempt = attempt
    self.digest = digest
  }

  /// An interview of a header.
  public init(id: String, header: Header, digest: SessionDigest) {
    self.init(
      id: id, trainee: header.actors.first { $0.role == .trainee }?.id, scenario: header.scenario,
      language: header.language, start: header.start, attempt: header.attempt, digest: digest)
  }
}

/// An interview at its place among those of the same trainee.
public struct PlacedInterview: Sendable, Equatable {
  /// The interview.
  public var interview: CohortInterview
  /// Which one of the trainee's it is in the cohort, from 1.
  public var number: Int
  /// What helped; a scenario that she had played before, by header or by an earlier interview, is repeated.
  public var aid: PracticeAid

  /// The interviews at their places, the earliest first; those that began at the same moment in the order in which they
  /// were given.
  static func placed(_ interviews: [CohortInterview]) -> [PlacedInterview] {
    var played: [String: Int] = [:]
    var known: Set<String> = []
    return interviews.enumerated().sorted { left, right in
      (left.element.start, left.offset) < (right.element.start, right.offset)
    }.map { _, interview in
      let trainee = interview.trainee ?? "session " + interview.id
      played[trainee, default: 0] += 1
      let isFirst = known.insert(trainee + " " + interview.scenario).inserted
      var aid = interview.digest.aid
      aid.isRepeat = aid.isRepeat || !isFirst || interview.attempt > 1
      return PlacedInterview(interview: interview, number: played[trainee] ?? 1, aid: aid)
    }
  }
}
