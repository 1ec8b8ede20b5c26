import Assessment

/// What came on, as charts, and the interviews in a table: each value stands in one of them.
extension ProgressReport {
  private typealias Interview = TraineeProgress.Interview

  var trends: [ReportDocument.Block] {
    guard !progress.interviews.isEmpty else { return [] }
    return scoreTrends + section(.elements, percents, elements)
      + section(.shares, percents, shares) + yields
  }

  /// Total and dimensions.
  var scoreTrends: [ReportDocument.Block] {
    section(.dimensions, .init(bottom: "0", top: "100"), [total] + dimensions)
  }

  private func section(
    _ heading: ProgressPhrase, _ scale: ReportDocument.Trends.Scale, _ charts: [ReportDocument.Trend]
  ) -> [ReportDocument.Block] {
    guard charts.contains(where: { $0.series.contains { !$0.isEmpty } }) else { return [] }
    return [
      .heading(phrases(heading), level: 2), .trends(.init(places: places, scale: scale, charts: charts)),
    ]
  }

  private var places: [String] {
    progress.interviews.enumerated().map { "\($0.offset + 1) (\(date($0.element)))" }
  }

  private var percents: ReportDocument.Trends.Scale { .init(bottom: "0 %", top: "100 %") }

  /// A chart with what she did on her own apart from the rest.
  private func chart(_ label: String, _ value: (Interview) -> ReportDocument.Value?) -> ReportDocument.Trend {
    func series(_ name: String, _ mark: ReportDocument.Series.Mark, isUnaided: Bool) -> ReportDocument.Series {
      .init(
        name: name, mark: mark,
        values: progress.interviews.map { $0.aid.isUnaided == isUnaided ? value($0) : nil })
    }
    return .init(
      label: label,
      series: [
        series(seriesNames.own, .filled, isUnaided: true), series(seriesNames.helped, .hollow, isUnaided: false),
      ])
  }

  private func percent(_ thousandths: Int) -> ReportDocument.Value {
    .init(height: thousandths, text: Numbers.percent(thousandths) + " %")
  }

  private var total: ReportDocument.Trend {
    chart(phrases(.total)) { .init(height: $0.card.total, text: Numbers.tenths($0.card.total, mark: decimal)) }
  }

  private var dimensions: [ReportDocument.Trend] {
    Rubric.DimensionID.allCases.map { id in
      chart(names.name("dimension", id.rawValue)) { interview in
        interview.card.dimensions.first { $0.id == id }.map { percent($0.score) }
      }
    }
  }

  private var elements: [ReportDocument.Trend] {
    (progress.interviews.first?.card.elements.all.map(\.name) ?? []).map { name in
      chart(names.name("element", name)) { interview in
        let evidence = interview.card.dimensions.first { $0.id == .evidence }
        return evidence?.criteria.first { $0.id == name }.map { percent($0.score) }
      }
    }
  }

  /// The kinds of questions that were asked at all; silences are none.
  private var kinds: [String] {
    QuestionCounts().all.map(\.name).filter { name in
      progress.interviews.contains { $0.asked(name) > 0 }
    }
  }

  private var shares: [ReportDocument.Trend] {
    kinds.map { kind in
      chart(names.name("question", kind)) { interview in
        let whole = interview.questionCount
        return whole == 0 ? nil : percent((interview.asked(kind) * 1000 + whole / 2) / whole)
      }
    }
  }

  private var yields: [ReportDocument.Block] {
    let kinds = kinds + (progress.interviews.contains { $0.asked("silence") > 0 } ? ["silence"] : [])
    // One scale for all, so that the charts can be compared: the most that a kind earned, and one piece at least.
    let most =
      kinds.flatMap { kind in
        progress.interviews.filter { $0.asked(kind) > 0 }.map { $0.won(kind) * 1000 / $0.asked(kind) }
      }.max() ?? 0
    let top = max(1000, (most + 999) / 1000 * 1000)
    let charts = kinds.map { kind in
      chart(names.name("question", kind)) { interview in
        let asked = interview.asked(kind)
        return asked == 0
          ? nil
          : .init(
            height: interview.won(kind) * 1_000_000 / asked / top,
            text: Numbers.quotient(interview.won(kind), asked, mark: decimal))
      }
    }
    let scale = ReportDocument.Trends.Scale(bottom: "0", top: String(top / 1000))
    var blocks = section(.yields, scale, charts)
    if !blocks.isEmpty {
      blocks.insert(.paragraph(phrases(.yieldScale, ["top": String(top / 1000)]), tone: .quiet), at: 1)
    }
    return blocks
  }

  var interviews: [ReportDocument.Block] {
    guard !progress.interviews.isEmpty else { return [] }
    return [
      .heading(phrases(.interviews), level: 2),
      .table(
        caption: phrases(.interviews),
        header: [phrases(.number), phrases(.date), phrases(.scenario), phrases(.total), phrases(.help)],
        rows: progress.interviews.enumerated().map { index, interview in
          [
            String(index + 1), date(interview), interview.card.title,
            Numbers.tenths(interview.card.total, mark: decimal), help(interview),
          ]
        }),
    ]
  }

  /// What helped in an interview, in words.
  private func help(_ interview: Interview) -> String {
    let aid = interview.aid
    if aid.isUnaided { return ReportDocument.Series.Mark.filled.symbol + " " + phrases(.own) }
    var parts: [String] = []
    if aid.isRepeat { parts.append(phrases(.attempt, ["number": String(interview.attempt)])) }
    if aid.hints > 0 { parts.append(phrases(.hints, ["count": String(aid.hints)])) }
    if aid.rewinds > 0 { parts.append(phrases(.rewinds, ["count": String(aid.rewinds)])) }
    return ReportDocument.Series.Mark.hollow.symbol + " " + parts.joined(separator: ", ")
  }
}

extension TraineeProgress.Interview {
  /// How often a kind of question was asked.
  func asked(_ kind: String) -> Int { card.yields.first { $0.kind == kind }?.asked ?? 0 }

  /// The evidence that a kind of question earned.
  func won(_ kind: String) -> Int { card.yields.first { $0.kind == kind }?.won ?? 0 }

  /// All questions: each line has one form, or was not read with certainty.
  var questionCount: Int {
    ["open", "probing", "closed", "forcedChoice", "leading", "unsure"].map(asked).reduce(0, +)
  }
}
