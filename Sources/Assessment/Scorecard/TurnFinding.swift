import Scenarios

/// Something seen in the interview, with what would have been better.
public struct TurnFinding: Sendable, Equatable {
  /// What can be seen.
  public enum Kind: String, CaseIterable, Sendable {
    case leading, multiple, closed, forcedChoice, hypothetical, protected, praise, disapproval, accusation
    case awkwardSilence, interrupted
    /// A neutral note: a line that was not read with certainty costs nothing.
    case unsure
    case missedFunnel, missedElement
    /// Something of a checklist that was left out; ``TurnFinding/item`` says what.
    case checklist
    // The assessment form and the panel.
    case notSubmitted, notRated, ratingOff, ratingUnsupported, ratingTooSoon, insufficientTooSoon
    case bluffTaken, contaminatedCited, citedWithoutEvidence, halo, noReason, formIncomplete, recommendationOff
    case notSettled, settledUnsupported, noOutcome

    /// Whether it is a note that costs nothing.
    public var isNeutral: Bool { self == .unsure }
  }

  /// The turn; for what was missed, the last turn at which it could still have been asked; 0 for what should have been
  /// prepared before the first.
  public var turn: Int
  /// What was seen.
  public var kind: Kind
  /// The competency, for what was missed.
  public var competency: String?
  /// The element, for a missed one.
  public var element: Element?
  /// The item, for one of a checklist.
  public var item: ChecklistItem? = nil
  /// What was seen, and why it matters, in the interview's language.
  public var message: String
  /// A better question, or what to do instead. Never empty.
  public var better: String
  /// The evidence that stood open and that the better question would have won.
  public var wouldHaveWon: [EvidenceReference]
}

/// A piece of evidence by its episode and id, written `planning.own-call`.
public struct EvidenceReference: Sendable, Hashable, CustomStringConvertible {
  /// The episode's id.
  public var episode: String
  /// The id of the evidence.
  public var evidence: String
  /// The element that it belongs to: what people are shown instead of the id.
  public var element: Element?
  /// The name of its story in the interview's language, for people too.
  public var story: String

  /// Names evidence.
  public init(episode: String, evidence: String, element: Element? = nil, story: String = "") {
    self.episode = episode
    self.evidence = evidence
    self.element = element
    self.story = story
  }

  /// `EPISODE.EVIDENCE`.
  public var description: String { episode + "." + evidence }
}
