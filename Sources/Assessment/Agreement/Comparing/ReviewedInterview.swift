/// An interview with what the program and mentors made of it.
public struct ReviewedInterview: Sendable, Equatable {
  /// A finished review.
  public struct Review: Sendable, Equatable {
    /// The review's id.
    public var id: String
    /// The mentor's random id.
    public var reviewer: String
    /// When it began, in seconds since 1970.
    public var start: Int
    /// Whether the marks of other mentors were hidden from her until she was done.
    public var isBlind: Bool
    /// What she made of it.
    public var marks: Marks

    /// A finished review.
    public init(id: String, reviewer: String, start: Int, isBlind: Bool, marks: Marks) {
      self.id = id
      self.reviewer = reviewer
      self.start = start
      self.isBlind = isBlind
      self.marks = marks
    }
  }

  /// What the program made of it.
  public var machine: Marks
  /// One review of each mentor, her last one, by the moment at which they began.
  public let reviews: [Review]

  /// An interview with its finished reviews, in any order.
  public init(machine: Marks, reviews: [Review]) {
    self.machine = machine
    let sorted = reviews.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    self.reviews = sorted.indices.filter { index in
      !sorted[(index + 1)...].contains { $0.reviewer == sorted[index].reviewer }
    }.map { sorted[$0] }
  }

  /// The reviews that may be compared with one another: the first, and of the later ones those that were blind.
  public var independent: [Review] {
    reviews.enumerated().filter { $0.offset == 0 || $0.element.isBlind }.map(\.element)
  }
}
