import Scenarios
import Transcripts

/// What is known of a trainee: her interviews in order, what mentors wrote about them, what recurs, and which evidence she
/// wins and which stays open. What she did on her own stays apart from what she did with help or again.
public struct TraineeRecord: Sendable, Equatable {
  /// An interview as it is given.
  public struct Played: Sendable {
    /// The id of the session where it is kept.
    public var id: String
    /// What was recorded.
    public var transcript: Transcript
    /// Its scorecard, by the machine.
    public var card: Scorecard
    /// What was played.
    public var scenario: Scenario
    /// The finished reviews.
    public var opinions: [Opinion]

    /// An interview with what is known of it.
    public init(id: String, transcript: Transcript, card: Scorecard, scenario: Scenario, opinions: [Opinion] = []) {
      self.id = id
      self.transcript = transcript
      self.card = card
      self.scenario = scenario
      self.opinions = opinions
    }
  }

  /// What a mentor wrote about an interview, and what it is worth with her corrections.
  public struct Opinion: Sendable, Equatable {
    /// What she said about a turn.
    public struct Comment: Sendable, Equatable {
      /// The turn; 0 for what stands before the first.
      public var turn: Int
      /// The interviewer's line in it; nil for a silence.
      public var question: FreeText?
      /// What she wrote.
      public var text: FreeText
    }

    /// The review's id.
    public var review: String
    /// The mentor's random id.
    public var reviewer: String
    /// When the review began, in seconds since 1970.
    public var start: Int
    /// The comments in the order of the turns.
    public var comments: [Comment]
    /// The summary; nil where she wrote none.
    public var summary: FreeText?
    /// The scores with her corrections.
    public var scores: SessionDigest.Scores

    /// What stands of a finished review.
    public init(_ review: ReviewHeader, _ fold: ReviewFold, in transcript: Transcript, scores: SessionDigest.Scores) {
      self.review = review.review
      reviewer = review.reviewer.id
      start = review.start
      summary = fold.summary
      self.scores = scores
      let turns = transcript.turns
      comments = fold.comments.keys.sorted().flatMap { turn in
        (fold.comments[turn] ?? []).map { comment in
          Comment(
            turn: turn, question: turns.indices.contains(turn - 1) ? turns[turn - 1].question?.text : nil,
            text: comment.text)
        }
      }
    }
  }

  /// An interview at its place among hers.
  public struct Entry: Sendable, Equatable {
    /// The interview.
    public var interview: TraineeProgress.Interview
    /// What became of the evidence, in the order of the scenario.
    public var pieces: [EvidencePiece]
    /// What mentors wrote, by the moment at which they began; those of the same moment by the review's id.
    public var opinions: [Opinion]

    /// The scores with the corrections of the last review; nil where there is none.
    public var reviewed: SessionDigest.Scores? { opinions.last?.scores }
  }

  /// The interviews, the earliest first.
  public let entries: [Entry]
  /// How she comes on.
  public let progress: TraineeProgress

  /// A record of entries that belong to a progress, one by one.
  init(entries: [Entry], progress: TraineeProgress) {
    self.entries = entries
    self.progress = progress
  }

  /// The record over interviews in any order.
  public init(_ played: [Played]) {
    progress = TraineeProgress(played.map { ($0.id, $0.transcript, $0.card) })
    let known = Dictionary(played.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entries = progress.interviews.compactMap { interview in
      known[interview.id].map { played in
        Entry(
          interview: interview, pieces: EvidencePiece.all(in: played.transcript, of: played.scenario),
          opinions: played.opinions.sorted { ($0.start, $0.review) < ($1.start, $1.review) })
      }
    }
  }
}

/// A piece of evidence in one interview.
public struct EvidencePiece: Sendable, Equatable {
  /// What became of it.
  public enum Outcome: String, CaseIterable, Sendable {
    /// Won cleanly.
    case won
    /// Suggested to the candidate before she said it.
    case contaminated
    /// Neither.
    case open
  }

  /// The scenario's id.
  public var scenario: String
  /// The evidence's id.
  public var evidence: String
  /// What must be asked.
  public var earned: Evidence.Earned
  /// What became of it.
  public var outcome: Outcome
  /// The turn in which it was won; nil where it was not.
  public var turn: Int?
  /// The interviewer's line that won it; nil for a silence, and where it was not won.
  public var question: FreeText?

  /// What became of each piece that a candidate had to give.
  static func all(in transcript: Transcript, of scenario: Scenario) -> [EvidencePiece] {
    let turns = transcript.gradedTurns
    let ledger = EvidenceLedger(turns)
    return scenario.episodes.flatMap(\.evidence).filter(\.countsAsEvidence).map { piece in
      let turn = ledger.turnWon(piece.id)
      return EvidencePiece(
        scenario: scenario.id, evidence: piece.id, earned: piece.earned,
        outcome: turn != nil ? .won : ledger.isContaminated(piece.id) ? .contaminated : .open, turn: turn,
        question: turn.flatMap { turn in turns.first { $0.number == turn }?.question?.text })
    }
  }
}
