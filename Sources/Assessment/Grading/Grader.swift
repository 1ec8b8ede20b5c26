import QuestionReading
import Scenarios
import Transcripts

/// Grades an interview: a pure function of what was recorded, the scenario and the rubric. It never sees the candidate's
/// state, reads no line again, and gives the same scorecard on every machine (DESIGN.md sections 1 and 5).
public enum Grader {
  /// The scorecard of a transcript.
  ///
  /// - Parameters:
  ///   - transcript: what was recorded; abandoned turns are left out.
  ///   - vacancy: the scenario's; without it time, the online rules and the number of qualities are not graded as it
  ///     says.
  ///   - script: the scenario's texts in the interview's language; messages come in that language.
  ///   - hash: SHA-256, for the rubric's fingerprint.
  ///   - rubricHash: the rubric's fingerprint where it is known already, which saves computing it for each session.
  ///   - corrections: what a mentor sets right; none by default.
  ///   - fill: fills the `{slots}` of a model question with the facts of this interview's seed.
  public static func grade(
    _ transcript: Transcript, scenario: Scenario, vacancy: Vacancy? = nil, script: Script, rubric: Rubric,
    hash: Hash = Grader.sha256, rubricHash: String? = nil, corrections: Corrections = Corrections(),
    fill: @escaping @Sendable (String) -> String = { $0 }
  ) -> Scorecard {
    let grading = Grading(
      record: InterviewRecord(transcript.reading(corrections.readings)), scenario: scenario, vacancy: vacancy,
      script: script, rubric: rubric, corrections: corrections, fill: fill)
    return grading.scorecard(transcript.header, rubricHash: rubricHash ?? rubric.fingerprint(hash))
  }

  /// The total of a transcript and whether it passes, as its scorecard has them, without the findings: for grading many
  /// again.
  ///
  /// Parameters as those of ``grade(_:scenario:vacancy:script:rubric:hash:rubricHash:corrections:fill:)``.
  public static func mark(
    _ transcript: Transcript, scenario: Scenario, vacancy: Vacancy? = nil, script: Script, rubric: Rubric,
    corrections: Corrections = Corrections()
  ) -> Mark {
    Grading(
      record: InterviewRecord(transcript.reading(corrections.readings)), scenario: scenario, vacancy: vacancy,
      script: script, rubric: rubric, corrections: corrections, fill: { $0 }
    ).mark()
  }

  /// SHA-256 of bytes.
  public static let sha256: Hash = { SHA256.digest($0) }
}

/// One interview on the grader's table.
struct Grading: Sendable {
  let record: InterviewRecord
  let scenario: Scenario
  let vacancy: Vacancy?
  let script: Script
  let rubric: Rubric
  let corrections: Corrections
  let fill: @Sendable (String) -> String

  func mark() -> Mark {
    let graded = GradedDimensions(self)
    return Mark(
      total: total(graded.dimensions),
      passed: Scorecard.passes(
        total: total(graded.dimensions), passMark: rubric.passMark, dimensions: graded.dimensions,
        knockouts: knockouts))
  }

  func scorecard(_ header: Header, rubricHash: String) -> Scorecard {
    let graded = GradedDimensions(self)
    let (turns, standings, phase) = (record.turns, graded.standings, graded.phase)
    let (ledger, evidence, dimensions) = (graded.ledger, graded.evidence, graded.dimensions)
    let (structure, assessment) = (graded.structure, graded.assessment)
    var competencies = graded.competencies
    for index in competencies.indices { complete(&competencies[index], assessment) }
    let words = { rubric.message($0, language: script.language) }

    let seen = TurnFindings(
      rubric: rubric, script: script,
      open: OpenEvidence(scenario: scenario, ledger: ledger, script: script, fill: fill), fill: fill)
    let missed = MissedFindings(
      rubric: rubric, script: script, evidence: evidence, stories: StoryTurns(turns, scenario: scenario), fill: fill)
    let left = missed.all(phase)
    let formFindings = assessment?.findings(words) ?? []
    let findings = seen.all(turns, standings) + left + (structure?.findings(words) ?? []) + formFindings
    let knockouts = knockouts
    let highlights = Highlights(
      dimensions: dimensions, knockouts: knockouts, missed: missedTurns(left, formFindings),
      lastTurn: record.lastCompetencyTurn ?? record.lastTurn)
    let facts = Set(scenario.episodes.flatMap(\.evidence).filter(\.countsAsEvidence).map(\.id))
    return Scorecard(
      session: header.session, scenario: scenario.id, title: script.text(scenario.title), language: script.language,
      seed: header.seed, rubric: rubric.id, rubricHash: rubricHash, total: total(dimensions), passMark: rubric.passMark,
      knockouts: knockouts, dimensions: dimensions, elements: graded.elements, competencies: competencies,
      questions: Counting.questions(turns, rubric: rubric),
      yields: Counting.yields(turns, ledger: graded.heard, facts: facts, rubric: rubric),
      talkRatio: Counting.talkRatio(turns),
      checklist: ChecklistItem.allCases.compactMap { structure?.entries[$0] },
      panel: record.form.isSubmitted ? assessment?.settling.panel ?? [] : [],
      strengths: highlights.strengths(from: rubric.strength), priorities: highlights.priorities(), findings: findings)
  }

  private func complete(_ result: inout CompetencyResult, _ assessment: AssessmentGrading?) {
    result.expected = assessment?.verdicts.first { $0.competency == result.id }?.expected
    guard record.form.isSubmitted else { return }
    result.rating = record.form.rating(result.id)
    result.settled = record.form.settlements[result.id]?.rating
  }

  private func total(_ dimensions: [Scorecard.Dimension]) -> Int {
    (dimensions.map { $0.weight * $0.score }.reduce(0, +) + 500) / 1000
  }

  /// A knock-out takes certainty, and a ground that the grounds file names.
  private var knockouts: [Scorecard.Knockout] {
    record.turns.filter { $0.isSurelyProtected(rubric) }.compactMap { turn in
      let line = turn.question?.text.string ?? ""
      let ground = ProtectedGrounds.shipped.ground(of: line, language: script.language)
      guard ground != ProtectedGrounds.unspecified else { return nil }
      var knockout = Scorecard.Knockout(kind: "protected", turn: turn.number, ground: ground, state: .provisional)
      if let stands = corrections.decisions[knockout.id] { knockout.state = stands ? .confirmed : .rejected }
      return knockout
    }
  }

  /// The turns at which most could be gained, by the criteria that have none of their own.
  private func missedTurns(_ left: [TurnFinding], _ form: [TurnFinding]) -> [String: [Int]] {
    var turns: [String: [Int]] = [:]
    for finding in left {
      guard let element = finding.element else { continue }
      turns["evidence." + element.rawValue, default: []].append(finding.turn)
    }
    for finding in form {
      let criterion = finding.kind.assessmentCriterion
      let criteria = criterion.map { [$0] } ?? Rubric.AssessmentCriterion.allCases
      for criterion in criteria { turns["assessment." + criterion.rawValue, default: []].append(finding.turn) }
    }
    return turns
  }
}

extension TurnFindings {
  /// The findings of all turns, in order.
  fileprivate func all(_ turns: [GradedTurn], _ standings: [QuestionStanding]) -> [TurnFinding] {
    turns.indices.flatMap { index in
      findings(of: turns[index], standings[index], after: index > 0 ? turns[index - 1] : nil)
    }
  }
}

extension MissedFindings {
  /// What the interview left open: funnels, then elements.
  fileprivate func all(_ phase: [(turn: GradedTurn, standing: QuestionStanding)]) -> [TurnFinding] {
    var findings: [TurnFinding] = []
    for rule in rubric.technique?.criteria ?? [] {
      guard case .funnel(let probes, let elements) = rule.measure else { continue }
      findings += funnels(Funnel.all(phase, scenario: evidence.scenario), probes: probes, elements: elements)
    }
    return findings + elements()
  }
}

extension TurnFinding.Kind {
  /// The criterion of assessment that it is about; nil for all of them, or none.
  fileprivate var assessmentCriterion: Rubric.AssessmentCriterion? {
    switch self {
    case .notRated, .ratingOff, .ratingUnsupported, .ratingTooSoon, .insufficientTooSoon: .ratings
    case .bluffTaken, .contaminatedCited, .citedWithoutEvidence: .citations
    case .noReason: .reasons
    case .halo: .differentiation
    case .formIncomplete, .recommendationOff: .form
    case .notSettled, .settledUnsupported, .noOutcome: .panel
    default: nil
    }
  }
}
