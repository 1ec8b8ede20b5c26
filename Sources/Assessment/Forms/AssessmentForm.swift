import Transcripts

/// The assessment form as it stands, and what the panel made of it: a fold over the events.
struct AssessmentForm: Sendable {
  /// The ratings by competency; a later one takes the place of an earlier one.
  private(set) var ratings: [String: AssessmentEntry] = [:]
  /// Strong points.
  private(set) var strengths: [AssessmentEntry] = []
  /// Weak points.
  private(set) var weaknesses: [AssessmentEntry] = []
  /// Can, wants, looks at herself, and the recommendation.
  private(set) var answers: [AssessmentEntry.Subject: AssessmentEntry] = [:]
  /// Whether it was handed in: from there on the ratings stand.
  private(set) var isSubmitted = false
  /// What was agreed on, by competency; a later one takes the place of an earlier one.
  private(set) var settlements: [String: Settlement] = [:]
  /// The outcome with its reasons.
  private(set) var outcome: FreeText?

  /// Takes an event of the form or the panel; everything else leaves it as it is.
  mutating func add(_ body: EventBody) {
    switch body {
    case .assessment(let entry) where !isSubmitted && entry.isWithdrawal: withdraw(entry.subject)
    case .assessment(let entry) where !isSubmitted:
      switch entry.subject {
      case .competency(let id): ratings[id] = entry
      case .strength: strengths.append(entry)
      case .weakness: weaknesses.append(entry)
      case .can, .wants, .reflects, .recommend: answers[entry.subject] = entry
      }
    case .submitted: isSubmitted = true
    case .settlement(let settlement) where isSubmitted: settlements[settlement.competency] = settlement
    case .outcome(let note) where isSubmitted: outcome = note.text
    default: break
    }
  }

  private mutating func withdraw(_ subject: AssessmentEntry.Subject) {
    switch subject {
    case .competency(let id): ratings[id] = nil
    case .strength: strengths = []
    case .weakness: weaknesses = []
    case .can, .wants, .reflects, .recommend: answers[subject] = nil
    }
  }

  /// The trainee's rating of a competency.
  func rating(_ competency: String) -> Rating? { ratings[competency]?.rating }
}

extension FreeText {
  /// Whether it says something: two words or more. Erased words are taken for a reason, since they stood there.
  var isReason: Bool {
    if case .erased = self { return true }
    return FoldedWords.words(string).count >= 2
  }
}
