/// What a coefficient of agreement is computed from, such that the tally of two samples together is the sum of theirs:
/// a bootstrap then adds tallies instead of going over all judgements again.
public protocol Tally: Sendable {
  /// Adds the judgements of another tally of the same shape.
  mutating func add(_ other: Self)
  /// The same shape without judgements.
  var emptied: Self { get }
}
