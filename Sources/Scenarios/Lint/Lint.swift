/// Checks what decoding cannot see: whether a scenario holds together and is fit to be played, in every language.
public enum Lint {
  static let rules: [any LintRule] = [
    ReferencesLeadSomewhere(), AfterNeverRunsInCircles(), EvidenceCanBeReached(), TakenUpEvidenceHasCues(),
    CuesAreSaidBefore(), ModelQuestionsTakeUpACue(), EveryElementIsTold(), AThirdIsTakenUp(),
    SomethingSpeaksAgainstHer(), BluffsCanBeUndone(),
    EveryCompetencyHasARating(), PoolsAreLargeEnough(), PoolLinesDiffer(), TextsDiffer(), SlotsAreDefined(),
    FormsAreEquallyMany(), SpokenTextsAreQuoted(), TextsHoldNoControls(), TranslationsAreComplete(),
  ]

  /// Everything that is wrong with a scenario and the files that belong to it: what decoding found and what the
  /// rules find, in reading order. A scenario without overlays is complete in its one language.
  public static func findings(_ scenario: LoadedScenario) -> [Finding] {
    var findings = scenario.findings
    if let subject = LintSubject(scenario) {
      for rule in rules { findings += rule.findings(in: subject) }
    }
    return findings.inReadingOrder()
  }
}
