import Assessment

/// What each kind of question yielded, as bars: hollow how often it was asked, filled the evidence that came out of it.
struct YieldDrawing {
  private let yields: [QuestionYield]
  private let report: SessionReport

  private static let width = 360
  private static let row = 40
  private static let left = 4
  private static let room = 300

  init(_ yields: [QuestionYield], report: SessionReport) {
    self.yields = yields
    self.report = report
  }

  var drawing: LinkedDocument.Drawing {
    let most = max(1, yields.map { max($0.asked, $0.won) }.max() ?? 0)
    var content = SafeSVG()
    for (index, yield) in yields.enumerated() {
      let top = index * Self.row
      let name = report.card.name("question", yield.kind)
      if let mark = QuestionShape(rawValue: yield.kind)?.drawn(x: Self.left + 10, y: top + 10)
        ?? QuestionFlag(rawValue: yield.kind)?.alone(x: Self.left + 10, y: top + 10)
      {
        content += mark
      }
      content += .label("name", name, x: Self.left + 26, y: top + 14, anchor: "start")
      content += .rectangle("y-asked", x: Self.left, y: top + 20, width: yield.asked * Self.room / most, height: 8)
      content += .rectangle("y-won", x: Self.left, y: top + 29, width: yield.won * Self.room / most, height: 8)
      content += .label("value", report.perQuestion(yield), x: Self.width - 4, y: top + 33, anchor: "end")
    }
    let said = yields.map { yield in
      report.phrases(
        .yieldSaid,
        [
          "kind": report.card.name("question", yield.kind), "asked": String(yield.asked), "won": String(yield.won),
          "each": report.perQuestion(yield),
        ])
    }
    return LinkedDocument.Drawing(
      caption: report.phrases(.yield), description: said.joined(separator: "; ") + ".", width: Self.width,
      height: max(1, yields.count) * Self.row, content: content, limit: 300)
  }
}
