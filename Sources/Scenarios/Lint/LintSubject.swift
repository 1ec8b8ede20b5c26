/// What the rules look at: a scenario with everything beside it, decoded as far as possible.
struct LintSubject {
  let scenario: Scenario
  let source: SourceMap
  let vacancy: Decoded<Vacancy>?
  let model: Decoded<CompetencyModel>?
  /// The scenario's texts: the base language first, then the overlays.
  let languages: [TextSet]
  /// The vacancy's texts: the base language first, then the overlays.
  let vacancyLanguages: [TextSet]
  /// All evidence in the order of the file.
  let evidence: [Item]
  /// The position in `evidence` of each id.
  let positions: [String: Int]
  let hash: Hash

  /// A piece of evidence with the path of its key.
  struct Item {
    let evidence: Evidence
    let episode: Episode
    let path: String
  }

  /// The texts of one file in one language.
  struct TextSet {
    let script: Script
    let source: SourceMap
    /// Nil for the base language.
    let overlay: Overlay?
    var isBase: Bool { overlay == nil }
  }

  /// Nil when nothing of the scenario could be read.
  init?(_ loaded: LoadedScenario) {
    guard let scenario = loaded.scenario.value else { return nil }
    self.scenario = scenario
    source = loaded.scenario.source
    vacancy = loaded.vacancy
    model = loaded.model
    hash = loaded.hash
    languages = Self.textSets(loaded.scenario.script, loaded.scenario.source, loaded.overlays)
    vacancyLanguages = loaded.vacancy.map { Self.textSets($0.script, $0.source, loaded.vacancyOverlays) } ?? []
    var evidence: [Item] = []
    var positions: [String: Int] = [:]
    for episode in scenario.episodes {
      for item in episode.evidence {
        if positions[item.id] == nil { positions[item.id] = evidence.count }
        evidence.append(Item(evidence: item, episode: episode, path: "episodes.\(episode.id).\(item.id)"))
      }
    }
    self.evidence = evidence
    self.positions = positions
  }

  /// The evidence with an id.
  func item(_ id: String) -> Item? { positions[id].map { evidence[$0] } }

  private static func textSets(_ script: Script, _ source: SourceMap, _ overlays: [Decoded<Overlay>]) -> [TextSet] {
    [TextSet(script: script, source: source, overlay: nil)]
      + overlays.compactMap { decoded in
        decoded.value.map { TextSet(script: decoded.script, source: decoded.source, overlay: $0) }
      }
  }
}

extension TextID {
  /// Whether the text is a list of words that questions are compared with, and is never said or shown as it is.
  var isWordList: Bool { path.hasSuffix(".words") || path.hasSuffix(".cues") || path.hasSuffix(".honest") }

  /// Whether the text is the forms of a slot.
  var isFact: Bool { path.hasPrefix("facts.") }

  /// Whether the text is a pool of reactions.
  var isPool: Bool { path.hasPrefix("reactions.") }
}
