import Assessment

/// The grid, the questions and the findings.
extension ScorecardReport {
  var grid: [ReportDocument.Block] {
    let header = [ScorecardPhrase.element, .won, .needed, .contaminated, .standsOn].map { phrases($0) }
    return [.heading(phrases(.grid), level: 2)]
      + card.competencies.map { competency in
        .table(
          caption: names(competency.id), header: header,
          rows: competency.elements.all.map { name, tally in
            [
              phrases.name("element", name), String(tally.won), String(tally.needed), String(tally.contaminated),
              tally.turns.isEmpty ? "–" : Numbers.turns(tally.turns),
            ]
          })
      }
  }

  var questions: [ReportDocument.Block] {
    [
      .heading(phrases(.questions), level: 2),
      .table(
        caption: phrases(.questions), header: [phrases(.kind), phrases(.number)],
        rows: card.questions.all.map { [phrases.name("question", $0.name), String($0.count)] }),
      .paragraph(phrases(.talkRatio, ["percent": Numbers.percent(card.talkRatio)]), tone: .plain),
    ]
  }

  var findings: [ReportDocument.Block] {
    let missed = card.findings.filter(\.isMissed)
    let seen = card.findings.filter { !$0.isMissed }
    return [.heading(phrases(.findings), level: 2), list(seen)]
      + (missed.isEmpty ? [] : [.heading(phrases(.missed), level: 2), list(missed)])
  }

  private func list(_ findings: [TurnFinding]) -> ReportDocument.Block {
    guard !findings.isEmpty else { return .paragraph(phrases(.none), tone: .quiet) }
    return .list(findings.map(item), isNumbered: false)
  }

  private func item(_ finding: TurnFinding) -> ReportDocument.Item {
    var label = phrases(.turn, ["turn": String(finding.turn)]) + ": "
    label += phrases.name("finding", finding.kind.rawValue)
    if let element = finding.element { label += ", " + phrases.name("element", element.rawValue) }
    if let competency = finding.competency { label += " (" + names(competency) + ")" }
    var lines = [finding.message, phrases(.better, ["better": finding.better])]
    if !finding.wouldHaveWon.isEmpty {
      let evidence = finding.wouldHaveWon.map(\.description).joined(separator: ", ")
      lines.append(phrases(.wouldHaveWon, ["evidence": evidence]))
    }
    return ReportDocument.Item(label: label, lines: lines, tone: finding.kind.isNeutral ? .quiet : .plain)
  }
}

extension TurnFinding {
  /// Whether it is about the interview as a whole rather than a line.
  fileprivate var isMissed: Bool { kind == .missedFunnel || kind == .missedElement }
}
