/// What recurs from interview to interview.
extension TraineeRecord {
  /// A strength or priority that several interviews have.
  public struct Recurrence: Sendable, Equatable {
    /// `DIMENSION.CRITERION`, or `knockout.protected`.
    public var key: String
    /// The numbers of the interviews that she did on her own, from 1.
    public var unaided: [Int] = []
    /// The numbers of the others.
    public var helped: [Int] = []

    /// In how many interviews.
    public var count: Int { unaided.count + helped.count }
  }

  /// From how many interviews on something recurs.
  public static let fewestRecurring = 2

  /// The strengths that several interviews have, the most frequent first.
  public var strengths: [Recurrence] { recurring(\.strengths) }

  /// The priorities that several interviews have, the most frequent first.
  public var priorities: [Recurrence] { recurring(\.priorities) }

  private func recurring(_ highlights: KeyPath<Scorecard, [Scorecard.Highlight]>) -> [Recurrence] {
    var found: [Recurrence] = []
    for (index, entry) in entries.enumerated() {
      for highlight in entry.interview.card[keyPath: highlights] {
        let place = found.firstIndex { $0.key == highlight.key } ?? found.endIndex
        if place == found.endIndex { found.append(Recurrence(key: highlight.key)) }
        if entry.interview.aid.isUnaided {
          found[place].unaided.append(index + 1)
        } else {
          found[place].helped.append(index + 1)
        }
      }
    }
    return found.filter { $0.count >= TraineeRecord.fewestRecurring }.sorted { left, right in
      (-left.count, -left.unaided.count, left.key) < (-right.count, -right.unaided.count, right.key)
    }
  }
}
