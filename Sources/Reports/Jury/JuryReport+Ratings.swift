import Assessment
import Scenarios
import Transcripts

/// The ratings, each with its scale, its evidence and its reasons.
extension JuryReport {
  var competencies: [ReportDocument.Block] {
    [.heading(phrases(.competencies), level: 2)]
      + bundle.scenario.competencies.flatMap { id -> [ReportDocument.Block] in
        [.heading(name(of: id), level: 3), .list(ratings(of: id), isNumbered: false)] + evidence(of: id)
      }
  }

  private func name(of competency: String) -> String {
    let known = bundle.model.competencies.first { $0.id == competency }
    return known?.names[phrases.language] ?? known?.names[transcript.header.language] ?? competency
  }

  /// The chair's rating, each assessor's, and the one agreed on, each with what the scale says of it.
  private func ratings(of competency: String) -> [ReportDocument.Item] {
    var items = [chair(competency)]
    for rating in file.panel where rating.competency == competency {
      let assessor = bundle.scenario.panel.first { $0.id == rating.assessor }
      let heard = rating.heard.map {
        labelled(turn($0.turn), quoted(.words($0.text, salt: "")))
      }
      items.append(
        item(
          labelled(assessor.map { text($0.name) } ?? rating.assessor, word(rating.rating)), rating.rating, competency,
          heard.map { labelled(phrases(.heard), $0) }
            + [labelled(phrases(.remark), assessor.map { text($0.remark) } ?? phrases(.none))]))
    }
    if let settlement = file.settlements[competency] {
      items.append(
        item(
          labelled(phrases(.settled), word(settlement.rating)), settlement.rating, competency,
          [quoted(settlement.text)]))
    }
    return items
  }

  private func chair(_ competency: String) -> ReportDocument.Item {
    let entry = file.ratings[competency]
    let word = entry?.rating.map(word) ?? phrases(.notRated)
    return item(
      labelled(phrases(.chairRating), word), entry?.rating, competency, entry.map { [quoted($0.text)] } ?? [])
  }

  private func item(
    _ label: String, _ rating: Rating?, _ competency: String, _ lines: [String]
  ) -> ReportDocument.Item {
    ReportDocument.Item(label: label, lines: anchor(rating, competency) + lines)
  }

  /// What the anchored scale says of a level.
  private func anchor(_ rating: Rating?, _ competency: String) -> [String] {
    guard let level = rating?.level,
      let anchors = bundle.vacancy.competencies.first(where: { $0.id == competency })?.anchors,
      anchors.indices.contains(level - 1)
    else { return [] }
    return [labelled(phrases(.anchor, ["level": String(level)]), vacancyText(anchors[level - 1]))]
  }

  /// The turns cited by the chair and in the settlement, with what was asked and said.
  private func evidence(of competency: String) -> [ReportDocument.Block] {
    let cited = (file.ratings[competency]?.turns ?? []) + (file.settlements[competency]?.turns ?? [])
    let exchanges = Set(cited).sorted().compactMap(file.exchange)
    guard !exchanges.isEmpty else {
      return [.paragraph(labelled(phrases(.evidence), phrases(.none)), tone: .quiet)]
    }
    return [
      .paragraph(phrases(.evidence), tone: .plain),
      .list(
        exchanges.map { exchange in
          ReportDocument.Item(
            label: turn(exchange.turn),
            lines: [
              labelled(phrases(.asked), quoted(exchange.question)), labelled(phrases(.said), quoted(exchange.answer)),
            ])
        }, isNumbered: false),
    ]
  }

  private func word(_ rating: Rating) -> String {
    switch rating {
    case .level(let level): String(level)
    case .insufficient: phrases(.insufficient)
    }
  }
}
