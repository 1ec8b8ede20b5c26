import Scenarios

/// What the scores of an interview stand on, and the scores: all of the grading but its findings.
struct GradedDimensions {
  /// How each turn's question counts.
  let standings: [QuestionStanding]
  /// The turns of the competency phase.
  let phase: [(turn: GradedTurn, standing: QuestionStanding)]
  /// What was disclosed in the interview itself, and with what a mentor's corrections restore.
  let heard, ledger: EvidenceLedger
  let evidence: EvidenceGrading
  let competencies: [CompetencyResult]
  let elements: ElementTallies
  /// Nil where the rubric has no such dimension.
  let structure: StructureGrading?
  let assessment: AssessmentGrading?
  /// The dimensions in the order of the rubric, with what a mentor overruled.
  let dimensions: [Scorecard.Dimension]

  init(_ grading: Grading) {
    let (record, scenario, rubric) = (grading.record, grading.scenario, grading.rubric)
    let turns = record.turns
    let standings = Standings.of(record, scenario: scenario, rubric: rubric)
    let heard = EvidenceLedger(turns)
    var ledger = heard
    ledger.restore(grading.corrections.restored)
    let rules = rubric.evidence ?? Rubric.EvidenceRules(weight: 0, episodes: 1, elements: [])
    let evidence = EvidenceGrading(rules: rules, scenario: scenario, ledger: ledger)
    competencies = evidence.competencies()
    elements = competencies.map(\.elements).reduce(ElementTallies(), +)
    phase = zip(turns, standings).filter { $0.0.phase == .competencies }.map { (turn: $0.0, standing: $0.1) }
    structure = rubric.structure.map { rules in
      StructureGrading(
        rules: rules,
        reader: ChecklistReader(
          record: record, scenario: scenario, vacancy: grading.vacancy, script: grading.script,
          notesNeeded: rules.notes))
    }
    assessment = rubric.assessment.map { rules in
      AssessmentGrading(
        rules: rules, record: record,
        // What was restored was never heard: nobody could rate on it.
        expected: ExpectedRatings(
          scenario: scenario, evidence: EvidenceGrading(rules: evidence.rules, scenario: scenario, ledger: heard),
          sufficiency: rules.sufficiency))
    }
    var dimensions: [Scorecard.Dimension] = []
    if rubric.evidence != nil { dimensions.append(evidence.dimension(elements)) }
    if let rules = rubric.technique {
      dimensions.append(TechniqueGrading(rules: rules, scenario: scenario, turns: phase).dimension())
    }
    dimensions += [structure?.dimension(), assessment?.dimension()].compactMap { $0 }
    self.dimensions = dimensions.map { $0.overruled(grading.corrections.overrules) }
    (self.standings, self.heard, self.ledger, self.evidence) = (standings, heard, ledger, evidence)
  }
}
