import Scenarios

/// The scenario in which something can best be practised.
public struct ScenarioOffer: Sendable, Equatable {
  /// The scenario's id.
  public var scenario: String
  /// The language to play it in.
  public var language: String
  /// How often the trainee has played it, as far as is known. Only at 0 can it still be a first attempt.
  public var played: Int

  /// An offer.
  public init(scenario: String, language: String, played: Int) {
    self.scenario = scenario
    self.language = language
    self.played = played
  }

  /// Chooses among the scenarios of a library.
  ///
  /// A scenario suits when it gives at least half the occasions to practise the focus that the best one gives. Of those that
  /// suit: one that was never played, since only such a one shows what she can do by herself; then the one that was played
  /// longest ago; then the one with most occasions; then the first. Nil for an empty library.
  ///
  /// - Parameters:
  ///   - focus: what is to be practised; nil where nothing is weak, and then every scenario suits.
  ///   - library: the scenarios with their vacancies and the languages that they can be played in.
  ///   - progress: what was played so far.
  ///   - language: the language that she holds interviews in. A scenario without it is offered in its first language, and
  ///     only where none has it.
  public static func choose(
    for focus: PracticeFocus?, among library: [ScenarioBundle], after progress: TraineeProgress, language: String
  ) -> ScenarioOffer? {
    let spoken = library.filter { $0.languages.contains(language) }
    let candidates = spoken.isEmpty ? library.filter { !$0.languages.isEmpty } : spoken
    let occasions = candidates.map { $0.occasions(for: focus) }
    let most = occasions.max() ?? 0
    let ranked = candidates.indices.filter { 2 * occasions[$0] >= most }.map { index in
      let bundle = candidates[index]
      let turns = progress.interviews.indices.filter { progress.interviews[$0].card.scenario == bundle.scenario.id }
      return (bundle: bundle, played: turns.count, last: turns.last ?? -1, occasions: occasions[index], index: index)
    }
    let best = ranked.min { left, right in
      (left.last, -left.occasions, left.index) < (right.last, -right.occasions, right.index)
    }
    return best.map { best in
      ScenarioOffer(
        scenario: best.bundle.scenario.id,
        language: best.bundle.languages.contains(language) ? language : best.bundle.languages[0], played: best.played)
    }
  }
}

extension ScenarioBundle {
  /// How many occasions the scenario gives to practise something: evidence of an element that a first question does not
  /// bring, stories to follow through, suggestions that tempt, checks of an online interview, incidents. Every scenario
  /// gives one for what belongs to every interview.
  func occasions(for focus: PracticeFocus?) -> Int {
    guard let focus else { return 1 }
    let evidence = scenario.episodes.flatMap(\.evidence)
    switch focus.dimension {
    case .evidence: return evidence.count { $0.element.rawValue == focus.criterion && $0.earned != .open }
    case .technique: return techniqueOccasions(focus.criterion, evidence)
    case .structure: return structureOccasions(focus.criterion, evidence)
    case .assessment:
      switch Rubric.AssessmentCriterion(rawValue: focus.criterion) {
      case .citations: return evidence.count { $0.truth == .bluff } + scenario.suggestions.count { !$0.holds }
      case .differentiation: return scenario.competencies.count
      case .panel: return 1 + scenario.panel.count { $0.bias != .none }
      case .ratings, .reasons, .form, nil: return 1
      }
    }
  }

  private func techniqueOccasions(_ criterion: String, _ evidence: [Evidence]) -> Int {
    switch Rubric.TechniqueCriterion(rawValue: criterion) {
    case .productive: evidence.count { $0.earned == .takenUp || $0.earned == .own }
    case .funnels: scenario.episodes.count
    case .leading: scenario.suggestions.count
    case .multiple, .judging, nil: 1
    }
  }

  private func structureOccasions(_ criterion: String, _ evidence: [Evidence]) -> Int {
    switch Rubric.StructureCriterion(rawValue: criterion) {
    case .opening: vacancy.isOnline ? 3 : 1
    case .profile: scenario.answers.count
    case .questions: scenario.questions.count
    case .incidents: scenario.incidents.count + scenario.panel.flatMap(\.asks).count { $0.fault != .none }
    case .care: evidence.count { $0.trust > scenario.persona.trust || $0.earned == .silence }
    case .notes: 1 + scenario.volunteered.count
    case .preparation, .closing, .time, nil: 1
    }
  }
}
