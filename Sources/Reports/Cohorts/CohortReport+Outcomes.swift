import Assessment

/// Who passed, and what overrides the total.
extension CohortReport {
  /// How many passed by somebody's judgement.
  struct PassRow {
    /// By whose, such as `machine`.
    var by: String
    /// How many passed.
    var passed: Int
    /// Out of how many.
    var of: Int
  }

  var passRows: [PassRow] {
    let passes = summary.passes
    var rows = [PassRow(by: "machine", passed: passes.byMachine, of: passes.interviews)]
    if passes.reviewed > 0 {
      rows += [
        PassRow(by: "reviewedMachine", passed: passes.reviewedByMachine, of: passes.reviewed),
        PassRow(by: "afterReview", passed: passes.afterReview, of: passes.reviewed),
        PassRow(by: "standing", passed: passes.standing, of: passes.interviews),
      ]
    }
    return rows
  }

  var outcomes: [ReportDocument.Block] {
    let knockouts = summary.knockouts
    let passTable = ReportDocument.Block.table(
      caption: phrases(.passed), header: [phrases(.what), phrases(.passed), phrases(.of), phrases(.share)],
      rows: passRows.map { row in
        [phrases.name("passes", row.by), String(row.passed), String(row.of), share(row.passed, of: row.of)]
      })
    guard !knockouts.isEmpty else {
      return [
        .heading(phrases(.outcomes), level: 2), passTable, .paragraph(phrases(.noKnockouts), tone: .plain),
      ]
    }
    let table = ReportDocument.Block.table(
      caption: phrases(.knockouts),
      header: [phrases(.ground), phrases(.provisional), phrases(.confirmed), phrases(.rejected)],
      rows: knockouts.map { knockout in
        [
          names.name("ground", knockout.ground), String(knockout.provisional), String(knockout.confirmed),
          String(knockout.rejected),
        ]
      })
    return [
      .heading(phrases(.outcomes), level: 2), passTable, .heading(phrases(.knockouts), level: 3), table,
      .paragraph(phrases(.rejectedNote), tone: .quiet),
    ]
  }
}
