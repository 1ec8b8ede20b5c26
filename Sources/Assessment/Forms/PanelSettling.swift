import Transcripts

/// What the panel made of its differences, and the outcome.
///
/// Ratings that lie more than one point apart, or of which only some find the evidence sufficient, must be settled. What
/// is agreed on must be within the tolerance of the expected rating and cite a turn in which evidence was won;
/// "insufficient" needs none. Moving towards a rating without support costs.
struct PanelSettling: Sendable {
  /// One thing to be done.
  struct Part: Sendable {
    /// The competency; nil for the outcome.
    var competency: String?
    var isGood: Bool
    /// What is said where it is not good.
    var fault: TurnFinding.Kind
    /// The turns that the agreement rests on.
    var turns: [Int]
  }

  /// What was to be done, the outcome last.
  let parts: [Part]
  /// The assessors' own ratings.
  let panel: [PanelRating]

  init(
    form: AssessmentForm, verdicts: [RatingVerdict], panel: [PanelRating], hasPanel: Bool, tolerance: Int,
    citations: Citations
  ) {
    var parts: [Part] = []
    for verdict in verdicts {
      let theirs = panel.filter { $0.competency == verdict.competency }.map(\.rating)
      let settlement = form.settlements[verdict.competency]
      let mustSettle = hasPanel && Self.differ(theirs + [verdict.rating].compactMap { $0 })
      let hasMoved = settlement.map { $0.rating != verdict.rating } ?? false
      guard mustSettle || hasMoved else { continue }
      guard let settlement else {
        parts.append(Part(competency: verdict.competency, isGood: false, fault: .notSettled, turns: []))
        continue
      }
      let isSupported =
        switch (settlement.rating, verdict.expected) {
        case (.insufficient, .insufficient): true
        case (.level(let agreed), .level(let right)):
          abs(agreed - right) <= tolerance && !citations.won(settlement.turns, for: verdict.competency).isEmpty
        case (.insufficient, .level), (.level, .insufficient): false
        }
      parts.append(
        Part(
          competency: verdict.competency, isGood: isSupported && settlement.text.isReason, fault: .settledUnsupported,
          turns: settlement.turns))
    }
    parts.append(
      Part(competency: nil, isGood: form.outcome?.isReason ?? false, fault: .noOutcome, turns: []))
    self.parts = parts
    self.panel = panel
  }

  /// Whether ratings lie more than one point apart, or only some are on the scale.
  static func differ(_ ratings: [Rating]) -> Bool {
    let levels = ratings.compactMap(\.level)
    if !levels.isEmpty, levels.count < ratings.count { return true }
    guard let high = levels.max(), let low = levels.min() else { return false }
    return high - low > 1
  }
}
