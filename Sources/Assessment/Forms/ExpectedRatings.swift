import Scenarios
import Transcripts

/// What each competency should be rated, given the evidence that *this* trainee elicited (DESIGN.md section 5).
///
/// The formula, in integers only. Let the pieces be all facts won for the competency that speak for or against her, each
/// with the level of the anchored scale that it supports; a bluff that came out and was undone – everything that
/// undoes it was won – is one more piece, at the level opposite to its claim (`6 − level`): what was claimed stands as
/// unsubstantiated, never as a lie. Neutral pieces and bluffs that were not undone have no part in it. Then
///
///     derived = (2 · Σ levels + n) / (2 · n)        n pieces; the mean rounded half up, 1 to 5
///
/// - nothing that speaks for or against her, or below the rubric's sufficiency: `insufficient`;
/// - everything needed was won: the scenario's key;
/// - else: derived.
struct ExpectedRatings: Sendable {
  let scenario: Scenario
  let evidence: EvidenceGrading
  let sufficiency: Rubric.Sufficiency

  private var ledger: EvidenceLedger { evidence.ledger }

  /// The facts won for a competency, with their turns, in the order of the scenario.
  func won(_ competency: String) -> [(item: Evidence, turn: Int)] {
    scenario.episodes.filter { $0.competency == competency }.flatMap { episode in
      episode.evidence.compactMap { item in
        item.countsAsEvidence ? ledger.turnWon(item.id).map { (item, $0) } : nil
      }
    }
  }

  /// Whether a bluff came out and everything that undoes it was won.
  func isUndone(_ bluff: Evidence) -> Bool {
    guard bluff.truth == .bluff, ledger.turnWon(bluff.id) != nil else { return false }
    let undoing = scenario.episodes.flatMap(\.evidence).filter { $0.undoes.contains(bluff.id) }
    return !undoing.isEmpty && undoing.allSatisfy { ledger.turnWon($0.id) != nil }
  }

  /// The rating that follows from the pieces alone; nil where none speaks for or against her.
  func derived(_ competency: String) -> Int? {
    var levels = won(competency).filter { $0.item.valence != .neutral }.map(\.item.level)
    for episode in scenario.episodes where episode.competency == competency {
      levels += episode.evidence.filter(isUndone).map { 6 - $0.level }
    }
    guard !levels.isEmpty else { return nil }
    return min(5, max(1, (2 * levels.reduce(0, +) + levels.count) / (2 * levels.count)))
  }

  /// Whether enough was won to rate at all.
  func isSufficient(_ competency: String) -> Bool {
    let told = evidence.elementsWon(competency)
    let elements = told.reduce(into: Set<Element>()) { $0.formUnion($1) }
    let stories = told.count { !$0.isEmpty }
    return elements.count >= sufficiency.elements && stories >= min(sufficiency.episodes, told.count)
  }

  /// Whether everything was won that the rubric needs.
  func isComplete(_ competency: String) -> Bool {
    let tallies = evidence.rules.elements.map { evidence.tally(of: $0, competency: competency) }
    return tallies.contains { $0.needed > 0 } && tallies.allSatisfy { $0.counted >= $0.needed }
  }

  /// The expected rating.
  func expected(_ competency: String) -> Rating {
    guard isSufficient(competency), let derived = derived(competency) else { return .insufficient }
    let key = scenario.key.first { $0.competency == competency }?.rating
    return .level(isComplete(competency) ? key ?? derived : derived)
  }
}
