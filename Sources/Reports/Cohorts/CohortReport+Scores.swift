import Assessment

/// How scores spread, and how they come on.
extension CohortReport {
  /// Into how many parts the totals are counted.
  static let parts = 10

  var scores: [ReportDocument.Block] {
    let spreads = summary.spreads
    return [
      .heading(phrases(.scores), level: 2),
      .paragraph(phrases(.spreadLegend, ["needed": String(Quartiles.fewest)]), tone: .quiet),
      .drawings(spreads.map(drawing) + [histogramDrawing].compactMap { $0 }), spreadTable(spreads),
    ] + [histogramTable].compactMap { $0 }
  }

  func name(of group: CohortSummary.Group) -> String { phrases.name("group", group.rawValue) }

  private func counted(_ spread: CohortSummary.Spread) -> String {
    phrases(.groupCount, ["group": name(of: spread.group), "count": String(spread.quartiles.count)])
  }

  private func style(of group: CohortSummary.Group) -> ReportDocument.Shape.Style {
    switch group {
    case .unaided, .beforeReview: .filled
    case .helped, .afterReview: .hollow
    }
  }

  private func drawing(_ spreads: CohortSummary.Spreads) -> ReportDocument.Drawing {
    SpreadDrawing.of(
      spreads.groups.map { spread in
        SpreadDrawing.Row(
          label: counted(spread), style: style(of: spread.group), quartiles: spread.quartiles,
          text: text(spread.quartiles, of: spreads.subject))
      }, title: name(of: spreads.subject), ends: [0, 500, 1000].map { end(of: spreads.subject, $0) })
  }

  /// The end of a scale: 100 for the total, 100 % for a dimension.
  private func end(of subject: CohortSummary.Subject, _ thousandths: Int) -> String {
    Numbers.percent(thousandths) + (subject == .total ? "" : " %")
  }

  /// A spread in words: quartiles, or each value.
  private func text(_ quartiles: Quartiles, of subject: CohortSummary.Subject) -> String {
    guard quartiles.isEnough else { return each(quartiles, of: subject) }
    return phrases(
      .boxText,
      [
        "least": value(quartiles.least, of: subject), "lower": value(quartiles.lower, of: subject),
        "median": value(quartiles.median, of: subject), "upper": value(quartiles.upper, of: subject),
        "greatest": value(quartiles.greatest, of: subject),
      ])
  }

  private func each(_ quartiles: Quartiles, of subject: CohortSummary.Subject) -> String {
    quartiles.values.map { value($0, of: subject) }.joined(separator: "; ")
  }

  private func spreadTable(_ spreads: [CohortSummary.Spreads]) -> ReportDocument.Block {
    .table(
      caption: phrases(.scores),
      header: [
        phrases(.what), phrases(.group), phrases(.count), phrases(.least), phrases(.lower), phrases(.median),
        phrases(.upper), phrases(.greatest),
      ],
      rows: spreads.flatMap { spreads in
        spreads.groups.map { spread in
          [name(of: spreads.subject), name(of: spread.group), String(spread.quartiles.count)]
            + figures(spread.quartiles, of: spreads.subject)
        }
      })
  }

  /// Least, quartiles and greatest; of too few values each, in the place of the median.
  private func figures(_ quartiles: Quartiles, of subject: CohortSummary.Subject) -> [String] {
    guard quartiles.isEnough else { return ["–", "–", each(quartiles, of: subject), "–", "–"] }
    return [
      quartiles.least, quartiles.lower, quartiles.median, quartiles.upper, quartiles.greatest,
    ].map { value($0, of: subject) }
  }

  // The totals, counted.

  /// How many totals lie in each part; none where there are too few interviews.
  var histogram: [(from: Int, to: Int, count: Int)] {
    guard let totals = Quartiles(summary.interviews.map(\.interview.digest.machine.total)), totals.isEnough else {
      return []
    }
    let step = 1000 / CohortReport.parts
    return totals.histogram(parts: CohortReport.parts).enumerated().map { index, count in
      (index * step, (index + 1) * step, count)
    }
  }

  private var named: [(part: String, count: Int)] {
    histogram.map { part in
      (
        phrases(.range, ["from": Numbers.percent(part.from), "to": Numbers.percent(part.to)]), part.count
      )
    }
  }

  private var histogramDrawing: ReportDocument.Drawing? {
    named.isEmpty ? nil : HistogramDrawing.of(named, title: phrases(.histogram), ends: ("0", "100"))
  }

  private var histogramTable: ReportDocument.Block? {
    named.isEmpty
      ? nil
      : .table(
        caption: phrases(.histogram), header: [phrases(.points), phrases(.interviews)],
        rows: named.map { [$0.part, String($0.count)] })
  }

  // Interview by interview.

  var course: [ReportDocument.Block] {
    let courses = summary.courses
    guard courses.contains(where: { $0.steps.count > 1 }) else { return [] }
    return [
      .heading(phrases(.course), level: 2), .paragraph(phrases(.courseLegend), tone: .quiet),
      .drawings(courses.map(drawing)), courseTable(courses),
    ]
  }

  private func drawing(_ course: CohortSummary.Course) -> ReportDocument.Drawing {
    CourseDrawing.of(
      course.steps.map { step in
        CourseDrawing.Step(
          label: label(step),
          values: step.groups.map { (style(of: $0.group), $0.quartiles) },
          text: step.groups.map { "\(counted($0)): \(text($0.quartiles, of: course.subject))" }
            .joined(separator: "; "))
      }, title: name(of: course.subject), ends: (end(of: course.subject, 0), end(of: course.subject, 1000)))
  }

  private func label(_ step: CohortSummary.Course.Step) -> String {
    step.number == CohortSummary.lastStep ? phrases(.stepLast, ["number": String(step.number)]) : String(step.number)
  }

  private func courseTable(_ courses: [CohortSummary.Course]) -> ReportDocument.Block {
    .table(
      caption: phrases(.course),
      header: [
        phrases(.what), phrases(.step), phrases(.group), phrases(.count), phrases(.least), phrases(.lower),
        phrases(.median), phrases(.upper), phrases(.greatest),
      ],
      rows: courses.flatMap { course in
        course.steps.flatMap { step in
          step.groups.map { spread in
            [name(of: course.subject), label(step), name(of: spread.group), String(spread.quartiles.count)]
              + figures(spread.quartiles, of: course.subject)
          }
        }
      })
  }
}
