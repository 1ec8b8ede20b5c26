import Assessment
import Coaching

/// What better questions would have won: turn, what was asked, the better question, her answer, and what it is worth.
extension ScorecardReport {
  var counterfactuals: [ReportDocument.Block] { counterfactuals(under: phrases(.counterfactuals)) }

  /// The same under another heading; nothing where nobody looked or there is nothing to show.
  func counterfactuals(under heading: String) -> [ReportDocument.Block] {
    switch better {
    case nil, .played([]): []
    case .played(let shown): [.heading(heading, level: 2), .list(shown.map(item), isNumbered: true)]
    case .notPlayed(let obstacle): [.heading(heading, level: 2), .paragraph(phrases(obstacle.phrase), tone: .quiet)]
    }
  }

  /// A counterfactual, all of it in the interview's language, as findings are.
  private func item(_ one: Counterfactual) -> ReportDocument.Item {
    let points = Numbers.tenths(Numbers.points(one.value), mark: spoken(.decimal))
    let label =
      one.asked == .nothing
      ? spoken(.counterfactualAfter, ["turn": String(one.turn - 1), "points": points])
      : spoken(.counterfactualTurn, ["turn": String(one.turn), "points": points])
    let asked: [String] =
      switch one.asked {
      case .line(let line): [spoken(.counterfactualAsked, ["asked": line])]
      case .silence: [spoken(.counterfactualSilence)]
      case .nothing: []
      }
    return ReportDocument.Item(
      label: label,
      lines: asked + [
        spoken(.counterfactualQuestion, ["question": one.question]),
        spoken(.counterfactualAnswer, ["answer": one.answer]),
        spoken(.counterfactualWon, ["evidence": words(for: one.won)]),
      ], language: spoken.language == phrases.language ? nil : spoken.language)
  }
}

extension BetterQuestions.Obstacle {
  fileprivate var phrase: ScorecardPhrase {
    switch self {
    case .version: .counterfactualVersion
    case .erased: .counterfactualErased
    }
  }
}
