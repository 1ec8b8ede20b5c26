import Scenarios
import Transcripts

/// What a mentor sets right in how an interview was graded. Nothing of the recording changes: it is graded once more.
public struct Corrections: Sendable, Equatable {
  /// How lines are to be read, by turn.
  public var readings: [Int: Relabelling] = [:]
  /// Evidence that the candidate would have disclosed to lines read so.
  public var restored: [RestoredEvidence] = []
  /// What was decided on knock-outs, by ``Scorecard/Knockout/id``: whether it stands.
  public var decisions: [String: Bool] = [:]
  /// Scores given by hand, 0 to 1000, by `DIMENSION.CRITERION`.
  public var overrules: [String: Int] = [:]

  /// No corrections.
  public init() {}

  /// What stands of a review, without what only playing the interview on can tell.
  public init(_ fold: ReviewFold) {
    readings = fold.corrections.mapValues(\.changes)
    decisions = fold.decisions.mapValues(\.isConfirmed)
    overrules = fold.overrules.mapValues(\.thousandths)
  }
}

/// A piece of evidence that a line earned, as a mentor reads it, though it was not disclosed then.
public struct RestoredEvidence: Sendable, Equatable {
  /// The turn of the line.
  public var turn: Int
  /// The evidence's id.
  public var evidence: String

  /// A piece of evidence at the turn that earned it.
  public init(turn: Int, evidence: String) {
    self.turn = turn
    self.evidence = evidence
  }
}

extension Transcript {
  /// The transcript with lines read otherwise; everything else is as it was recorded.
  public func reading(_ corrections: [Int: Relabelling]) -> Transcript {
    guard !corrections.isEmpty else { return self }
    var copy = self
    var turn = 0
    for index in events.indices where events[index].body.isTurn {
      turn += 1
      guard let changes = corrections[turn], case .interviewer(var line) = events[index].body else { continue }
      line.reading = changes.applied(to: line.reading)
      copy.events[index].body = .interviewer(line)
    }
    return copy
  }
}

extension Scorecard.Knockout {
  /// The name that a reviewer decides on it by: `KIND-TURN`.
  public var id: String { "\(kind)-\(turn)" }
}

extension Scorecard.Dimension {
  /// The dimension with scores given by hand; its own score follows from them.
  func overruled(_ scores: [String: Int]) -> Scorecard.Dimension {
    var dimension = self
    for index in criteria.indices {
      guard let score = scores[id.rawValue + "." + criteria[index].id] else { continue }
      dimension.criteria[index].machineScore = criteria[index].score
      dimension.criteria[index].score = min(max(score, 0), 1000)
    }
    if dimension != self { dimension.score = dimension.criteria.weightedScore }
    return dimension
  }
}
