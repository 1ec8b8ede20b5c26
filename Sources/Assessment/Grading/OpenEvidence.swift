import QuestionReading
import Scenarios
import Transcripts

/// What a better question would have won at a turn.
struct OpenEvidence: Sendable {
  let scenario: Scenario
  let ledger: EvidenceLedger
  let script: Script
  /// Fills the slots of a text.
  let fill: @Sendable (String) -> String

  /// A model question and what it would have won.
  struct Chance: Sendable {
    var ask: TextID
    var wins: [EvidenceReference]
  }

  /// The first piece of the targeted element that stood open in the running episode: not told, not contaminated,
  /// everything that must come before it told, and no more trust needed than there was. Where the question was after
  /// no element, the first open piece of the story. Before any story, what opens the first one. Nil where nothing of
  /// what was asked for stood open: a model question after something else would not fit.
  func chance(at turn: GradedTurn) -> Chance? {
    guard let episode = episode(at: turn) else { return nil }
    let open = episode.evidence.filter { isReachable($0, at: turn) }
    let targets = (turn.reading?.targets ?? []).compactMap { Element(rawValue: $0.rawValue) }
    let isNear = { (item: Evidence) in
      item.element == .ownership && targets.contains(.action) || item.element == .action && targets.contains(.ownership)
    }
    let fitting = open.first { targets.contains($0.element) } ?? open.first(where: isNear)
    guard let item = targets.isEmpty ? open.first : fitting else { return nil }
    return Chance(ask: item.ask, wins: wins(item, in: episode, at: turn))
  }

  private func episode(at turn: GradedTurn) -> Episode? {
    let episodes = scenario.episodes
    if let id = turn.episodeAfter ?? turn.episodeBefore, let running = episodes.first(where: { $0.id == id }) {
      return running
    }
    if let topic = turn.reading?.topic,
      let named = episodes.first(where: { topic.hasSuffix($0.id) || topic.hasSuffix($0.competency) })
    {
      return named
    }
    return episodes.first { episode in episode.evidence.contains { isReachable($0, at: turn) } }
  }

  private func isReachable(_ item: Evidence, at turn: GradedTurn) -> Bool {
    item.countsAsEvidence && item.earned != .silence && ledger.isOpen(item.id, after: turn.number)
      && item.after.allSatisfy { ledger.turnWon($0).map { $0 < turn.number } ?? false }
      && item.trust <= turn.trustBefore ?? scenario.persona.trust
  }

  private func wins(_ item: Evidence, in episode: Episode, at turn: GradedTurn) -> [EvidenceReference] {
    let trust = turn.trustBefore ?? scenario.persona.trust
    let brought = item.brings.filter { id in
      ledger.isOpen(id, after: turn.number) && episode.evidence.contains { $0.id == id && $0.trust <= trust }
    }
    let story = fill(script.text(episode.name))
    return ([item.id] + brought).map { id in
      EvidenceReference(
        episode: episode.id, evidence: id, element: episode.evidence.first { $0.id == id }?.element, story: story)
    }
  }
}
