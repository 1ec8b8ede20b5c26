import Assessment
import Coaching
import Transcripts

/// A turn at which the interview turned, for better or worse: where a mentor looks first.
struct TurningPoint: Sendable, Equatable {
  /// What turned there.
  enum Reason: Sendable, Equatable {
    /// A question after a protected ground, by the knock-out's state.
    case knockout(Scorecard.Knockout.State)
    /// So many pieces of evidence won, with their elements.
    case won([EvidenceReference])
    /// Evidence that was suggested before she said it.
    case contaminated([EvidenceReference])
    /// Evidence that was asked for among other questions, and lost.
    case lost([EvidenceReference])
    /// Her trust went from one value to another, 0 to 100.
    case trust(Int, Int)
    /// A better question there is worth so many millionths of the total.
    case better(Int)
    /// An incident was passed over, by its kind.
    case ignored(String)
  }

  /// The turn.
  var turn: Int
  /// Why, the weightiest kind first.
  var reasons: [Reason]

  /// How many points are shown at most; knock-outs are always shown.
  private static let limit = 7
  /// A change of trust by less than this is no turn.
  private static let trustStep = 8

  /// The weightiest turns, in the order of the interview. A weight is what a mentor would not want to miss: about tenths
  /// of a point of the total, so that evidence, trust and better questions compare.
  static func all(_ turns: [SessionTurn], better: BetterQuestions?) -> [TurningPoint] {
    let weighed = turns.filter { !$0.isAbandoned }.compactMap { turn -> (weight: Int, point: TurningPoint)? in
      let found = reasons(turn, better?.shown ?? [])
      guard !found.isEmpty else { return nil }
      return (found.map(\.weight).reduce(0, +), TurningPoint(turn: turn.number, reasons: found.map(\.reason)))
    }
    let order = weighed.sorted { ($1.weight, $0.point.turn) < ($0.weight, $1.point.turn) }
    let shown = order.prefix(limit) + order.dropFirst(limit).filter { $0.weight >= knockoutWeight }
    return shown.map(\.point).sorted { $0.turn < $1.turn }
  }

  private static let knockoutWeight = 1000

  private static func reasons(
    _ turn: SessionTurn, _ better: [Counterfactual]
  ) -> [(reason: Reason, weight: Int)] {
    var found: [(reason: Reason, weight: Int)] = turn.knockouts.map { (.knockout($0.state), knockoutWeight) }
    func pieces(_ worth: Disclosure.Worth) -> [EvidenceReference] { turn.pieces(worth).map(\.reference) }
    let (won, contaminated, lost) = (pieces(.won), pieces(.contaminated), pieces(.lost))
    if !contaminated.isEmpty { found.append((.contaminated(contaminated), 30 * contaminated.count)) }
    if !lost.isEmpty { found.append((.lost(lost), 15 * lost.count)) }
    // One piece a turn is how an interview goes.
    if won.count > 1 { found.append((.won(won), 12 * won.count)) }
    let change = turn.trust.after - turn.trust.before
    if abs(change) >= trustStep {
      found.append((.trust(turn.trust.before, turn.trust.after), abs(change) * (change < 0 ? 3 : 2)))
    }
    for case .handling(let kind, .ignored) in turn.moments { found.append((.ignored(kind), 30)) }
    // A question that would have come in addition belongs to the turn before.
    let value = better.filter { ($0.asked == .nothing ? $0.turn - 1 : $0.turn) == turn.number }.map(\.value).reduce(
      0, +)
    if value > 0 { found.append((.better(value), value / 1000)) }
    return found
  }
}
