import Coaching
import QuestionReading
import Scenarios

/// `sonde scenario validity`: how simulated trainees of different skill score, and whether the order of skill holds.
public struct ScenarioValidityTask: Sendable {
  private let ids: [String]
  private let seeds: [UInt64]

  /// The table of some scenarios, or of all, under seeds 1 to `seeds`.
  public init(_ ids: [String], seeds: Int = 10) {
    self.ids = ids
    self.seeds = (1...max(1, seeds)).map { UInt64($0) }
  }

  /// Prints a table for each scenario; ends in status 1 where the order does not hold.
  public func run(in place: Workplace) throws(Failure) {
    let shelf = try ScenarioShelf.find(place.finder).shelf
    let rubric = try Scoring.shippedRubric()
    let reader = Reader()
    var shortfalls: [String] = []
    for id in ids.isEmpty ? shelf.ids : ids {
      guard let bundle = try shelf.load(id).bundle else { throw Failure(.missing, .noScenario, ["id": id]) }
      let table = ValidityTable(bundle, languages: bundle.languages, seeds: seeds, rubric: rubric, reader: reader)
      try place.console.write(Self.lines(table))
      shortfalls += table.shortfalls.map { "\(id): \($0)" }
    }
    guard shortfalls.isEmpty else { throw Failure(.fallsShort, .details, details: shortfalls) }
  }

  /// A row for each kind of trainee: the mean over all, then mean and range per language, out of 100.
  static func lines(_ table: ValidityTable) -> [String] {
    let languages = table.rows.reduce(into: [String]()) { if !$0.contains($1.language) { $0.append($1.language) } }
    var lines = ["\(table.scenario)", "| trainee | all | \(languages.joined(separator: " | ")) |"]
    lines.append("| --- | ---: |" + languages.map { _ in " ---: |" }.joined())
    for kind in TraineeKind.allCases {
      let cells = table.rows.filter { $0.kind == kind }.map { row in
        "\(tenths(row.mean)) (\(tenths(row.totals.min() ?? 0))–\(tenths(row.totals.max() ?? 0)))"
      }
      lines.append("| \(kind.rawValue) | \(tenths(table.mean(kind))) | \(cells.joined(separator: " | ")) |")
    }
    return lines + [""]
  }

  private static func tenths(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)" }
}
