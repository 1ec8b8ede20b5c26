import Transcripts

/// The parts of the assessment form besides the ratings (seed 004: can, wants, looks at herself).
struct FormParts: Sendable {
  /// A part that full marks take.
  enum Part: String, CaseIterable, Sendable {
    case strength, weakness, can, wants, reflects, recommend
    /// The recommendation follows from the ratings.
    case consistent
  }

  /// The parts that are there.
  let filled: [Part]
  /// Whether the recommendation, where there is one, follows from the ratings.
  let isConsistent: Bool

  /// The parts that are empty.
  var missing: [Part] { Part.allCases.filter { $0 != .consistent && !filled.contains($0) } }

  /// Reads a form. A recommendation follows from the ratings unless it is `yes` with a mean below 2.5 or no rating at
  /// all, or `no` with every rating at 4 or more; with reserve it always does.
  init(_ form: AssessmentForm) {
    let levels = form.ratings.values.compactMap { $0.rating?.level }
    let recommendation = form.answers[.recommend]?.value
    isConsistent =
      switch recommendation {
      case "yes": !levels.isEmpty && levels.reduce(0, +) * 2 >= levels.count * 5
      case "no": levels.isEmpty || levels.contains { $0 < 4 }
      default: true
      }
    var filled: [Part] = []
    if form.strengths.contains(where: { $0.text.isSaid }) { filled.append(.strength) }
    if form.weaknesses.contains(where: { $0.text.isSaid }) { filled.append(.weakness) }
    if form.answers[.can] != nil { filled.append(.can) }
    if form.answers[.wants] != nil { filled.append(.wants) }
    if form.answers[.reflects] != nil { filled.append(.reflects) }
    if recommendation != nil { filled.append(.recommend) }
    if recommendation != nil, isConsistent { filled.append(.consistent) }
    self.filled = filled
  }
}

extension FreeText {
  /// Whether it says anything. Erased words are taken for something, since they stood there.
  var isSaid: Bool {
    if case .erased = self { return true }
    return !FoldedWords.words(string).isEmpty
  }
}
