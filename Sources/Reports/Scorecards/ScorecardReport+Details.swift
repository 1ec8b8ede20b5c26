import Assessment

/// The grid, the questions, the checklists and the findings.
extension ScorecardReport {
  var grid: [ReportDocument.Block] {
    let tallies = [ScorecardPhrase.won, .counted, .needed, .contaminated, .standsOn].map { phrases($0) }
    return [.heading(phrases(.grid), level: 2)]
      + card.competencies.map { competency in
        // Of several tables each says whose it is.
        let first = card.competencies.count > 1 ? names(competency.id) : phrases(.element)
        return .table(
          caption: names(competency.id), header: [first] + tallies,
          rows: competency.elements.all.map { name, tally in
            [
              phrases.name("element", name), String(tally.won), String(tally.counted), String(tally.needed),
              String(tally.contaminated), tally.turns.isEmpty ? "–" : Numbers.turns(tally.turns),
            ]
          })
      }
  }

  /// Process beside outcome: how often each kind was asked, and what it earned.
  var questions: [ReportDocument.Block] {
    let mark = phrases(.decimal)
    return [
      .heading(phrases(.questions), level: 2),
      .table(
        caption: phrases(.questions),
        header: [phrases(.kind), phrases(.number), phrases(.earned), phrases(.perQuestion)],
        rows: card.yields.map { yield in
          [
            phrases.name("question", yield.kind), String(yield.asked), String(yield.won),
            Numbers.quotient(yield.won, yield.asked, mark: mark),
          ]
        }),
      .paragraph(phrases(.talkRatio, ["percent": Numbers.percent(card.talkRatio)]), tone: .plain),
    ]
  }

  var checklist: [ReportDocument.Block] {
    guard !card.checklist.isEmpty else { return [] }
    return [
      .heading(phrases(.checklist), level: 2),
      .table(
        caption: phrases(.checklist), header: [phrases(.item), phrases(.state), phrases(.standsOn)],
        rows: card.checklist.map { entry in
          [
            phrases.name("item", entry.item.rawValue), state(of: entry),
            entry.turns.isEmpty ? "–" : Numbers.turns(entry.turns),
          ]
        }),
    ]
  }

  private func state(of entry: Checklist.Entry) -> String {
    if entry.isDone { return phrases(.stateDone) }
    if entry.score == 0 { return phrases(.stateMissing) }
    return phrases(.statePart, ["count": String(entry.count), "of": String(entry.of)])
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

  /// A finding, all of it in the interview's language: half a sentence in another one helps nobody.
  private func item(_ finding: TurnFinding) -> ReportDocument.Item {
    var what = spoken.name("finding", finding.kind.rawValue)
    if let item = finding.item { what = labelled(what, spoken.name("item", item.rawValue), in: spoken) }
    if let element = finding.element { what += ", " + spoken.name("element", element.rawValue) }
    if let competency = finding.competency { what += " (" + names(competency) + ")" }
    let turn = turns([finding.turn], in: spoken)
    let label = finding.item == nil ? labelled(turn, what, in: spoken) : turn + " – " + what
    var lines = [finding.message, spoken(.better, ["better": finding.better])]
    let won = words(for: finding.wouldHaveWon)
    if !won.isEmpty { lines.append(spoken(.wouldHaveWon, ["evidence": won])) }
    return ReportDocument.Item(
      label: label, lines: lines, tone: finding.kind.isNeutral ? .quiet : .plain,
      language: spoken.language == phrases.language ? nil : spoken.language)
  }

  /// What a better question would have won, in words of the interview's language: the element and the story, never an id.
  func words(for evidence: [EvidenceReference]) -> String {
    var pieces: [(text: String, count: Int)] = []
    for reference in evidence {
      let element = spoken.name("element", reference.element?.rawValue ?? "")
      let text =
        reference.story.isEmpty
        ? element : spoken(.evidenceIn, ["element": element, "story": reference.story])
      if let known = pieces.firstIndex(where: { $0.text == text }) {
        pieces[known].count += 1
      } else {
        pieces.append((text, 1))
      }
    }
    return pieces.map { $0.count > 1 ? "\($0.text) (\($0.count))" : $0.text }.joined(separator: ", ")
  }
}

extension TurnFinding {
  /// Whether it is about the interview as a whole rather than a line.
  fileprivate var isMissed: Bool { [.missedFunnel, .missedElement, .checklist].contains(kind) }
}
