import Assessment
import Transcripts

/// A report on a cohort as JSON, form `sonde-cohort-report/1`: one object on one line.
///
///     {"format":"sonde-cohort-report/1","cohort":"2026-a","since":null,"first":"2026-03-01T09:00:00Z","last":"…",
///      "interviews":120,"trainees":24,"unaided":40,"helped":80,"reviewed":12,"skipped":{"running":1,"unknown":0},
///      "spreads":[{"subject":"total","groups":[{"group":"unaided","count":40,"least":31.5,"lower":48,"median":61.2,
///        "upper":70,"greatest":88.1,"values":null},…]},{"subject":"evidence","groups":[…]},…],
///      "histogram":[{"from":0,"to":10,"count":0},…],
///      "courses":[{"subject":"total","steps":[{"interview":1,"groups":[…]},…]},…],
///      "passes":[{"by":"machine","passed":41,"of":120},{"by":"reviewedMachine",…},{"by":"afterReview",…},
///        {"by":"standing",…}],
///      "knockouts":[{"ground":"family","provisional":2,"confirmed":1,"rejected":1},…],
///      "evidence":[{"scenario":"teamconflict","title":"…","language":"nl","interviews":60,"pieces":26,
///        "hardest":[{"evidence":"own-call","story":"…","element":"ownership","won":3,"of":60,"contaminated":2,
///          "restored":1,"ask":"…"},…]},…],
///      "unsure":{"lines":31,"of":3400,"troubles":[{"language":"nl","form":"closed","lines":9,"erased":0,"distinct":8,
///        "shown":[{"text":"…","language":"nl","multiple":false,"hypothetical":false,"protected":false,"targets":["action"],"act":"none",
///          "confidence":0.41,"count":2,"mentors":[{"form":"open","count":1}]},…]},…]},
///      "agreement":{"format":"sonde-agreement/1",…}}
///
/// Totals are 0 to 100, scores of dimensions 0 to 1. Interview 10 of a course stands for all later ones too. A group of fewer
/// than five has no quartiles: they are null, and `values` lists its values; the histogram is empty then.
public enum CohortJSON: JSONForm {
  /// The first member's value.
  public static let format = "sonde-cohort-report/1"

  /// The line, without a line end.
  public static func render(_ report: CohortReport) -> String {
    let summary = report.summary
    let own = summary.interviews.count { $0.aid.isUnaided }
    let moments = summary.interviews.map(\.interview.start)
    return object([
      ("format", text(format)), ("cohort", text(report.cohort)), ("since", moment(report.since)),
      ("first", moment(moments.first)), ("last", moment(moments.last)),
      ("interviews", String(summary.interviews.count)), ("trainees", String(summary.trainees)),
      ("unaided", String(own)), ("helped", String(summary.interviews.count - own)),
      ("reviewed", String(summary.passes.reviewed)),
      (
        "skipped", object([("running", String(report.skipped.running)), ("unknown", String(report.skipped.unknown))])
      ),
      ("spreads", array(summary.interviews.isEmpty ? [] : summary.spreads.map(spreads))),
      (
        "histogram",
        array(
          report.histogram.map { part in
            object([
              ("from", Numbers.percent(part.from)), ("to", Numbers.percent(part.to)), ("count", String(part.count)),
            ])
          })
      ),
      ("courses", array(summary.interviews.isEmpty ? [] : summary.courses.map(course))),
      (
        "passes",
        array(
          report.passRows.map { row in
            object([
              ("by", text(row.by)), ("passed", String(row.passed)), ("of", String(row.of)),
            ])
          })
      ),
      ("knockouts", array(summary.knockouts.map(knockout))),
      ("evidence", array(summary.evidence.map { evidence($0, report.words[$0.scenario]) })),
      ("unsure", unsure(report)),
      (
        "agreement",
        AgreementJSON.render(
          AgreementReport(
            report.agreement, cohort: report.cohort, phrases: report.agreementPhrases, names: report.names))
      ),
    ])
  }

  private static func moment(_ seconds: Int?) -> String { text(seconds.map { Instant.text($0) }) }

  private static func spreads(_ spreads: CohortSummary.Spreads) -> String {
    object([
      ("subject", text(spreads.subject.id)), ("groups", array(spreads.groups.map { group($0, of: spreads.subject) })),
    ])
  }

  private static func group(_ spread: CohortSummary.Spread, of subject: CohortSummary.Subject) -> String {
    let quartiles = spread.quartiles
    func value(_ thousandths: Int) -> String {
      subject == .total ? Numbers.tenths(thousandths) : decimal(thousandths)
    }
    func figure(_ thousandths: Int) -> String { quartiles.isEnough ? value(thousandths) : "null" }
    return object([
      ("group", text(spread.group.rawValue)), ("count", String(quartiles.count)), ("least", figure(quartiles.least)),
      ("lower", figure(quartiles.lower)), ("median", figure(quartiles.median)), ("upper", figure(quartiles.upper)),
      ("greatest", figure(quartiles.greatest)),
      ("values", quartiles.isEnough ? "null" : array(quartiles.values.map(value))),
    ])
  }

  private static func course(_ course: CohortSummary.Course) -> String {
    object([
      ("subject", text(course.subject.id)),
      (
        "steps",
        array(
          course.steps.map { step in
            object([
              ("interview", String(step.number)), ("groups", array(step.groups.map { group($0, of: course.subject) })),
            ])
          })
      ),
    ])
  }

  private static func knockout(_ knockout: CohortSummary.Knockouts) -> String {
    object([
      ("ground", text(knockout.ground)), ("provisional", String(knockout.provisional)),
      ("confirmed", String(knockout.confirmed)), ("rejected", String(knockout.rejected)),
    ])
  }

  private static func evidence(_ scenario: CohortSummary.ScenarioEvidence, _ words: ScenarioWords?) -> String {
    object([
      ("scenario", text(scenario.scenario)), ("title", text(words?.title)), ("language", text(words?.language)),
      ("interviews", String(scenario.interviews)), ("pieces", String(scenario.pieces.count)),
      (
        "hardest",
        array(
          scenario.shown.map { count in
            let piece = words?.pieces[count.evidence]
            return object([
              ("evidence", text(count.evidence)), ("story", text(piece?.story)),
              ("element", text(piece?.element.rawValue)), ("won", String(count.won)), ("of", String(count.of)),
              ("contaminated", String(count.contaminated)), ("restored", String(count.restored)),
              ("ask", text(piece?.ask)),
            ])
          })
      ),
    ])
  }

  private static func unsure(_ report: CohortReport) -> String {
    object([
      ("lines", String(report.unsure.count)), ("of", String(report.unsure.all)),
      (
        "troubles",
        array(
          report.shownTroubles.map { trouble, lines in
            object([
              ("language", text(trouble.language)), ("form", text(trouble.form.rawValue)),
              ("lines", String(trouble.count)), ("erased", String(trouble.erased)),
              ("distinct", String(trouble.lines.count)), ("shown", array(lines.map(line))),
            ])
          })
      ),
    ])
  }

  private static func line(_ line: UnsureLines.Line) -> String {
    let reading = line.reading
    return object([
      ("text", text(line.text)), ("language", text(reading.language)), ("multiple", String(reading.isMultiple)),
      ("hypothetical", String(reading.isHypothetical)), ("protected", String(reading.isProtected)),
      ("targets", array(line.targetIDs.map { text($0) })), ("act", text(reading.act.rawValue)),
      ("confidence", decimal(line.confidence)), ("count", String(line.count)),
      (
        "mentors",
        array(line.mentors.map { object([("form", text($0.form.rawValue)), ("count", String($0.count))]) })
      ),
    ])
  }
}
