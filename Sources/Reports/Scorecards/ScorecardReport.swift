import Assessment
import Coaching
import Transcripts

/// What a scorecard says, as a document: strengths and priorities first, then what better questions would have won, what
/// the total consists of, the ratings, the STAR grid, the questions beside what they earned, the checklists, and each
/// finding with the better question.
public struct ScorecardReport: Sendable {
  let card: Scorecard
  /// What better questions would have won; nil where nobody looked.
  let better: BetterQuestions?
  let phrases: ScorecardPhrases
  /// The same words in the interview's language.
  let spoken: ScorecardPhrases
  /// The name of a competency or an assessor by its id.
  let names: @Sendable (String) -> String

  /// A report on a scorecard. What it says of its own – headings, tables, tallies, the verdict – is in the language of the
  /// phrases. What belongs to the interview is in the interview's, whole: its title, the names of competencies, and each
  /// finding with its turn, its message and the better question.
  public init(
    _ card: Scorecard, better: BetterQuestions? = nil, phrases: ScorecardPhrases,
    names: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.card = card
    self.better = better
    self.phrases = phrases
    spoken =
      card.language == phrases.language ? phrases : ScorecardPhrases.shipped(card.language) ?? phrases
    self.names = names
  }

  /// The document.
  public var document: ReportDocument {
    ReportDocument(
      language: phrases.language, title: phrases(.title, ["title": card.title]),
      blocks: summary + highlights + counterfactuals + dimensions + ratings + grid + questions + checklist + findings,
      labelled: phrases(.colon))
  }

  /// Passed, not passed, or not until a knock-out is decided.
  var verdict: String {
    if card.passed { return phrases(.passed) }
    let onlyProvisional =
      card.knockouts.contains { $0.state == .provisional }
      && !card.knockouts.contains { $0.state == .confirmed }
    let isEnough = card.total >= card.passMark * 10 && card.shortDimensions.isEmpty
    return phrases(onlyProvisional && isEnough ? .pending : .failed)
  }

  /// Total, verdict, what falls short, and knock-outs.
  var summary: [ReportDocument.Block] {
    let total = phrases(
      .total, ["score": Numbers.tenths(card.total, mark: phrases(.decimal)), "mark": String(card.passMark)])
    return [.paragraph(total + " – " + verdict, tone: card.passed ? .good : .bad)]
      + card.shortDimensions.map { dimension in
        .paragraph(
          phrases(
            .minimum,
            [
              "name": phrases.name("dimension", dimension.id.rawValue), "score": Numbers.percent(dimension.score),
              "minimum": Numbers.percent(dimension.minimum),
            ]), tone: .bad)
      }
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
      .heading(phrases(.strengths), level: 2),
      list(card.strengths, isNumbered: false, tone: .good, nothing: phrases(.none)),
      .heading(phrases(.priorities), level: 2),
      list(card.priorities, isNumbered: true, tone: .bad, nothing: phrases(.nothingLeft)),
    ]
  }

  private func list(
    _ highlights: [Scorecard.Highlight], isNumbered: Bool, tone: ReportDocument.Tone, nothing: String
  ) -> ReportDocument.Block {
    guard !highlights.isEmpty else { return .paragraph(nothing, tone: .quiet) }
    return .list(
      highlights.map { highlight in
        ReportDocument.Item(label: name(ofKey: highlight.key), lines: [turns(highlight.turns)], tone: tone)
      }, isNumbered: isNumbered)
  }

  /// The name of a strength or priority: `evidence.action`, `technique.leading`, `knockout.protected`.
  func name(ofKey key: String) -> String { phrases.name(ofKey: key) }

  /// A label before a value, as the language writes it.
  func labelled(_ label: String, _ value: String, in phrases: ScorecardPhrases? = nil) -> String {
    (phrases ?? self.phrases)(.colon, ["label": label, "value": value])
  }

  /// The turns in words; 0 is the preparation.
  func turns(_ turns: [Int], in phrases: ScorecardPhrases? = nil) -> String {
    let phrases = phrases ?? self.phrases
    let (isPrepared, later) = (turns.contains(0), turns.filter { $0 > 0 })
    let words =
      switch later.count {
      case 0: isPrepared ? "" : phrases(.noTurns)
      case 1: phrases(.turn, ["turn": String(later[0])])
      default: phrases(.turns, ["turns": Numbers.turns(later)])
      }
    guard isPrepared else { return words }
    return words.isEmpty ? phrases(.beforeInterview) : phrases(.beforeInterview) + ", " + words
  }
}

extension ScorecardPhrases {
  /// The name of a strength or priority: `evidence.action`, `technique.leading`, `knockout.protected`.
  func name(ofKey key: String) -> String {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return key }
    switch parts[0] {
    case "evidence": return name("element", parts[1])
    case "technique", "structure", "assessment": return name("criterion", parts[1])
    default: return name(parts[0], parts[1])
    }
  }
}
