import Assessment

/// What a scorecard says, as a document: strengths and priorities first, then what the total consists of, the STAR
/// grid, the questions, and each finding with the better question.
public struct ScorecardReport: Sendable {
  let card: Scorecard
  let phrases: ScorecardPhrases
  /// The name of a competency by its id.
  let names: @Sendable (String) -> String

  /// A report on a scorecard in the language of the phrases; its messages stay in the interview's.
  public init(
    _ card: Scorecard, phrases: ScorecardPhrases, names: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.card = card
    self.phrases = phrases
    self.names = names
  }

  /// The document.
  public var document: ReportDocument {
    ReportDocument(
      language: phrases.language, title: phrases(.title, ["title": card.title]),
      blocks: summary + highlights + dimensions + grid + questions + findings)
  }

  /// Passed, not passed, or not until a knock-out is decided.
  var verdict: String {
    if card.passed { return phrases(.passed) }
    let onlyProvisional =
      card.knockouts.contains { $0.state == .provisional }
      && !card.knockouts.contains { $0.state == .confirmed }
    return phrases(onlyProvisional && card.total >= card.passMark * 10 ? .pending : .failed)
  }

  private var summary: [ReportDocument.Block] {
    let total = phrases(
      .total, ["score": Numbers.tenths(card.total, mark: phrases(.decimal)), "mark": String(card.passMark)])
    return [.paragraph(total + " – " + verdict, tone: card.passed ? .good : .bad)]
      + card.knockouts.map { knockout in
        let phrase: ScorecardPhrase =
          switch knockout.state {
          case .provisional: .knockoutProvisional
          case .confirmed: .knockoutConfirmed
          case .rejected: .knockoutRejected
          }
        let ground = phrases.name("ground", knockout.ground)
        return .paragraph(phrases(phrase, ["turn": String(knockout.turn), "ground": ground]), tone: .bad)
      }
  }

  private var highlights: [ReportDocument.Block] {
    [
      .heading(phrases(.strengths), level: 2), list(card.strengths, isNumbered: false, tone: .good),
      .heading(phrases(.priorities), level: 2), list(card.priorities, isNumbered: true, tone: .bad),
    ]
  }

  private func list(
    _ highlights: [Scorecard.Highlight], isNumbered: Bool, tone: ReportDocument.Tone
  ) -> ReportDocument.Block {
    guard !highlights.isEmpty else { return .paragraph(phrases(.none), tone: .quiet) }
    return .list(
      highlights.map { highlight in
        ReportDocument.Item(label: name(ofKey: highlight.key), lines: [turns(highlight.turns)], tone: tone)
      }, isNumbered: isNumbered)
  }

  /// The name of a strength or priority: `evidence.action`, `technique.leading`, `knockout.protected`.
  private func name(ofKey key: String) -> String {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return key }
    switch parts[0] {
    case "evidence": return phrases.name("element", parts[1])
    case "technique": return phrases.name("criterion", parts[1])
    default: return phrases.name(parts[0], parts[1])
    }
  }

  private var dimensions: [ReportDocument.Block] {
    [.heading(phrases(.dimensions), level: 2)]
      + card.dimensions.flatMap { dimension -> [ReportDocument.Block] in
        let name = phrases.name("dimension", dimension.id.rawValue)
        let weight = phrases(.weight, ["weight": Numbers.percent(dimension.weight)])
        return [
          .heading("\(name): \(Numbers.percent(dimension.score)) % (\(weight))", level: 3),
          .bars(dimension.criteria.map { bar($0, in: dimension.id.rawValue) }),
        ]
      }
  }

  private func bar(_ criterion: Scorecard.Criterion, in dimension: String) -> ReportDocument.Bar {
    let phrase: ScorecardPhrase =
      switch criterion.id {
      case "productive": .tallyProductive
      case "funnels": .tallyFunnels
      case _ where dimension == "evidence": .tallyEvidence
      default: .tallyFault
      }
    let tally = phrases(phrase, ["count": String(criterion.count), "of": String(criterion.of)])
    return ReportDocument.Bar(
      label: name(ofKey: dimension + "." + criterion.id), score: criterion.score,
      note: tally + " – " + turns(criterion.turns))
  }

  func turns(_ turns: [Int]) -> String {
    switch turns.count {
    case 0: phrases(.noTurns)
    case 1: phrases(.turn, ["turn": String(turns[0])])
    default: phrases(.turns, ["turns": Numbers.turns(turns)])
    }
  }
}
