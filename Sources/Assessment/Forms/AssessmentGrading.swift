import Scenarios
import Transcripts

/// The dimension *assessment*: the form against what this trainee elicited (DESIGN.md section 5). A form that was not
/// handed in is worth nothing.
struct AssessmentGrading: Sendable {
  let rules: Rubric.AssessmentRules
  let scenario: Scenario
  let record: InterviewRecord
  let verdicts: [RatingVerdict]
  let settling: PanelSettling

  private var form: AssessmentForm { record.form }

  init(rules: Rubric.AssessmentRules, record: InterviewRecord, expected: ExpectedRatings) {
    self.rules = rules
    self.record = record
    let scenario = expected.scenario
    self.scenario = scenario
    let citations = Citations(record, scenario: scenario, ledger: expected.evidence.ledger)
    let verdicts = scenario.competencies.map { id in
      let bluffs = scenario.episodes.filter { $0.competency == id }.flatMap(\.evidence).filter(expected.isUndone)
      return RatingVerdict(
        competency: id, entry: record.form.ratings[id], expected: expected.expected(id),
        hasEvidence: !expected.won(id).isEmpty, citations: citations, tolerance: rules.tolerance,
        undoneBluffTurns: Set(bluffs.compactMap { expected.evidence.ledger.turnWon($0.id) }))
    }
    self.verdicts = verdicts
    // Before the form is handed in nobody sees the panel's ratings.
    settling = PanelSettling(
      form: record.form, verdicts: verdicts,
      panel: record.form.isSubmitted ? PanelRatings.ratings(of: record, expected) : [],
      hasPanel: !scenario.panel.isEmpty, tolerance: rules.tolerance, citations: citations)
  }

  /// The one line of a dimension whose form was not handed in.
  static let submitted = "submitted"

  /// The dimension with one line per criterion that applies.
  func dimension() -> Scorecard.Dimension {
    guard form.isSubmitted else {
      let nothing = Scorecard.Criterion(
        id: Self.submitted, score: 0, weight: 1000, count: 0, of: 1, turns: [], bad: [record.lastTurn])
      return Scorecard.Dimension(
        id: .assessment, score: 0, weight: rules.weight, minimum: rules.minimum, criteria: [nothing])
    }
    let criteria = rules.criteria.compactMap { rule -> Scorecard.Criterion? in
      guard let line = line(rule.criterion) else { return nil }
      return Scorecard.Criterion(
        id: rule.criterion.rawValue, score: line.of == 0 ? 0 : line.count * 1000 / line.of, weight: rule.weight,
        count: line.count, of: line.of, turns: line.good, good: line.good)
    }
    return Scorecard.Dimension(
      id: .assessment, score: criteria.weightedScore, weight: rules.weight, minimum: rules.minimum, criteria: criteria)
  }

  /// What was counted, out of how much, and the turns that speak for it; nil where the criterion does not apply.
  private func line(_ criterion: Rubric.AssessmentCriterion) -> (count: Int, of: Int, good: [Int])? {
    switch criterion {
    case .ratings:
      let right = verdicts.filter { $0.fault == nil }
      return (right.count, verdicts.count, right.reduce([]) { $0.joined($1.supporting) })
    case .citations:
      let levels = verdicts.filter { $0.rating?.level != nil }
      guard !levels.isEmpty else { return nil }
      let good = levels.map(\.supporting.count).reduce(0, +)
      return (good, levels.map { max(1, $0.cited.count) }.reduce(0, +), levels.reduce([]) { $0.joined($1.supporting) })
    case .reasons:
      let reasoned = verdicts.filter { $0.entry?.text.isReason ?? false }
      return (reasoned.count, verdicts.count, reasoned.reduce([]) { $0.joined($1.cited) })
    case .differentiation: return differs ? (isHalo ? 0 : 1, 1, []) : nil
    case .form: return (FormParts(form).filled.count, FormParts.Part.allCases.count, [])
    case .panel:
      let parts = settling.parts
      return (parts.filter(\.isGood).count, parts.count, parts.reduce([]) { $0.joined($1.turns) })
    }
  }

  /// Whether the expected ratings differ by two points or more, and two competencies at least were rated.
  private var differs: Bool {
    let expected = verdicts.compactMap(\.expected.level)
    guard let high = expected.max(), let low = expected.min() else { return false }
    return high - low >= 2 && verdicts.filter { $0.rating?.level != nil }.count >= 2
  }

  /// All competencies rated alike while the expected ratings differ.
  private var isHalo: Bool {
    let rated = verdicts.compactMap { $0.rating?.level }
    return differs && Set(rated).count == 1
  }

  /// What is said about it, by competency in the order of the scenario, then about the form, then about the panel.
  func findings(_ words: (MessageKey) -> Message) -> [TurnFinding] {
    let last = record.lastTurn
    func finding(_ kind: TurnFinding.Kind, _ turn: Int? = nil, _ verdict: RatingVerdict? = nil) -> TurnFinding {
      let words = words(kind.messageKey)
      let filled = [words.message, words.better].map { text in
        text.replacing("{rating}", with: verdict?.rating?.word ?? "–")
          .replacing("{expected}", with: verdict?.expected.word ?? "–")
      }
      return TurnFinding(
        turn: turn ?? last, kind: kind, competency: verdict?.competency, element: nil, message: filled[0],
        better: filled[1], wouldHaveWon: [])
    }
    guard form.isSubmitted else { return [finding(.notSubmitted)] }
    var findings: [TurnFinding] = []
    for verdict in verdicts {
      if let fault = verdict.fault { findings.append(finding(fault, verdict.cited.first, verdict)) }
      findings += verdict.citationFaults.map { finding($0.kind, $0.turn, verdict) }
      if let entry = verdict.entry, !entry.text.isReason {
        findings.append(finding(.noReason, entry.turns.first, verdict))
      }
    }
    if isHalo { findings.append(finding(.halo)) }
    let parts = FormParts(form)
    if !parts.missing.isEmpty { findings.append(finding(.formIncomplete)) }
    if !parts.isConsistent { findings.append(finding(.recommendationOff)) }
    findings += settling.parts.filter { !$0.isGood }.map { part in
      finding(part.fault, part.turns.first, verdicts.first { $0.competency == part.competency })
    }
    return findings
  }
}
