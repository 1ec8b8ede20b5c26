import Transcripts

/// How a trainee comes on over her interviews: a pure function of their scorecards.
public struct TraineeProgress: Sendable, Equatable {
  /// One interview.
  public struct Interview: Sendable, Equatable {
    /// The id of the session where it is kept.
    public var id: String
    /// Its scorecard.
    public var card: Scorecard
    /// The start, in seconds since 1970-01-01T00:00:00Z.
    public var start: Int
    /// What it was for.
    public var mode: Header.Mode
    /// How often the trainee had played the scenario, this time included, as far as is known.
    public var attempt: Int
    /// What helped.
    public var aid: PracticeAid

    /// An interview with its scorecard.
    public init(id: String, card: Scorecard, start: Int, mode: Header.Mode, attempt: Int, aid: PracticeAid) {
      self.id = id
      self.card = card
      self.start = start
      self.mode = mode
      self.attempt = attempt
      self.aid = aid
    }
  }

  /// The interviews, the earliest first; those that began at the same moment in the order in which they were given.
  public let interviews: [Interview]

  /// How many of the latest interviews say what to practise next.
  public static let recentCount = 3
  /// From how many interviews on a tendency in the ratings is named at all (issue 4).
  public static let sessionsForTendency = 5

  /// The progress over interviews, in any order.
  public init(_ interviews: [Interview]) {
    self.interviews = TraineeProgress.byStart(interviews) { $0.start }
  }

  /// The progress over transcripts, each with its scorecard. A scenario that was played before, by these, is repeated,
  /// whatever the headers say: interviews through a pipe all call themselves the first attempt.
  public init(_ played: [(id: String, transcript: Transcript, card: Scorecard)]) {
    let sorted = TraineeProgress.byStart(played) { $0.transcript.header.start }
    var attempts: [String: Int] = [:]
    self.init(
      sorted.map { id, transcript, card in
        let known = attempts[card.scenario, default: 0] + 1
        let attempt = max(known, transcript.header.attempt)
        attempts[card.scenario] = attempt
        return Interview(
          id: id, card: card, start: transcript.header.start, mode: transcript.header.mode, attempt: attempt,
          aid: PracticeAid(transcript, isRepeat: attempt > 1))
      })
  }

  private static func byStart<Item>(_ items: [Item], _ start: (Item) -> Int) -> [Item] {
    items.enumerated().sorted { (start($0.element), $0.offset) < (start($1.element), $1.offset) }.map(\.element)
  }

  /// The latest interviews: what to practise next follows from them, aided or not, since what goes wrong in spite of
  /// help goes wrong.
  public var recent: [Interview] { Array(interviews.suffix(TraineeProgress.recentCount)) }

  /// Whether she rates too kindly or too strictly; nil in fewer than ``sessionsForTendency`` interviews with ratings, or
  /// where she does not.
  public var tendency: RatingTendency? {
    RatingTendency.of(interviews.map(\.card), sessions: TraineeProgress.sessionsForTendency)
  }

  /// In how many interviews there are ratings that can be compared with the evidence.
  public var ratedCount: Int {
    interviews.filter { interview in
      interview.card.competencies.contains { $0.rating?.level != nil && $0.expected?.level != nil }
    }.count
  }
}
