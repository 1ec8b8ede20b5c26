/// How many different lines each kind of reaction needs, so that she does not repeat herself within an interview.
/// The same table for authors stands in `Scenarios/README.md` of the library.
enum PoolSizes {
  /// The least number of lines of a pool.
  static func minimum(of kind: ReactionKind) -> Int {
    switch kind {
    case .openers, .again, .closedYes: 10
    case .closedNo, .leadingAgreed, .notUnderstood: 8
    case .informed, .reassured, .summaryConfirmed, .forcedChoice, .leadingRejected, .intention, .protected, .thinking,
      .silenceMore, .silenceAwkward, .offer:
      6
    case .procedureYes, .praised, .disapproved, .offended, .steered, .thoughtLost, .noMoreAnswers, .otherCompetency,
      .guarded, .noSituation, .unanswerable, .accused:
      5
    case .procedureAnswer: 3
    case .greeting, .smallTalk, .farewell, .thanked, .encouraged, .summaryCorrected, .protectedAgain, .noMoreEpisodes,
      .noMoreQuestions, .noSuchEpisode, .otherLanguage, .confronted, .easiestSituation, .easiestTask, .easiestAction,
      .easiestOwnership, .easiestResult, .easiestLearning, .noMoreSituation, .noMoreTask, .noMoreAction,
      .noMoreOwnership, .noMoreResult, .noMoreLearning:
      4
    }
  }
}
