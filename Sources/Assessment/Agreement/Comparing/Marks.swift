import QuestionReading
import Transcripts

/// What one judge, the program or a mentor, made of an interview.
public struct Marks: Sendable, Equatable {
  /// How a line is read: what a mentor can relabel and what changes the score most.
  public struct Labels: Sendable, Equatable {
    /// What kind of question it is.
    public var form: Form
    /// Several questions at once.
    public var isMultiple: Bool
    /// About an imagined case.
    public var isHypothetical: Bool
    /// After a protected ground.
    public var isProtected: Bool

    /// The labels of a reading.
    public init(_ reading: Reading) {
      form = reading.form
      isMultiple = reading.isMultiple
      isHypothetical = reading.isHypothetical
      isProtected = reading.isProtected
    }
  }

  /// The labels of the interviewer's lines, by turn.
  public var lines: [Int: Labels]
  /// The scores, 0 to 1000, by criterion: `DIMENSION.CRITERION`.
  public var criteria: [String: Int]
  /// The ratings of the candidate, by competency.
  public var ratings: [String: Rating]

  /// The marks of one judge.
  public init(lines: [Int: Labels], criteria: [String: Int], ratings: [String: Rating]) {
    self.lines = lines
    self.criteria = criteria
    self.ratings = ratings
  }

  /// What the program made of an interview: lines as they were read, abandoned ones left out, scores as graded, and the
  /// ratings that follow from the evidence.
  public init(_ transcript: Transcript, _ card: Scorecard) {
    let live = transcript.turns.filter { !$0.isAbandoned }
    lines = live.reduce(into: [:]) { lines, turn in
      if let question = turn.question { lines[turn.number] = Labels(question.reading) }
    }
    criteria = Marks.scores(of: card)
    ratings = card.competencies.reduce(into: [:]) { $0[$1.id] = $1.expected }
  }

  /// What a mentor made of it whose review is finished: what she left as it was, she agreed to. Ratings are hers alone;
  /// a competency that she did not rate has none.
  ///
  /// - Parameter regraded: the scorecard under her relabellings; where she overruled no score, its scores are hers.
  public func corrected(by review: ReviewFold, in transcript: Transcript, regraded: Scorecard) -> Marks {
    var marks = self
    for turn in transcript.turns where marks.lines[turn.number] != nil {
      guard let correction = review.corrections[turn.number], let question = turn.question else { continue }
      marks.lines[turn.number] = Labels(correction.changes.applied(to: question.reading))
    }
    marks.criteria = Marks.scores(of: regraded)
    for (criterion, overrule) in review.overrules where marks.criteria[criterion] != nil {
      marks.criteria[criterion] = overrule.thousandths
    }
    marks.ratings = review.ratings.mapValues(\.rating)
    return marks
  }

  private static func scores(of card: Scorecard) -> [String: Int] {
    card.dimensions.reduce(into: [:]) { scores, dimension in
      for criterion in dimension.criteria { scores["\(dimension.id.rawValue).\(criterion.id)"] = criterion.score }
    }
  }
}
