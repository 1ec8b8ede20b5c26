import Assessment
import Transcripts

/// A report on a cohort as CSV: one row for each figure or text, with the same ids and scales as ``CohortJSON``.
///
///     section,subject,group,number,measure,value
///     spread,evidence,unaided,,median,0.61
///     course,total,helped,2,count,14
///     evidence,teamconflict,own-call,,won,3
///     unsure,nl,closed,1,text,…
///
/// `number` is the interview of a course, the lower end of a part of the histogram, or the place of a line among those shown.
public enum CohortCSV {
  /// The rows below their header, ending in a line end.
  public static func render(_ report: CohortReport) -> String {
    var table = CSVTable("section", "subject", "group", "number", "measure", "value")
    table.addOverview(report)
    if !report.summary.interviews.isEmpty { table.addScores(report) }
    table.addOutcomes(report)
    for scenario in report.summary.evidence { table.add(scenario, report.words[scenario.scenario]) }
    table.addUnsure(report)
    table.add(report.agreement.machine, between: "machine mentor")
    table.add(report.agreement.mentors, between: "mentor mentor")
    table.add("agreement", "", "", "", "notBlind", String(report.agreement.notBlind))
    return table.text
  }
}

extension CSVTable {
  fileprivate mutating func addOverview(_ report: CohortReport) {
    let interviews = report.summary.interviews
    let own = interviews.count { $0.aid.isUnaided }
    func moment(_ seconds: Int?) -> String { seconds.map { Instant.text($0) } ?? "" }
    let values: [(String, String)] = [
      ("format", CohortJSON.format), ("cohort", report.cohort), ("since", moment(report.since)),
      ("first", moment(interviews.first?.interview.start)), ("last", moment(interviews.last?.interview.start)),
      ("interviews", String(interviews.count)), ("trainees", String(report.summary.trainees)),
      ("unaided", String(own)), ("helped", String(interviews.count - own)),
      ("reviewed", String(report.summary.passes.reviewed)), ("running", String(report.skipped.running)),
      ("unknown", String(report.skipped.unknown)),
    ]
    for (measure, value) in values { add("cohort", "", "", "", measure, value) }
  }

  fileprivate mutating func addScores(_ report: CohortReport) {
    for spreads in report.summary.spreads {
      for spread in spreads.groups { add(spread, of: spreads.subject, section: "spread", number: "") }
    }
    for part in report.histogram {
      add("histogram", "total", "", Numbers.percent(part.from), "count", String(part.count))
    }
    for course in report.summary.courses {
      for step in course.steps {
        for spread in step.groups { add(spread, of: course.subject, section: "course", number: String(step.number)) }
      }
    }
  }

  private mutating func add(
    _ spread: CohortSummary.Spread, of subject: CohortSummary.Subject, section: String, number: String
  ) {
    let quartiles = spread.quartiles
    func add(_ measure: String, _ value: String) {
      self.add(section, subject.id, spread.group.rawValue, number, measure, value)
    }
    func score(_ measure: String, _ thousandths: Int) {
      add(measure, subject == .total ? Numbers.tenths(thousandths) : Thousandths.format(thousandths))
    }
    add("count", String(quartiles.count))
    guard quartiles.isEnough else {
      for value in quartiles.values { score("value", value) }
      return
    }
    score("least", quartiles.least)
    score("lower", quartiles.lower)
    score("median", quartiles.median)
    score("upper", quartiles.upper)
    score("greatest", quartiles.greatest)
  }

  fileprivate mutating func addOutcomes(_ report: CohortReport) {
    for row in report.passRows {
      add("passes", row.by, "", "", "passed", String(row.passed))
      add("passes", row.by, "", "", "of", String(row.of))
    }
    for knockout in report.summary.knockouts {
      add("knockouts", knockout.ground, "", "", "provisional", String(knockout.provisional))
      add("knockouts", knockout.ground, "", "", "confirmed", String(knockout.confirmed))
      add("knockouts", knockout.ground, "", "", "rejected", String(knockout.rejected))
    }
  }

  fileprivate mutating func add(_ scenario: CohortSummary.ScenarioEvidence, _ words: ScenarioWords?) {
    let id = scenario.scenario
    add("evidence", id, "", "", "title", words?.title ?? "")
    add("evidence", id, "", "", "language", words?.language ?? "")
    add("evidence", id, "", "", "interviews", String(scenario.interviews))
    add("evidence", id, "", "", "pieces", String(scenario.pieces.count))
    for count in scenario.shown {
      let piece = words?.pieces[count.evidence]
      add("evidence", id, count.evidence, "", "story", piece?.story ?? "")
      add("evidence", id, count.evidence, "", "element", piece?.element.rawValue ?? "")
      add("evidence", id, count.evidence, "", "won", String(count.won))
      add("evidence", id, count.evidence, "", "of", String(count.of))
      add("evidence", id, count.evidence, "", "contaminated", String(count.contaminated))
      add("evidence", id, count.evidence, "", "restored", String(count.restored))
      add("evidence", id, count.evidence, "", "ask", piece?.ask ?? "")
    }
  }

  fileprivate mutating func addUnsure(_ report: CohortReport) {
    add("unsure", "", "", "", "lines", String(report.unsure.count))
    add("unsure", "", "", "", "of", String(report.unsure.all))
    for (trouble, lines) in report.shownTroubles {
      let (language, form) = (trouble.language, trouble.form.rawValue)
      add("unsure", language, form, "", "lines", String(trouble.count))
      add("unsure", language, form, "", "erased", String(trouble.erased))
      add("unsure", language, form, "", "distinct", String(trouble.lines.count))
      for (index, line) in lines.enumerated() {
        for (measure, value) in line.values { add("unsure", language, form, String(index + 1), measure, value) }
      }
    }
  }

  fileprivate mutating func add(_ comparison: Comparison, between judges: String) {
    add("agreement", judges, "", "", "interviews", String(comparison.interviews))
    add("agreement", judges, "", "", "pairs", String(comparison.pairs))
    for measure in comparison.measures {
      let subject = measure.subject.rawValue
      add("agreement", judges, subject, "", "units", String(measure.units))
      for coefficient in measure.coefficients {
        add("agreement", judges, subject, "", coefficient.kind.rawValue, signed(coefficient.value))
        add("agreement", judges, subject, "", coefficient.kind.rawValue + " low", signed(coefficient.low))
        add("agreement", judges, subject, "", coefficient.kind.rawValue + " high", signed(coefficient.high))
      }
    }
  }

  private func signed(_ value: Int?) -> String {
    value.map { ($0 < 0 ? "-" : "") + Thousandths.format(abs($0)) } ?? ""
  }
}

extension UnsureLines.Line {
  fileprivate var values: [(measure: String, value: String)] {
    let labels: [(measure: String, value: String)] = [
      ("text", text), ("language", reading.language), ("multiple", String(reading.isMultiple)),
      ("hypothetical", String(reading.isHypothetical)),
      ("protected", String(reading.isProtected)), ("targets", targetIDs.joined(separator: " ")),
      ("act", reading.act.rawValue), ("confidence", Thousandths.format(confidence)), ("count", String(count)),
    ]
    return labels + mentors.map { ("mentors " + $0.form.rawValue, String($0.count)) }
  }
}
