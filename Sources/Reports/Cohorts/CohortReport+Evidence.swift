import Assessment

/// Which evidence is won least.
extension CohortReport {
  /// How many pieces of a scenario are shown.
  static let shownPieces = 8

  var hardest: [ReportDocument.Block] {
    [.heading(phrases(.hardest), level: 2)]
      + summary.evidence.flatMap { scenario -> [ReportDocument.Block] in
        let words = words[scenario.scenario]
        let shown = scenario.shown
        var blocks: [ReportDocument.Block] = [
          .heading(
            phrases(
              .hardestScenario,
              ["title": words?.title ?? scenario.scenario, "count": String(scenario.interviews)]), level: 3)
        ]
        if scenario.interviews < CohortReport.fewest {
          blocks.append(.paragraph(phrases(.fewInterviews, ["needed": String(CohortReport.fewest)]), tone: .bad))
        }
        blocks.append(
          .paragraph(
            phrases(.hardestShown, ["shown": String(shown.count), "all": String(scenario.pieces.count)]), tone: .quiet))
        return blocks + [.list(shown.map { item($0, words) }, isNumbered: true)]
      }
  }

  private func item(_ count: CohortSummary.EvidenceCount, _ words: ScenarioWords?) -> ReportDocument.Item {
    let piece = words?.pieces[count.evidence]
    var lines = [won(count)]
    if let piece { lines.append(phrases(.ask, ["question": piece.ask])) }
    return ReportDocument.Item(
      label: piece.map { piece in
        names(.evidenceIn, ["element": names.name("element", piece.element.rawValue), "story": piece.story])
      } ?? count.evidence, lines: lines,
      language: words.flatMap { $0.language == phrases.language ? nil : $0.language })
  }

  private func won(_ count: CohortSummary.EvidenceCount) -> String {
    let isEnough = count.of >= CohortReport.fewest
    var parts = [
      phrases(
        isEnough ? .wonShare : .won,
        [
          "won": String(count.won), "of": String(count.of),
          "percent": Numbers.percent((count.won * 1000 + count.of / 2) / max(1, count.of)),
        ])
    ]
    if count.contaminated > 0 { parts.append(phrases(.suggested, ["count": String(count.contaminated)])) }
    if count.restored > 0 { parts.append(phrases(.restored, ["count": String(count.restored)])) }
    return parts.joined(separator: "; ")
  }
}

extension CohortSummary.ScenarioEvidence {
  /// The pieces that a report shows: the hardest.
  var shown: [CohortSummary.EvidenceCount] { Array(pieces.prefix(CohortReport.shownPieces)) }
}
