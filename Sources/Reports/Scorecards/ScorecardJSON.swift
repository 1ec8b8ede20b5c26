import Assessment

/// A scorecard as JSON, form `sonde-scorecard/1`: one object on one line, keys in the order of INTERFACE.md.
///
/// What INTERFACE.md does not name stands after what it names: `criteria` of a dimension, `counted` and `turns` of an
/// element, and at the end `strengths` and `priorities`. Scores and shares are decimals with at most three places.
public enum ScorecardJSON {
  /// The first member's value.
  public static let format = "sonde-scorecard/1"

  /// The line, without a line end.
  public static func render(_ card: Scorecard) -> String {
    object([
      ("format", text(format)), ("session", text(card.session)), ("scenario", text(card.scenario)),
      ("language", text(card.language)), ("seed", String(card.seed)),
      ("rubric", object([("id", text(card.rubric)), ("hash", text(card.rubricHash))])),
      ("total", Numbers.tenths(card.total)), ("passed", String(card.passed)), ("passMark", String(card.passMark)),
      ("knockouts", array(card.knockouts.map(knockout))), ("dimensions", array(card.dimensions.map(dimension))),
      ("elements", elements(card.elements)), ("competencies", array(card.competencies.map(competency))),
      ("questions", object(card.questions.all.map { ($0.name, String($0.count)) })),
      ("talkRatio", decimal(card.talkRatio)), ("findings", array(card.findings.map(finding))),
      ("strengths", array(card.strengths.map(highlight))), ("priorities", array(card.priorities.map(highlight))),
    ])
  }

  private static func knockout(_ knockout: Scorecard.Knockout) -> String {
    object([
      ("kind", text(knockout.kind)), ("turn", String(knockout.turn)), ("ground", text(knockout.ground)),
      ("state", text(knockout.state.rawValue)),
    ])
  }

  private static func dimension(_ dimension: Scorecard.Dimension) -> String {
    object([
      ("id", text(dimension.id.rawValue)), ("score", decimal(dimension.score)), ("weight", decimal(dimension.weight)),
      (
        "criteria",
        array(
          dimension.criteria.map { criterion in
            object([
              ("id", text(criterion.id)), ("score", decimal(criterion.score)), ("weight", decimal(criterion.weight)),
              ("count", String(criterion.count)), ("of", String(criterion.of)), ("turns", turns(criterion.turns)),
            ])
          })
      ),
    ])
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
      ("rating", competency.rating.map(String.init) ?? "null"),
      ("expected", competency.expected.map(String.init) ?? "null"),
    ])
  }

  private static func finding(_ finding: TurnFinding) -> String {
    object([
      ("turn", String(finding.turn)), ("kind", text(finding.kind.rawValue)), ("message", text(finding.message)),
      ("better", text(finding.better)), ("wouldHaveWon", array(finding.wouldHaveWon.map { text($0.description) })),
    ])
  }

  private static func highlight(_ highlight: Scorecard.Highlight) -> String {
    object([("key", text(highlight.key)), ("turns", turns(highlight.turns))])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { text($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  private static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  private static func turns(_ turns: [Int]) -> String { array(turns.map(String.init)) }

  private static func text(_ text: String) -> String { SafeText.json(text) }

  private static func decimal(_ value: Int) -> String { Thousandths.format(value) }
}
