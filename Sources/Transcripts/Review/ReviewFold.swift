/// What of a review stands: all but what was undone, and nothing behind `done`.
///
/// Law: an entry stands exactly when no undo that itself stands names it.
public struct ReviewFold: Sendable, Equatable {
  /// What was said about a turn, and when in the log.
  public struct Comment: Sendable, Equatable {
    /// The entry.
    public var seq: Int
    /// What was said.
    public var text: FreeText
  }

  /// How a turn's line is to be read.
  public struct Correction: Sendable, Equatable {
    /// The last entry that changed it.
    public var seq: Int
    /// All changes together.
    public var changes: Relabelling
    /// The reason of the last one.
    public var reason: FreeText
  }

  /// The score of a criterion.
  public struct Overrule: Sendable, Equatable {
    /// The entry.
    public var seq: Int
    /// The score, 0 to 1000.
    public var thousandths: Int
    /// Why.
    public var reason: FreeText
  }

  /// What was decided on a knock-out.
  public struct Decision: Sendable, Equatable {
    /// The entry.
    public var seq: Int
    /// Whether it stands.
    public var isConfirmed: Bool
    /// Why it was rejected; nil for a confirmed one.
    public var reason: FreeText?
  }

  /// The mentor's own rating.
  public struct MentorRating: Sendable, Equatable {
    /// The entry.
    public var seq: Int
    /// The rating.
    public var rating: Rating
    /// Why.
    public var reason: FreeText
  }

  /// The entries that stand, in order, without undos and `done`.
  public private(set) var standing: [ReviewEntry] = []
  /// What was said, by turn, each in the order of the log.
  public private(set) var comments: [Int: [Comment]] = [:]
  /// How lines are to be read, by turn.
  public private(set) var corrections: [Int: Correction] = [:]
  /// The scores given, by criterion (`DIMENSION.CRITERION`).
  public private(set) var overrules: [String: Overrule] = [:]
  /// What was decided, by knock-out (`KIND-TURN`).
  public private(set) var decisions: [String: Decision] = [:]
  /// The mentor's own ratings, by competency.
  public private(set) var ratings: [String: MentorRating] = [:]
  /// The summary; nil while there is none.
  public private(set) var summary: FreeText?
  /// Whether the review is finished.
  public private(set) var isDone = false

  /// What stands of a log.
  public init(_ log: ReviewLog) { self.init(log.entries) }

  /// What stands of a log's entries, given in order.
  public init(_ entries: [ReviewEntry]) {
    let last = entries.firstIndex { $0.event == .done }
    isDone = last != nil
    var undone: Set<Int> = []
    for entry in entries[..<(last ?? entries.endIndex)].reversed() where !undone.contains(entry.seq) {
      if case .undo(let seq) = entry.event { undone.insert(seq) } else { standing.append(entry) }
    }
    standing.reverse()
    for entry in standing { add(entry) }
  }

  private mutating func add(_ entry: ReviewEntry) {
    let seq = entry.seq
    switch entry.event {
    case .comment(let turn, let text): comments[turn, default: []].append(Comment(seq: seq, text: text))
    case .relabel(let turn, let changes, let reason):
      let all = corrections[turn].map { changes.over($0.changes) } ?? changes
      corrections[turn] = Correction(seq: seq, changes: all, reason: reason)
    case .overrule(let criterion, let thousandths, let reason):
      overrules[criterion] = Overrule(seq: seq, thousandths: thousandths, reason: reason)
    case .rate(let competency, let rating, let reason):
      ratings[competency] = MentorRating(seq: seq, rating: rating, reason: reason)
    case .confirm(let knockout): decisions[knockout] = Decision(seq: seq, isConfirmed: true, reason: nil)
    case .reject(let knockout, let reason):
      decisions[knockout] = Decision(seq: seq, isConfirmed: false, reason: reason)
    case .summary(let text): summary = text
    case .undo, .done: break
    }
  }

  /// The turns that were said something about or read otherwise, in order.
  public var turns: [Int] { Set(comments.keys).union(corrections.keys).sorted() }

  /// The last entry that stands: what `/undo` takes back. Nil where nothing stands or the review is finished.
  public var lastUndoable: ReviewEntry? { isDone ? nil : standing.last }
}
