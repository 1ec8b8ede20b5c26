/// Something that a reviewer did (DESIGN.md section 1: a review is a log of its own). Nothing is ever changed or removed:
/// what is taken back is undone by a later entry.
public enum ReviewEvent: Sendable, Equatable {
  /// Said something about a turn.
  case comment(turn: Int, text: FreeText)
  /// Read a turn's line otherwise; on a turn that was relabelled before, the later changes come on top.
  case relabel(turn: Int, changes: Relabelling, reason: FreeText)
  /// Gave a criterion of the rubric, named `DIMENSION.CRITERION`, another score, 0 to 1000.
  case overrule(criterion: String, thousandths: Int, reason: FreeText)
  /// Rated the candidate on a competency herself.
  case rate(competency: String, rating: Rating, reason: FreeText)
  /// Let a provisional knock-out, named `KIND-TURN`, stand.
  case confirm(knockout: String)
  /// Set a provisional knock-out aside.
  case reject(knockout: String, reason: FreeText)
  /// Summed up; a later summary takes its place.
  case summary(text: FreeText)
  /// Took back an earlier entry; an undo can be undone.
  case undo(seq: Int)
  /// Finished: whatever would follow has no effect.
  case done

  /// The event with its free text replaced.
  public func mapText(_ transform: (FreeText) -> FreeText) -> ReviewEvent {
    switch self {
    case .comment(let turn, let text): .comment(turn: turn, text: transform(text))
    case .relabel(let turn, let changes, let reason): .relabel(turn: turn, changes: changes, reason: transform(reason))
    case .overrule(let criterion, let thousandths, let reason):
      .overrule(criterion: criterion, thousandths: thousandths, reason: transform(reason))
    case .rate(let competency, let rating, let reason):
      .rate(competency: competency, rating: rating, reason: transform(reason))
    case .reject(let knockout, let reason): .reject(knockout: knockout, reason: transform(reason))
    case .summary(let text): .summary(text: transform(text))
    case .confirm, .undo, .done: self
    }
  }

  /// What the reviewer wrote; nil where she wrote nothing.
  public var text: FreeText? {
    switch self {
    case .comment(_, let text), .relabel(_, _, let text), .overrule(_, _, let text), .rate(_, _, let text),
      .reject(_, let text), .summary(let text):
      text
    case .confirm, .undo, .done: nil
    }
  }
}

/// Something that a reviewer did, at its place in her log.
public struct ReviewEntry: Sendable, Equatable {
  /// The position in the log, from 1.
  public var seq: Int
  /// Milliseconds since the start of the review.
  public var at: Int
  /// What she did.
  public var event: ReviewEvent

  /// An entry at its place in the log.
  public init(seq: Int, at: Int, event: ReviewEvent) {
    self.seq = seq
    self.at = at
    self.event = event
  }
}

/// A review as it was written: header and entries in order.
public struct ReviewLog: Sendable, Equatable {
  /// Who reviewed what.
  public var header: ReviewHeader
  /// Everything that she did, what she took back included.
  public var entries: [ReviewEntry]

  /// A header with its entries.
  public init(header: ReviewHeader, entries: [ReviewEntry]) {
    self.header = header
    self.entries = entries
  }

  /// What of it stands.
  public var fold: ReviewFold { ReviewFold(self) }
}
