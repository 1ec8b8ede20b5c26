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
  ///   - script: the scenario's texts in the interview's language; messages come in that language.
  ///   - hash: SHA-256, for the rubric's fingerprint.
  ///   - fill: fills the `{slots}` of a model question with the facts of this interview's seed.
  public static func grade(
    _ transcript: Transcript, scenario: Scenario, script: Script, rubric: Rubric, hash: Hash = Grader.sha256,
    fill: @escaping @Sendable (String) -> String = { $0 }
  ) -> Scorecard {
    let turns = transcript.gradedTurns
    let standings = standings(of: turns)
    let ledger = EvidenceLedger(turns)
    let rules = rubric.evidence ?? Rubric.EvidenceRules(weight: 0, episodes: 1, elements: [])
    let evidence = EvidenceGrading(rules: rules, scenario: scenario, ledger: ledger)
    let competencies = evidence.competencies()
    let elements = competencies.map(\.elements).reduce(ElementTallies(), +)
    let phase = zip(turns, standings).filter { $0.0.phase == .competencies }.map { (turn: $0.0, standing: $0.1) }

    var dimensions: [Scorecard.Dimension] = []
    if rubric.evidence != nil { dimensions.append(evidence.dimension(elements)) }
    if let rules = rubric.technique {
      dimensions.append(TechniqueGrading(rules: rules, scenario: scenario, turns: phase).dimension())
    }
    let knockouts = knockouts(turns, rubric: rubric, language: script.language)
    let highlights = Highlights(dimensions: dimensions, knockouts: knockouts)
    let seen = TurnFindings(
      rubric: rubric, script: script, open: OpenEvidence(scenario: scenario, ledger: ledger), fill: fill)
    let missed = MissedFindings(rubric: rubric, script: script, evidence: evidence, turns: turns, fill: fill)
    return Scorecard(
      session: transcript.header.session, scenario: scenario.id, title: script.text(scenario.title),
      language: script.language, seed: transcript.header.seed, rubric: rubric.id,
      rubricHash: rubric.fingerprint(hash), total: total(dimensions), passMark: rubric.passMark,
      knockouts: knockouts, dimensions: dimensions, elements: elements, competencies: competencies,
      questions: Counting.questions(turns, rubric: rubric), talkRatio: Counting.talkRatio(turns),
      strengths: highlights.strengths(from: rubric.strength), priorities: highlights.priorities(),
      findings: seen.all(turns, standings) + missed.all(phase))
  }

  /// SHA-256 of bytes.
  public static let sha256: Hash = { SHA256.digest($0) }

  /// How the question of each turn counts.
  static func standings(of turns: [GradedTurn]) -> [QuestionStanding] {
    var asked: Set<String> = []
    return turns.enumerated().map { index, turn in
      let standing = turn.standing(after: index > 0 ? turns[index - 1] : nil, asked: asked)
      if turn.phase == .competencies, !turn.wording.isEmpty { asked.insert(turn.wording) }
      return standing
    }
  }

  private static func total(_ dimensions: [Scorecard.Dimension]) -> Int {
    (dimensions.map { $0.weight * $0.score }.reduce(0, +) + 500) / 1000
  }

  private static func knockouts(_ turns: [GradedTurn], rubric: Rubric, language: String) -> [Scorecard.Knockout] {
    turns.filter { $0.isSurelyProtected(rubric) }.map { turn in
      let line = turn.question?.text.string ?? ""
      return Scorecard.Knockout(
        kind: "protected", turn: turn.number, ground: ProtectedGrounds.shipped.ground(of: line, language: language),
        state: .provisional)
    }
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
