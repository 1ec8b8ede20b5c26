import QuestionReading
import Transcripts

/// How a question counts in technique (DESIGN.md section 5).
enum QuestionStanding: Sendable, Equatable {
  /// No question: a statement or a silence.
  case none
  /// Counts neither way.
  case neutral(Reason)
  /// Open or probing, after something that happened.
  case productive
  /// Counts against the share of productive questions.
  case unproductive(TurnFinding.Kind)

  /// Why a question counts neither way.
  enum Reason: String, CaseIterable, Sendable {
    /// The reader did not trust itself.
    case unsure
    /// It serves procedure, practical matters, the candidate's questions, closing or her ease.
    case service
    /// A closed question about what she has just told.
    case verifying
    /// A closed question that brings her back.
    case steering
    /// A hypothetical, after she had nothing of the kind to tell.
    case fallback
    /// Asked before in the same words: it counts once.
    case repeated
  }
}

extension GradedTurn {
  private static let service: Set<Target> = [.procedure, .practical, .closing, .candidateQuestions, .rapport]

  /// How this turn's question counts, after `previous`; `asked` holds the wordings asked so far, folded.
  func standing(after previous: GradedTurn?, asked: Set<String>) -> QuestionStanding {
    guard let reading, reading.form != .statement, reading.form != .silence else { return .none }
    if reading.isUnsure { return .neutral(.unsure) }
    if reading.form == .leading { return .unproductive(.leading) }
    if reading.isProtected { return .unproductive(.protected) }
    if !reading.targets.isEmpty, Self.service.isSuperset(of: reading.targets) { return .neutral(.service) }
    if reading.isMultiple { return .unproductive(.multiple) }
    if reading.isHypothetical {
      return previous?.failedToFindBehaviour == true ? .neutral(.fallback) : .unproductive(.hypothetical)
    }
    switch reading.form {
    case .open, .probing: return asked.contains(wording) ? .neutral(.repeated) : .productive
    case .closed:
      if reading.act == .steering { return .neutral(.steering) }
      return verifies(after: previous) ? .neutral(.verifying) : .unproductive(.closed)
    case .forcedChoice: return .unproductive(.forcedChoice)
    case .leading, .statement, .silence: return .none
    }
  }

  /// Whether evidence came out just before and the story is still the same.
  private func verifies(after previous: GradedTurn?) -> Bool {
    guard let previous, previous.hasWon, let episode = previous.episodeAfter else { return false }
    return episodeAfter == episode
  }

  /// Whether a question for behaviour found nothing of the kind to tell.
  var failedToFindBehaviour: Bool {
    guard let reading, reading.form.isProductive, !reading.isHypothetical else { return false }
    return [.noMoreEpisodes, .noSuchEpisode, .otherCompetency, .noSituation].contains { uses($0) }
      || [.noMoreSituation, .noMoreTask, .noMoreAction].contains { uses($0) }
      || [.noMoreOwnership, .noMoreResult, .noMoreLearning].contains { uses($0) }
  }
}
