import Coaching
import Transcripts

/// A mentor's review as a session report shows it.
public struct SessionReview: Sendable {
  /// Who reviewed what, and when.
  public var header: ReviewHeader
  /// What of it stands.
  public var fold: ReviewFold
  /// The mentor's name, where it is known.
  public var name: String?
  /// The interview graded without and with her corrections.
  public var regrading: Regrading

  /// A review with what it changes.
  public init(header: ReviewHeader, fold: ReviewFold, name: String?, regrading: Regrading) {
    self.header = header
    self.fold = fold
    self.name = name
    self.regrading = regrading
  }
}

extension [ReviewRecording] {
  /// The reviews that may be shown: while a mentor's blind review is not done, hers alone, since she is not to see the
  /// marks of others before her own stand; with two such mentors, none. In the order given.
  public var shownToAll: [ReviewRecording] {
    let pending = filter { $0.header.isBlind && !$0.fold.isDone }.map(\.header.reviewer.id)
    return filter { review in pending.allSatisfy { $0 == review.header.reviewer.id } }
  }
}
