import Scenarios

/// What a finding says, in one language.
public struct Message: Sendable, Equatable {
  /// What was seen, and why it matters.
  public var message: String
  /// What would be better: a question to ask, or what to do. No finding is without.
  public var better: String

  /// What was seen and what is better.
  public init(message: String, better: String) {
    self.message = message
    self.better = better
  }
}

/// The things that a rubric has words for: each kind of finding, and a missed element by which one it is.
public enum MessageKey: String, CaseIterable, Sendable {
  case leading, multiple, closed, forcedChoice, hypothetical, protected, praise, disapproval, accusation
  case awkwardSilence, interrupted, unsure, missedFunnel
  case missedSituation, missedTask, missedAction, missedOwnership, missedResult, missedLearning

  // Praise as she takes her leave: a question to go on with would not fit.
  case praiseGoodbye
  // Each item of the checklists, under its own name.
  case mustHaves, failures, competencies, guideCoverage, guideForm
  case welcome, panelPresented, courseExplained, durationTold
  case identityCheck, equipmentCheck, roomCheck, noRecording, noAids
  case background, motivation, questionsInvited, questionsAnswered, balanced, nextSteps, timeline, thanks
  case incidentsHandled, assessorsCorrected, timeGiven, reassurance, timeKept, behaviourNoted, noProtectedNoted
  // The assessment form and the panel.
  case notSubmitted, notRated, ratingOff, ratingUnsupported, ratingTooSoon, insufficientTooSoon
  case bluffTaken, contaminatedCited, citedWithoutEvidence, halo, noReason, formIncomplete, recommendationOff
  case notSettled, settledUnsupported, noOutcome
  // Over many sessions.
  case lenient, severe

  /// Those about the form and the panel.
  static let ofForm: Set<MessageKey> = [
    .notSubmitted, .notRated, .ratingOff, .ratingUnsupported, .ratingTooSoon, .insufficientTooSoon, .bluffTaken,
    .contaminatedCited, .citedWithoutEvidence, .halo, .noReason, .formIncomplete, .recommendationOff, .notSettled,
    .settledUnsupported, .noOutcome,
  ]

  /// Those that other words can stand in for, or that no single scorecard gives.
  static let optional: Set<MessageKey> = [.praiseGoodbye, .lenient, .severe]

  /// The words for a missed element.
  static func missed(_ element: Element) -> MessageKey {
    switch element {
    case .situation: .missedSituation
    case .task: .missedTask
    case .action: .missedAction
    case .ownership: .missedOwnership
    case .result: .missedResult
    case .learning: .missedLearning
    }
  }
}

extension Rubric {
  /// The languages that a rubric must have words in; it may have more.
  public static let languages = ["nl", "fr", "en", "de"]

  /// The findings that the rubric can give: those about turns and what was missed always, those of a checklist for its
  /// items, those of the form where it is graded. The others may go without words.
  var neededMessages: [MessageKey] {
    let items = Set(structure?.criteria.flatMap(\.items).map(\.rawValue) ?? [])
    return MessageKey.allCases.filter { key in
      if ChecklistItem(rawValue: key.rawValue) != nil { return items.contains(key.rawValue) }
      return MessageKey.ofForm.contains(key) ? assessment != nil : !MessageKey.optional.contains(key)
    }
  }

  /// The words for something in a language; English where the rubric lacks the language.
  public func message(_ key: MessageKey, language: String) -> Message {
    let known = messages[key] ?? (key == .praiseGoodbye ? messages[.praise] : nil) ?? [:]
    return known[language] ?? known["en"] ?? Message(message: key.rawValue, better: "")
  }
}
