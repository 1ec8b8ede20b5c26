import Assessment
import Transcripts

/// What the total consists of, and the ratings.
extension ScorecardReport {
  var dimensions: [ReportDocument.Block] {
    [.heading(phrases(.dimensions), level: 2)]
      + card.dimensions.flatMap { dimension -> [ReportDocument.Block] in
        let name = phrases.name("dimension", dimension.id.rawValue)
        let weight = phrases(.weight, ["weight": Numbers.percent(dimension.weight)])
        return [
          .heading(labelled(name, "\(Numbers.percent(dimension.score)) % (\(weight))"), level: 3),
          .bars(dimension.criteria.map { bar($0, in: dimension.id) }),
        ]
      }
  }

  private func bar(_ criterion: Scorecard.Criterion, in dimension: Rubric.DimensionID) -> ReportDocument.Bar {
    var note = phrases(
      tally(criterion, in: dimension), ["count": String(criterion.count), "of": String(criterion.of)])
    let scales = scales(of: criterion)
    if !scales.isEmpty { note += " (" + scales.joined(separator: "; ") + ")" }
    if !criterion.turns.isEmpty { note += " – " + turns(criterion.turns) }
    return ReportDocument.Bar(
      label: name(ofKey: dimension.rawValue + "." + criterion.id), score: criterion.score, note: note)
  }

  private func tally(_ criterion: Scorecard.Criterion, in dimension: Rubric.DimensionID) -> ScorecardPhrase {
    switch (dimension, criterion.id) {
    case (.evidence, _): .tallyEvidence
    case (.structure, _): .tallyStructure
    case (.assessment, _): .tallyAssessment
    case (.technique, "productive"): .tallyProductive
    case (.technique, "funnels"): .tallyFunnels
    case (.technique, _): criterion.count == 0 ? .tallyFaultNone : .tallyFault
    }
  }

  /// The scale on which a criterion is measured, where its score does not follow from its count alone.
  private func scales(of criterion: Scorecard.Criterion) -> [String] {
    var scales: [String] = []
    if let from = criterion.fullFrom { scales.append(phrases(.scaleFull, ["percent": Numbers.percent(from)])) }
    if let from = criterion.emptyFrom, criterion.count > 0 {
      scales.append(phrases(.scaleEmpty, ["percent": Numbers.percent(from)]))
    }
    if criterion.isShort { scales.append(phrases(.scaleShort)) }
    if let cap = criterion.cap { scales.append(phrases(.scaleCap, ["cap": String(cap)])) }
    return scales
  }

  /// The trainee's ratings beside what the evidence gives, what each assessor gave, and what was agreed on.
  var ratings: [ReportDocument.Block] {
    guard card.competencies.contains(where: { $0.rating != nil }) else { return [] }
    let assessors = card.panel.reduce(into: [String]()) { ids, rating in
      if !ids.contains(rating.assessor) { ids.append(rating.assessor) }
    }
    let header =
      [phrases(.competency), phrases(.ownRating), phrases(.expectedRating)] + assessors.map(names)
      + [phrases(.settledRating)]
    let rows = card.competencies.map { competency in
      [names(competency.id), word(competency.rating), word(competency.expected)]
        + assessors.map { id in
          word(card.panel.first { $0.assessor == id && $0.competency == competency.id }?.rating)
        } + [word(competency.settled)]
    }
    return [
      .heading(phrases(.ratings), level: 2), .table(caption: phrases(.ratings), header: header, rows: rows),
    ]
  }

  private func word(_ rating: Rating?) -> String {
    switch rating {
    case .level(let level): String(level)
    case .insufficient: phrases(.insufficient)
    case nil: "–"
    }
  }
}
