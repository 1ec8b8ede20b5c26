import Assessment

/// The interviews in tables: each value of the charts stands there too.
extension TraineeReport {
  private var dimensions: [Rubric.DimensionID] {
    Rubric.DimensionID.allCases.filter { id in
      record.entries.contains { $0.interview.card.dimensions.contains { $0.id == id } }
    }
  }

  var interviews: [ReportDocument.Block] {
    [
      .heading(phrases(.interviews), level: 2),
      .table(
        caption: phrases(.interviews),
        header: [
          phrases(.number), phrases(.date), phrases(.scenario), phrases(.help), phrases(.total), phrases(.verdict),
          phrases(.afterReview),
        ],
        rows: record.entries.enumerated().map { index, entry in
          [
            String(index + 1), date(entry), entry.interview.card.title,
            help(entry.interview.aid, attempt: entry.interview.attempt), total(entry.interview.card.total),
            verdict(entry.interview.card.passed), entry.reviewed.map(said) ?? "–",
          ]
        }),
    ]
  }

  /// The values of the charts.
  var scores: ReportDocument.Block {
    let dimensions = dimensions
    return .table(
      caption: phrases(.scores),
      header: [phrases(.number), phrases(.help), phrases(.total)]
        + dimensions.map { names.name("dimension", $0.rawValue) },
      rows: record.entries.enumerated().map { index, entry in
        let card = entry.interview.card
        let mark: ReportDocument.Series.Mark = entry.interview.aid.isUnaided ? .filled : .hollow
        return [
          String(index + 1), mark.symbol + " " + phrases(entry.interview.aid.isUnaided ? .own : .helped),
          total(card.total),
        ]
          + dimensions.map { id in
            card.dimensions.first { $0.id == id }.map { Numbers.percent($0.score) + " %" } ?? "–"
          }
      })
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
