import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// Begins to tell an episode: its surface, and no more.
  func openEpisode(_ heard: Heard) -> Reply {
    if let competency = heard.namedCompetency, !cast.scenario.competencies.contains(competency), heard.has(.example) {
      return react(.otherCompetency, .otherCompetency)
    }
    guard let episode = nextEpisode(heard) else { return react(.noMoreEpisodes, .noMoreEpisodes) }
    if state.opened.contains(episode.id) { return probe(episode, heard) }
    let surface = reachable(in: episode).filter { $0.earned == .open }
    guard let first = surface.first ?? episode.evidence.first(where: { $0.after.isEmpty }) else {
      return react(.noMoreEpisodes, .noMoreEpisodes)
    }
    var told = [first]
    // An inviting question gets a little more than the bare situation.
    if heard.reading.form == .open,
      let task = episode.evidence.first(where: { item in
        item.earned == .open && item.element == .task && item.after == [first.id]
      }), cast.draw.chance(50, "surface.\(episode.id)", 0)
    {
      told.append(task)
    }
    return telling(told, .opened, in: episode, heard)
  }

  private func nextEpisode(_ heard: Heard) -> Episode? {
    if let named = heard.namedEpisode { return named }
    let wanted = heard.namedCompetency.flatMap { cast.scenario.competencies.contains($0) ? $0 : nil }
    let left = cast.scenario.episodes.filter { episode in
      !state.opened.contains(episode.id) && (wanted == nil || episode.competency == wanted)
    }
    let fitting = left.filter { $0.setting == .work || heard.has(.otherLife) }
    // "Was there one that failed?" – "Yes." – "Tell us."
    if heard.has(.counterExample) || heard.elements.isEmpty && state.wasAskedForFailure {
      return fitting.first { !$0.isFlattering }
        ?? cast.scenario.episodes.first { !$0.isFlattering && counterItem(in: $0) != nil } ?? fitting.first
    }
    // What does her credit comes first.
    return fitting.first { $0.isFlattering } ?? fitting.first
  }

  /// Clears up what she said in two ways, once both have come out.
  func clearUp(_ heard: Heard) -> Reply? {
    let known = cast.scenario.contradictions.filter { contradiction in
      contradiction.between.allSatisfy { cast.evidence[$0] == nil || state.isOut($0) }
        && (state.used[contradiction.says] ?? []).isEmpty
    }
    let best = known.max { cast.matches($0.words, heard.words) < cast.matches($1.words, heard.words) }
    if let best, cast.matches(best.words, heard.words) > 0 {
      return Reply(.clearedUp, [Reply.Part(text: best.says)], trust: 2)
    }
    if !heard.elements.isEmpty, known.isEmpty { return nil }
    // A probe that happens to set two things side by side is a probe.
    if let episode = cast.episode(state.episode), reachable(in: episode).contains(where: { heard.cues($0) > 0 }) {
      return nil
    }
    return react(.confronted, .confronted)
  }
}
