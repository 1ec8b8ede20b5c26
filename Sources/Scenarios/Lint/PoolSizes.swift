/// How many different lines each kind of reaction needs, so that she does not repeat herself within an interview.
/// The same table for authors stands in `Scenarios/README.md` of the library.
enum PoolSizes {
  /// Whether a scenario cannot do without a kind: openings for low and high trust and some small lines are a
  /// refinement, for which others stand in, and only a panel asks what must be put right.
  static func isNeeded(_ kind: ReactionKind, in scenario: Scenario) -> Bool {
    switch kind {
    case .openersWary, .openersWarm, .identityYes, .listening, .nothingFromWork, .evaded, .digression: false
    case .putRight: !scenario.panel.isEmpty
    default: true
    }
  }

  /// The least number of lines of a pool.
  static func minimum(of kind: ReactionKind) -> Int {
    switch kind {
    case .openers, .again, .closedYes: 10
    case .closedNo, .leadingAgreed, .notUnderstood: 8
    case .informed, .reassured, .summaryConfirmed, .forcedChoice, .leadingRejected, .intention, .protected, .thinking,
      .silenceMore, .silenceAwkward, .offer, .openersWary, .openersWarm, .noDetail, .closedUnsure, .digression:
      6
    case .procedureYes, .praised, .disapproved, .offended, .steered, .thoughtLost, .noMoreAnswers, .otherCompetency,
      .guarded, .noSituation, .unanswerable, .accused, .notThought, .lead:
      5
    case .procedureAnswer: 3
    case .greeting, .smallTalk, .farewell, .thanked, .encouraged, .summaryCorrected, .protectedAgain, .noMoreEpisodes,
      .noMoreQuestions, .noSuchEpisode, .otherLanguage, .confronted, .easiestSituation, .easiestTask, .easiestAction,
      .easiestOwnership, .easiestResult, .easiestLearning, .noMoreSituation, .noMoreTask, .noMoreAction,
      .noMoreOwnership, .noMoreResult, .noMoreLearning, .putRight, .identityYes, .listening, .nothingFromWork, .evaded:
      4
    }
  }
}
