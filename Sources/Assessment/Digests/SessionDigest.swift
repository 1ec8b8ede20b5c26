import QuestionReading
import Scenarios
import Transcripts

/// What reports over many interviews need of one, so that none has to be read and graded again for them. It has no word
/// that anybody said or wrote: those can be erased, and are looked up where they stand.
public struct SessionDigest: Sendable, Equatable {
  /// What an interview is worth, by the machine alone or with a mentor's corrections.
  public struct Scores: Sendable, Equatable {
    /// The score of a dimension, 0 to 1000.
    public struct Dimension: Sendable, Equatable {
      /// Which one.
      public var id: Rubric.DimensionID
      /// The score.
      public var score: Int

      /// A dimension with its score.
      public init(id: Rubric.DimensionID, score: Int) {
        self.id = id
        self.score = score
      }
    }

    /// The total, 0 to 1000.
    public var total: Int
    /// Whether it passed.
    public var passed: Bool
    /// The dimensions in the order of the rubric.
    public var dimensions: [Dimension]
    /// What overrides the total.
    public var knockouts: [Scorecard.Knockout]

    /// Scores.
    public init(total: Int, passed: Bool, dimensions: [Dimension], knockouts: [Scorecard.Knockout] = []) {
      self.total = total
      self.passed = passed
      self.dimensions = dimensions
      self.knockouts = knockouts
    }

    /// Those of a scorecard.
    public init(_ card: Scorecard) {
      self.init(
        total: card.total, passed: card.passed,
        dimensions: card.dimensions.map { Dimension(id: $0.id, score: $0.score) }, knockouts: card.knockouts)
    }
  }

  /// What became of a piece of evidence that the candidate had to give.
  public struct Piece: Sendable, Equatable {
    /// The evidence's id.
    public var evidence: String
    /// What became of it.
    public var outcome: EvidencePiece.Outcome

    /// A piece with what became of it.
    public init(_ evidence: String, _ outcome: EvidencePiece.Outcome) {
      self.evidence = evidence
      self.outcome = outcome
    }
  }

  /// A line that the reader was unsure of.
  public struct UnsureLine: Sendable, Equatable {
    /// The number of its event, from 1: where its words stand.
    public var event: Int
    /// The turn.
    public var turn: Int
    /// How it was read all the same.
    public var reading: Reading

    /// A line at its place.
    public init(event: Int, turn: Int, reading: Reading) {
      self.event = event
      self.turn = turn
      self.reading = reading
    }
  }

  /// A finished review.
  public struct Review: Sendable, Equatable {
    /// The review's id.
    public var id: String
    /// The mentor's random id.
    public var reviewer: String
    /// When it began, in seconds since 1970.
    public var start: Int
    /// Whether the marks of other mentors were hidden from her until she was done.
    public var isBlind: Bool
    /// The scores with her corrections.
    public var scores: Scores
    /// The ids of the evidence that her relabellings restored.
    public var restored: [String]
    /// What she made of lines, criteria and the candidate.
    public var marks: Marks

    /// A finished review.
    public init(
      id: String, reviewer: String, start: Int, isBlind: Bool, scores: Scores, restored: [String], marks: Marks
    ) {
      self.id = id
      self.reviewer = reviewer
      self.start = start
      self.isBlind = isBlind
      self.scores = scores
      self.restored = restored
      self.marks = marks
    }
  }

  /// Whether the interview was closed.
  public var isFinished: Bool
  /// What the machine gives.
  public var machine: Scores
  /// What became of the evidence in the interview itself, in the order of the scenario.
  public var pieces: [Piece]
  /// How many lines the interviewer said that count.
  public var lines: Int
  /// The lines that count of which the reader was unsure.
  public var unsure: [UnsureLine]
  /// What helped, as far as the interview alone tells.
  public var aid: PracticeAid
  /// What the machine made of lines, criteria and the candidate; nil where nobody has reviewed it, since it is compared
  /// with reviews only.
  public var marks: Marks?
  /// The finished reviews by the moment at which they began; those of the same moment by id.
  public var reviews: [Review]

  /// A digest with all its members; reviews may come in any order.
  public init(
    isFinished: Bool, machine: Scores, pieces: [Piece] = [], lines: Int = 0, unsure: [UnsureLine] = [],
    aid: PracticeAid = PracticeAid(), marks: Marks? = nil, reviews: [Review] = []
  ) {
    self.isFinished = isFinished
    self.machine = machine
    self.pieces = pieces
    self.lines = lines
    self.unsure = unsure
    self.aid = aid
    self.marks = marks
    self.reviews = reviews.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
  }

  /// The digest of an interview that was graded as `card` says.
  public init(_ transcript: Transcript, _ card: Scorecard, scenario: Scenario, reviews: [Review] = []) {
    let live = transcript.turns.filter { !$0.isAbandoned }
    self.init(
      isFinished: transcript.isFinished, machine: Scores(card),
      pieces: EvidencePiece.all(in: transcript, of: scenario).map { Piece($0.evidence, $0.outcome) },
      lines: live.count { $0.question != nil },
      unsure: live.compactMap { turn in
        guard let line = turn.question, line.reading.isUnsure, let event = turn.events.first else { return nil }
        return UnsureLine(event: event.seq, turn: turn.number, reading: line.reading)
      }, aid: PracticeAid(transcript), marks: reviews.isEmpty ? nil : Marks(transcript, card), reviews: reviews)
  }

  /// The last finished review.
  public var lastReview: Review? { reviews.last }

  /// What stands: the scores of the last finished review, else the machine's.
  public var standing: Scores { lastReview?.scores ?? machine }

  /// The interview for measuring agreement; nil where nobody has reviewed it.
  public var reviewed: ReviewedInterview? {
    marks.map { machine in
      ReviewedInterview(
        machine: machine,
        reviews: reviews.map {
          .init(id: $0.id, reviewer: $0.reviewer, start: $0.start, isBlind: $0.isBlind, marks: $0.marks)
        })
    }
  }
}

extension Transcript {
  /// Whether the interview was closed.
  public var isFinished: Bool {
    live.contains { if case .closed = $0.body { true } else { false } }
  }
}
