import QuestionReading
import Scenarios
import Transcripts

// Nothing more to tell along this line: what she offers instead, and what becomes of it.
extension Candidate {
  /// A probe that earns nothing new: what is left needs a better question, or nothing is left.
  func nothingNew(_ element: Element, in episode: Episode, _ heard: Heard) -> Reply {
    // Her words weigh more than what the line seems to be after.
    let named = reachable(in: episode).filter { $0.earned == .takenUp && takenUpCues($0, heard) > 0 }
    if let item = named.max(by: { fit(heard, $0) < fit(heard, $1) }) {
      return telling([item], .toldTakenUp, in: episode, heard)
    }
    if let repeated = repeated(heard, in: episode) { return repeated }
    let left = episode.evidence.filter { $0.element == element && !state.isOut($0.id) }
    for item in left where item.after.allSatisfy({ state.isOut($0) }) {
      if item.earned == .takenUp || item.earned == .own, let vague = vagueReply(item, in: episode) { return vague }
    }
    if state.drought > 0, let lead = lead(in: episode) { return lead }
    var reply = react(.noMore, ReactionKind.noMore(element))
    reply.episode = episode.id
    return reply
  }

  /// Names something that she said and that has more behind it, or the story that she has not told yet.
  func lead(in episode: Episode) -> Reply? {
    let untold = reachable(in: episode).filter { $0.earned == .takenUp && $0.trust <= state.trust }
    let phrases =
      untold.compactMap(\.lead) + untoldEpisodes(heard: nil).map(\.name)
    guard let phrase = phrases.first(where: { (state.used[$0] ?? []).isEmpty }) else { return nil }
    let said = cast.facts.fill(cast.script.text(phrase))
    var reply = react(.offeredLead, .lead, slots: ["lead": said])
    guard !reply.parts.isEmpty else { return nil }
    reply.parts[0].fillers = [TextUse(text: phrase, variant: 0)]
    reply.episode = episode.id
    return reply
  }

  /// "Ja, vertel" to something that she offered.
  func acceptedOffer(_ heard: Heard) -> Reply? {
    let form = heard.reading.form
    let isBroad = heard.elements.allSatisfy { $0 == .situation || $0 == .action }
    // "What did you do?" holds a "do", but asks.
    let accepts = heard.has(.accept) && form != .probing
    guard accepts || heard.has(.more), heard.listened.things.count <= 1, form != .leading,
      !heard.reading.isMultiple, !heard.has(.another), !heard.has(.farewell), !heard.has(.thanks),
      form == .statement || isBroad && heard.personal == nil
    else { return nil }
    if let offered = state.offered {
      if let episode = cast.scenario.episodes.first(where: { $0.name == offered }) { return open(episode, heard) }
      let item = cast.evidence.values.first { $0.item.lead == offered }
      return item.map { telling([$0.item], .told, in: $0.episode, heard) }
    }
    // A question of its own is more than a yes.
    guard form == .statement || heard.listened.content.isEmpty else { return nil }
    switch state.lastMove.flatMap(Move.init) {
    case .noSituation: return openEpisode(heard)
    case .noMore:
      guard let episode = cast.episode(state.episode) else { return nil }
      let open = reachable(in: episode).filter { [.asked, .open].contains($0.earned) && $0.trust <= state.trust }
      let elements: [Element] = [.result, .learning, .action, .task, .situation, .ownership]
      let item = elements.lazy.compactMap { element in open.first { $0.element == element } }.first
      return item.map { telling([$0], .toldGenerically, in: episode, heard) }
    default: return nil
    }
  }
}
