import Assessment

/// The interviews in a table: each value of the charts stands there too.
extension TraineeReport {
  private var dimensions: [Rubric.DimensionID] {
    Rubric.DimensionID.allCases.filter { id in
      record.entries.contains { $0.interview.card.dimensions.contains { $0.id == id } }
    }
  }

  var interviews: [ReportDocument.Block] {
    let dimensions = dimensions
    return [
      .heading(phrases(.interviews), level: 2),
      .table(
        caption: phrases(.interviews),
        header: [phrases(.number), phrases(.date), phrases(.scenario), phrases(.help), phrases(.total)]
          + dimensions.map { names.name("dimension", $0.rawValue) } + [phrases(.verdict), phrases(.afterReview)],
        rows: record.entries.enumerated().map { row($0.element, number: $0.offset + 1, dimensions) }),
    ]
  }

  private func row(_ entry: TraineeRecord.Entry, number: Int, _ dimensions: [Rubric.DimensionID]) -> [String] {
    let card = entry.interview.card
    let scores = dimensions.map { id in
      card.dimensions.first { $0.id == id }.map { Numbers.percent($0.score) + " %" } ?? "–"
    }
    return [
      String(number), date(entry), card.title, help(entry.interview.aid, attempt: entry.interview.attempt),
      total(card.total),
    ] + scores + [verdict(card.passed), entry.reviewed.map(said) ?? "–"]
  }

  func total(_ tenths: Int) -> String { Numbers.tenths(tenths, mark: decimal) }

  func verdict(_ passed: Bool) -> String { phrases(passed ? .passed : .failed) }

  /// A total with its verdict.
  func said(_ scores: SessionDigest.Scores) -> String { "\(total(scores.total)) (\(verdict(scores.passed)))" }

  /// What helped, in words.
  private func help(_ aid: PracticeAid, attempt: Int) -> String {
    if aid.isUnaided { return ReportDocument.Series.Mark.filled.symbol + " " + phrases(.own) }
    var parts: [String] = []
    if aid.isRepeat { parts.append(phrases(.attempt, ["number": String(attempt)])) }
    if aid.hints > 0 { parts.append(phrases(.hints, ["count": String(aid.hints)])) }
    if aid.rewinds > 0 { parts.append(phrases(.rewinds, ["count": String(aid.rewinds)])) }
    return ReportDocument.Series.Mark.hollow.symbol + " " + parts.joined(separator: ", ")
  }
}
