import Assessment
import Coaching
import Transcripts

/// A scorecard as JSON, form `sonde-scorecard/1`: one object on one line, keys in the order of INTERFACE.md.
///
/// What INTERFACE.md does not name stands after what it names: `minimum` and `criteria` of a dimension, `counted` and
/// `turns` of an element, `settled` of a competency, `competency`, `element` and `item` of a finding where it has them,
/// and at the end `strengths`, `priorities`, `yields` (what each kind of question earned; `perQuestion` is null for a kind that was not asked), `checklist` and `panel`. A
/// rating is a number, `"insufficient"`, or null where there is none. Scores and shares are decimals with at most three places.
///
/// Where somebody looked for them, `counterfactuals` follow, the most valuable first: `turn`, `asked` (null for a
/// silence, and where the question would have come in addition before that turn), `question`, `answer`, `won` (ids as in `wouldHaveWon`) and
/// `value`, points of the total. Where they cannot be computed they are null, and `counterfactualsObstacle` is `version` or
/// `erased`.
public enum ScorecardJSON: JSONForm {
  /// The first member's value.
  public static let format = "sonde-scorecard/1"

  /// The line, without a line end.
  public static func render(_ card: Scorecard, better: BetterQuestions? = nil) -> String {
    object(members(card) + counterfactuals(better))
  }

  private static func members(_ card: Scorecard) -> [(String, String)] {
    [
      ("format", text(format)), ("session", text(card.session)), ("scenario", text(card.scenario)),
      ("language", text(card.language)), ("seed", String(card.seed)),
      ("rubric", object([("id", text(card.rubric)), ("hash", text(card.rubricHash))])),
      ("total", Numbers.tenths(card.total)), ("passed", String(card.passed)), ("passMark", String(card.passMark)),
      ("knockouts", array(card.knockouts.map(knockout))), ("dimensions", array(card.dimensions.map(dimension))),
      ("elements", elements(card.elements)), ("competencies", array(card.competencies.map(competency))),
      ("questions", object(card.questions.all.map { ($0.name, String($0.count)) })),
      ("talkRatio", decimal(card.talkRatio)), ("findings", array(card.findings.map(finding))),
      ("strengths", array(card.strengths.map(highlight))), ("priorities", array(card.priorities.map(highlight))),
      ("yields", array(card.yields.map(yield))), ("checklist", array(card.checklist.map(entry))),
      ("panel", array(card.panel.map(panel))),
    ]
  }

  static func counterfactuals(_ better: BetterQuestions?) -> [(String, String)] {
    switch better {
    case nil: []
    case .played(let shown): [("counterfactuals", array(shown.map(counterfactual)))]
    case .notPlayed(let obstacle):
      [("counterfactuals", "null"), ("counterfactualsObstacle", text(obstacle.rawValue))]
    }
  }

  private static func counterfactual(_ one: Counterfactual) -> String {
    let asked = if case .line(let line) = one.asked { text(line) } else { "null" }
    return object([
      ("turn", String(one.turn)), ("asked", asked), ("question", text(one.question)), ("answer", text(one.answer)),
      ("won", array(one.won.map { text($0.description) })), ("value", Numbers.tenths(Numbers.points(one.value))),
    ])
  }

  static func knockout(_ knockout: Scorecard.Knockout) -> String {
    object([
      ("kind", text(knockout.kind)), ("turn", String(knockout.turn)), ("ground", text(knockout.ground)),
      ("state", text(knockout.state.rawValue)),
    ])
  }

  static func dimension(_ dimension: Scorecard.Dimension) -> String {
    object([
      ("id", text(dimension.id.rawValue)), ("score", decimal(dimension.score)), ("weight", decimal(dimension.weight)),
      ("minimum", decimal(dimension.minimum)), ("criteria", array(dimension.criteria.map(criterion))),
    ])
  }

  private static func criterion(_ criterion: Scorecard.Criterion) -> String {
    var members = [
      ("id", text(criterion.id)), ("score", decimal(criterion.score)), ("weight", decimal(criterion.weight)),
      ("count", String(criterion.count)), ("of", String(criterion.of)), ("turns", turns(criterion.turns)),
    ]
    if let from = criterion.fullFrom { members.append(("fullFrom", decimal(from))) }
    if let from = criterion.emptyFrom { members.append(("emptyFrom", decimal(from))) }
    if criterion.isShort { members.append(("tooFew", "true")) }
    if let cap = criterion.cap { members.append(("cap", String(cap))) }
    return object(members)
  }

  static func yield(_ yield: QuestionYield) -> String {
    object([
      ("kind", text(yield.kind)), ("asked", String(yield.asked)), ("won", String(yield.won)),
      ("perQuestion", yield.asked == 0 ? "null" : decimal(yield.won * 1000 / yield.asked)),
    ])
  }

  private static func entry(_ entry: Checklist.Entry) -> String {
    object([
      ("item", text(entry.item.rawValue)), ("score", decimal(entry.score)), ("count", String(entry.count)),
      ("of", String(entry.of)), ("turns", turns(entry.turns)), ("missed", turns(entry.missed)),
    ])
  }

  private static func panel(_ rating: PanelRating) -> String {
    let heard = rating.heard.map { object([("turn", String($0.turn)), ("text", text($0.text))]) }
    return object([
      ("assessor", text(rating.assessor)), ("competency", text(rating.competency)),
      ("rating", self.rating(rating.rating)),
      ("heard", array(heard)),
    ])
  }

  static func rating(_ rating: Rating?) -> String {
    switch rating {
    case .level(let level): String(level)
    case .insufficient: text("insufficient")
    case nil: "null"
    }
  }

  private static func elements(_ tallies: ElementTallies) -> String {
    object(
      tallies.all.map { name, tally in
        (
          name,
          object([
            ("won", String(tally.won)), ("restored", String(tally.restored)),
            ("contaminated", String(tally.contaminated)), ("needed", String(tally.needed)),
            ("counted", String(tally.counted)), ("turns", turns(tally.turns)),
          ])
        )
      })
  }

  private static func competency(_ competency: CompetencyResult) -> String {
    object([
      ("id", text(competency.id)), ("elements", elements(competency.elements)),
      ("rating", rating(competency.rating)), ("expected", rating(competency.expected)),
      ("settled", rating(competency.settled)),
    ])
  }

  static func finding(_ finding: TurnFinding) -> String {
    var members = [
      ("turn", String(finding.turn)), ("kind", text(finding.kind.rawValue)), ("message", text(finding.message)),
      ("better", text(finding.better)), ("wouldHaveWon", array(finding.wouldHaveWon.map { text($0.description) })),
    ]
    if let competency = finding.competency { members.append(("competency", text(competency))) }
    if let element = finding.element { members.append(("element", text(element.rawValue))) }
    if let item = finding.item { members.append(("item", text(item.rawValue))) }
    return object(members)
  }

  private static func highlight(_ highlight: Scorecard.Highlight) -> String {
    object([("key", text(highlight.key)), ("turns", turns(highlight.turns))])
  }
}
