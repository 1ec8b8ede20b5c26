/// Something to practise: a line of the scorecard that costs points again and again.
public struct PracticeFocus: Sendable, Equatable {
  /// The dimension.
  public var dimension: Rubric.DimensionID
  /// The criterion: the name of an element in *evidence*, else one of the rubric's.
  public var criterion: String
  /// What it cost on average, in tenths of a point out of 100.
  public var lost: Int

  /// Something to practise.
  public init(dimension: Rubric.DimensionID, criterion: String, lost: Int) {
    self.dimension = dimension
    self.criterion = criterion
    self.lost = lost
  }

  /// `DIMENSION.CRITERION`, as in the highlights of a scorecard.
  public var key: String { dimension.rawValue + "." + criterion }
}

/// Where a trainee is weakest, over her latest interviews.
public struct Weaknesses: Sendable, Equatable {
  /// The dimension that costs most points; nil where nothing is lost.
  public var dimension: Rubric.DimensionID?
  /// The element of which least of what is needed was won; nil where nothing is lacking.
  public var element: String?
  /// The kind of question that was found fault with most often: a name of ``QuestionCounts``; nil where none was.
  public var question: String?
  /// What to practise, that which costs most first: at most three.
  public var focuses: [PracticeFocus]
}

extension TraineeProgress {
  /// Where she is weakest, by ``recent``.
  public var weaknesses: Weaknesses {
    let lines = recentLines
    return Weaknesses(
      dimension: weakestDimension, element: weakestElement(lines), question: weakestQuestion, focuses: focuses(lines))
  }

  private struct Line {
    var dimension: Rubric.DimensionID
    var criterion: Scorecard.Criterion
    /// What it costs of the total, in millionths of thousandths.
    var loss: Int
  }

  /// The lines of each recent scorecard, in the rubric's order.
  private var recentLines: [[Line]] {
    recent.map { interview in
      interview.card.dimensions.flatMap { dimension in
        dimension.criteria.map { criterion in
          Line(
            dimension: dimension.id, criterion: criterion,
            loss: dimension.weight * criterion.weight * (1000 - criterion.score))
        }
      }
    }
  }

  private func focuses(_ lines: [[Line]]) -> [PracticeFocus] {
    var sums: [(focus: PracticeFocus, loss: Int, isFaulty: Bool)] = []
    for line in lines.joined() {
      // No fault, and only too few questions for full marks: nothing to work on by itself.
      let isFaulty = line.criterion.emptyFrom == nil || line.criterion.count > 0
      let focus = PracticeFocus(dimension: line.dimension, criterion: line.criterion.id, lost: 0)
      if let index = sums.firstIndex(where: { $0.focus == focus }) {
        sums[index].loss += line.loss
        sums[index].isFaulty = sums[index].isFaulty || isFaulty
      } else {
        sums.append((focus, line.loss, isFaulty))
      }
    }
    let costly = sums.enumerated().filter { $0.element.isFaulty && $0.element.loss > 0 }.sorted { left, right in
      left.element.loss == right.element.loss ? left.offset < right.offset : left.element.loss > right.element.loss
    }
    // Millionths of thousandths to tenths of a point out of 100, which are thousandths of the whole.
    let whole = 1_000_000 * max(1, lines.count)
    return costly.prefix(3).map { line in
      var focus = line.element.focus
      focus.lost = (line.element.loss + whole / 2) / whole
      return focus
    }
  }

  private var weakestDimension: Rubric.DimensionID? {
    var losses: [(id: Rubric.DimensionID, loss: Int)] = []
    for dimension in recent.flatMap(\.card.dimensions) {
      let loss = dimension.weight * (1000 - dimension.score)
      if let index = losses.firstIndex(where: { $0.id == dimension.id }) {
        losses[index].loss += loss
      } else {
        losses.append((dimension.id, loss))
      }
    }
    return greatest(losses, by: \.loss)?.id
  }

  private func weakestElement(_ lines: [[Line]]) -> String? {
    var lacks: [(id: String, lack: Int)] = []
    for line in lines.joined() where line.dimension == .evidence {
      let lack = 1000 - line.criterion.score
      if let index = lacks.firstIndex(where: { $0.id == line.criterion.id }) {
        lacks[index].lack += lack
      } else {
        lacks.append((line.criterion.id, lack))
      }
    }
    return greatest(lacks, by: \.lack)?.id
  }

  /// Only what was found fault with counts: a closed question that verifies or serves procedure is in its place.
  private var weakestQuestion: String? {
    let kinds: [TurnFinding.Kind] = [.leading, .multiple, .hypothetical, .closed, .forcedChoice, .protected]
    let counts = kinds.map { kind in
      (name: kind.rawValue, count: recent.flatMap(\.card.findings).filter { $0.kind == kind }.count)
    }
    return greatest(counts, by: \.count)?.name
  }

  /// The first of those with the greatest value; nil where none has one above 0.
  private func greatest<Item>(_ items: [Item], by value: KeyPath<Item, Int>) -> Item? {
    guard let most = items.map({ $0[keyPath: value] }).max(), most > 0 else { return nil }
    return items.first { $0[keyPath: value] == most }
  }
}
