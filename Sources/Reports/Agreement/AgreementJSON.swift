import Assessment

/// Agreement as JSON, form `sonde-agreement/1`: one object on one line.
///
///     {"format":"sonde-agreement/1","cohort":null,"bootstrap":{"samples":1000,"seed":7},
///      "comparisons":[{"between":["machine","mentor"],"interviews":12,"pairs":15,
///        "measures":[{"subject":"form","units":610,
///          "coefficients":[{"kind":"kappa","value":0.91,"low":0.87,"high":0.94},…]},…]},
///       {"between":["mentor","mentor"],…}],
///      "notCounted":{"notBlind":0,"unknown":0}}
///
/// `units` counts pairs of judgements. A coefficient that is not defined (all judgements the same) is null, as are the ends
/// of an interval for which there are too few interviews. Kinds and subjects are those of `Measure`.
public enum AgreementJSON: JSONForm {
  /// The first member's value.
  public static let format = "sonde-agreement/1"

  /// The line, without a line end.
  public static func render(_ report: AgreementReport) -> String {
    let agreement = report.agreement
    return object([
      ("format", text(format)), ("cohort", text(report.cohort)),
      (
        "bootstrap",
        object([("samples", String(agreement.bootstrap.samples)), ("seed", String(agreement.bootstrap.seed))])
      ),
      (
        "comparisons",
        array([
          comparison(agreement.machine, between: ["machine", "mentor"]),
          comparison(agreement.mentors, between: ["mentor", "mentor"]),
        ])
      ),
      (
        "notCounted",
        object([
          ("notBlind", String(agreement.notBlind)), ("unknown", String(report.skipped.unknown)),
        ])
      ),
    ])
  }

  private static func comparison(_ comparison: Comparison, between judges: [String]) -> String {
    object([
      ("between", array(judges.map { text($0) })), ("interviews", String(comparison.interviews)),
      ("pairs", String(comparison.pairs)), ("measures", array(comparison.measures.map(measure))),
    ])
  }

  private static func measure(_ measure: Measure) -> String {
    object([
      ("subject", text(measure.subject.rawValue)), ("units", String(measure.units)),
      (
        "coefficients",
        array(
          measure.coefficients.map { coefficient in
            object([
              ("kind", text(coefficient.kind.rawValue)), ("value", signed(coefficient.value)),
              ("low", signed(coefficient.low)), ("high", signed(coefficient.high)),
            ])
          })
      ),
    ])
  }

  /// Thousandths as a decimal, below 0 too.
  private static func signed(_ value: Int?) -> String {
    value.map { ($0 < 0 ? "-" : "") + decimal(abs($0)) } ?? "null"
  }
}
