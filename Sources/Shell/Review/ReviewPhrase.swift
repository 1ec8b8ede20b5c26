/// What the mentor's shell says; its keys stand behind `review.` in the catalogue.
public enum ReviewPhrase: String, CaseIterable, Sendable {
  case welcome, listNone = "list-none", listPage = "list-page", listUnscored = "list-unscored"
  case listNoScore = "list-no-score", listReviewed = "list-reviewed", listAfterReview = "list-after-review"
  case filterUnknown = "filter-unknown"
  case filterValue = "filter-value", openWhich = "open-which", opened, openedRunning = "opened-running"
  case resumed, reviewedBefore = "reviewed-before", othersHidden = "others-hidden", noScenario = "no-scenario"
  case notOpen = "not-open", turnWhich = "turn-which", turnHead = "turn-head", turnFoot = "turn-foot"
  case turnCorrected = "turn-corrected", turnAbandoned = "turn-abandoned", more, atEnd = "at-end"
  case nextWhich = "next-which", nextNone = "next-none", findWhat = "find-what", findRow = "find-row"
  case findNone = "find-none", findMore = "find-more", indexing, commentWhat = "comment-what", commented
  case relabelWhat = "relabel-what", relabelKey = "relabel-key", relabelValue = "relabel-value"
  case relabelSilence = "relabel-silence", relabelled, reasonMissing = "reason-missing"
  case overruleWhat = "overrule-what", overruled, knockoutWhich = "knockout-which", noKnockouts = "no-knockouts"
  case confirmed, rejected, rateWhat = "rate-what", rated, undoNothing = "undo-nothing", undone
  case summaryWhat = "summary-what", summarised, done, doneNothing = "done-nothing", total, passed, failed
  case restored, notRestoredVersion = "not-restored-version", notRestoredErased = "not-restored-erased"
  case marksNone = "marks-none", marksMine = "marks-mine", marksOf = "marks-of", marksHidden = "marks-hidden"
  case markTurn = "mark-turn", markCriterion = "mark-criterion", markKnockout = "mark-knockout"
  case knockoutRow = "knockout-row", stateProvisional = "state-provisional", stateConfirmed = "state-confirmed"
  case stateRejected = "state-rejected", byHand = "by-hand", goodbye, unnamed
}

extension Catalogue {
  /// The text of a phrase of the mentor's shell, its placeholders filled.
  func review(_ phrase: ReviewPhrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    Catalogue.fill(self["review.\(phrase.rawValue)"], Array(values))
  }

  /// What a command of the mentor's shell takes behind its name.
  func usage(_ command: any ReviewCommand) -> String {
    let arguments = self["review-use.\(command.name)"]
    return arguments == "-" ? "/\(command.name)" : "/\(command.name) \(arguments)"
  }

  /// What it does.
  func help(_ command: any ReviewCommand) -> String { self["review-help.\(command.name)"] }
}
