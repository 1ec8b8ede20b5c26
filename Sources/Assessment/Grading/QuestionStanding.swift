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
    /// A hypothetical that the interview guide has for the competency.
    case foreseen
    /// Asked before in the same words: it counts once.
    case repeated
  }
}

extension GradedTurn {
  private static let service: Set<Target> = [.procedure, .practical, .closing, .candidateQuestions, .rapport]

  /// How this turn's question counts, after `previous`; `isRepeated` says whether the same words were asked before.
  /// `isProtected` is the reader's word with the certainty that the rubric asks for.
  func standing(after previous: GradedTurn?, isRepeated: Bool, isProtected: Bool) -> QuestionStanding {
    guard let reading, reading.form != .statement, reading.form != .silence else { return .none }
    // What she took for an answer to a question of hers is none, however it was read.
    if has(move: "answered-honestly") || has(move: "answered-by-interviewer") { return .none }
    if reading.isUnsure { return .neutral(.unsure) }
    if isProtected { return .unproductive(.protected) }
    if reading.targets == [.rapport] { return .neutral(.service) }
    if reading.form == .leading { return .unproductive(.leading) }
    if !reading.targets.isEmpty, Self.service.isSuperset(of: reading.targets) { return .neutral(.service) }
    if reading.isMultiple { return .unproductive(.multiple) }
    if reading.isHypothetical {
      return previous?.failedToFindBehaviour == true ? .neutral(.fallback) : .unproductive(.hypothetical)
    }
    switch reading.form {
    case .open, .probing: return isRepeated ? .neutral(.repeated) : .productive
    case .closed:
      if reading.act == .steering || has(move: "steered") { return .neutral(.steering) }
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

  /// Whether a productive question after behaviour found nothing of the kind to tell.
  var failedToFindBehaviour: Bool {
    guard let reading, reading.form.isProductive, !reading.isHypothetical else { return false }
    return [.noMoreEpisodes, .noSuchEpisode, .otherCompetency].contains { uses($0) }
      || [.noMoreSituation, .noMoreTask, .noMoreAction].contains { uses($0) }
      || [.noMoreOwnership, .noMoreResult, .noMoreLearning].contains { uses($0) }
  }
}
