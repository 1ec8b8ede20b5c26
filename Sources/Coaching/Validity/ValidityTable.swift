import Assessment
import Interviewing
import QuestionReading
import Scenarios
import Transcripts

/// How simulated trainees of different skill score in a scenario: that scores rank skill (DESIGN.md section 5). That
/// they are valid is a claim for human raters, and not made here.
public struct ValidityTable: Sendable {
  /// The totals of one kind of trainee in one language, in thousandths, in the order of the seeds.
  public struct Row: Sendable {
    /// The kind of trainee.
    public var kind: TraineeKind
    /// The language.
    public var language: String
    /// The totals, 0 to 1000.
    public var totals: [Int]

    /// The mean, rounded half up.
    public var mean: Int { totals.isEmpty ? 0 : (totals.reduce(0, +) + totals.count / 2) / totals.count }
  }

  /// The scenario.
  public var scenario: String
  /// A row for each kind and language.
  public var rows: [Row]

  /// Plays every kind in every language under every seed.
  public init(
    _ bundle: ScenarioBundle, languages: [String], seeds: [UInt64], rubric: Rubric, reader: Reader,
    kinds: [TraineeKind] = TraineeKind.allCases
  ) {
    scenario = bundle.scenario.id
    rows = kinds.flatMap { kind in
      languages.map { language in
        let totals = seeds.compactMap { seed in
          ValidityTable.total(kind, bundle, language: language, seed: seed, rubric: rubric, reader: reader)
        }
        return Row(kind: kind, language: language, totals: totals)
      }
    }
  }

  private static func total(
    _ kind: TraineeKind, _ bundle: ScenarioBundle, language: String, seed: UInt64, rubric: Rubric, reader: Reader
  ) -> Int? {
    guard let script = bundle.script(language) else { return nil }
    return TraineePlay.transcript(of: kind, in: bundle, language: language, seed: seed, reader: reader).map {
      Grader.grade($0, scenario: bundle.scenario, vacancy: bundle.vacancy, script: script, rubric: rubric).total
    }
  }

  /// The mean of a kind over all languages and seeds, in thousandths.
  public func mean(_ kind: TraineeKind) -> Int {
    let totals = rows.filter { $0.kind == kind }.flatMap(\.totals)
    return totals.isEmpty ? 0 : (totals.reduce(0, +) + totals.count / 2) / totals.count
  }

  /// What falls short of the order of skill; empty where all holds.
  ///
  /// The claims: an expert reaches 85, and leads the generic prober by 10 and the checklister by 15; the checklister
  /// leads the closed, the leader, the stacker and the theorist by 15; stuffer, parrot, talker and silent stay below 25;
  /// the means of a kind differ by at most 3 between languages, its totals by at most 5 from their mean between seeds.
  public var shortfalls: [String] {
    var found: [String] = []
    func check(_ holds: Bool, _ claim: String) { if !holds { found.append(claim) } }
    let languages = Set(rows.map(\.language)).sorted()
    func mean(_ kind: TraineeKind, _ language: String) -> Int {
      rows.first { $0.kind == kind && $0.language == language }?.mean ?? 0
    }
    for language in languages {
      check(mean(.expert, language) >= 850, "\(language): expert below 85")
      for (kind, lead) in [(TraineeKind.genericProber, 100), (.checklister, 150)] {
        check(
          mean(.expert, language) - mean(kind, language) >= lead,
          "\(language): expert less than \(lead / 10) above \(kind.rawValue)")
      }
      for kind in [TraineeKind.closed, .leader, .stacker, .theorist] {
        check(
          mean(.checklister, language) - mean(kind, language) >= 150,
          "\(language): checklister less than 15 above \(kind.rawValue)")
      }
      for kind in [TraineeKind.keywordStuffer, .parrot, .talker, .silent] {
        check(mean(kind, language) < 250, "\(language): \(kind.rawValue) at 25 or more")
      }
    }
    for kind in TraineeKind.allCases {
      let means = languages.map { mean(kind, $0) }
      check((means.max() ?? 0) - (means.min() ?? 0) <= 30, "\(kind.rawValue): more than 3 between languages")
    }
    for row in rows {
      let spread = row.totals.map { abs($0 - row.mean) }.max() ?? 0
      check(spread <= 50, "\(row.language): \(row.kind.rawValue) more than 5 between seeds")
    }
    return found
  }
}
