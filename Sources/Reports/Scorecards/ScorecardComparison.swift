import Assessment
import Coaching

/// Two scorecards beside each other, as for `sonde demo`: what made the difference.
public struct ScorecardComparison: Sendable {
  private let left: ScorecardReport
  private let right: ScorecardReport
  private let labels: (left: String, right: String)
  private let phrases: ScorecardPhrases

  /// Two scorecards of the same rubric with what each is called, and what better questions would have won.
  public init(
    _ left: Scorecard, _ right: Scorecard, better: (left: BetterQuestions?, right: BetterQuestions?) = (nil, nil),
    labels: (left: String, right: String), phrases: ScorecardPhrases
  ) {
    self.left = ScorecardReport(left, better: better.left, phrases: phrases)
    self.right = ScorecardReport(right, better: better.right, phrases: phrases)
    self.labels = labels
    self.phrases = phrases
  }

  /// The document.
  public var document: ReportDocument {
    let header = ["", labels.left, labels.right]
    return ReportDocument(
      language: phrases.language, title: phrases(.comparison, ["title": left.card.title]),
      blocks: [
        .table(caption: phrases(.dimensions), header: header, rows: totals + scores),
        .heading(phrases(.grid), level: 2),
        .table(caption: phrases(.grid), header: header, rows: elements),
        .heading(phrases(.questions), level: 2),
        .table(caption: phrases(.questions), header: header, rows: questions),
      ]
        + [(left, labels.left), (right, labels.right)].flatMap { report, label in
          report.counterfactuals(under: report.labelled(label, phrases(.counterfactuals)))
        }, labelled: phrases(.colon))
  }

  private var totals: [[String]] {
    [
      [phrases(.verdict), left.verdict, right.verdict],
      [
        "/ 100", Numbers.tenths(left.card.total, mark: phrases(.decimal)),
        Numbers.tenths(right.card.total, mark: phrases(.decimal)),
      ],
    ]
  }

  private var scores: [[String]] {
    var rows: [[String]] = []
    for dimension in left.card.dimensions {
      let other = right.card.dimensions.first { $0.id == dimension.id }
      rows.append([
        phrases.name("dimension", dimension.id.rawValue), percent(dimension.score), percent(other?.score),
      ])
      for criterion in dimension.criteria where dimension.id == .technique {
        let score = other?.criteria.first { $0.id == criterion.id }?.score
        rows.append(["  " + phrases.name("criterion", criterion.id), percent(criterion.score), percent(score)])
      }
    }
    return rows
  }

  private var elements: [[String]] {
    zip(left.card.elements.all, right.card.elements.all).map { left, right in
      [phrases.name("element", left.name), tally(left.tally), tally(right.tally)]
    }
  }

  private var questions: [[String]] {
    zip(left.card.questions.all, right.card.questions.all).map { left, right in
      [phrases.name("question", left.name), String(left.count), String(right.count)]
    }
  }

  private func tally(_ tally: ElementTally) -> String { "\(tally.counted) / \(tally.needed)" }

  private func percent(_ score: Int?) -> String { score.map { Numbers.percent($0) + " %" } ?? "–" }
}
