import Scenarios
import Transcripts

/// Chooses the words of a reply: variants by keyed draw, slots filled, and never the same line twice to the letter.
struct Wording {
  let cast: Cast
  let state: InterviewState

  /// The candidate's line for a reply.
  func line(_ reply: Reply) -> CandidateLine {
    var (text, uses) = plain(reply)
    if opensSoftly(reply), let (opener, use) = variant(of: cast.scenario.reactions[.openers]) {
      text = opener + text
      uses.insert(use, at: 0)
    }
    if state.said.contains(text) { (text, uses) = otherwise(text, uses) }
    return CandidateLine(
      text: .words(text, salt: ""), move: reply.move.rawValue, episode: reply.episode ?? state.episode, uses: uses,
      disclosed: reply.disclosed, trust: min(100, max(0, state.trust + reply.trust)), isThinking: reply.isThinking)
  }

  private func plain(_ reply: Reply) -> (String, [TextUse]) {
    var pieces: [String] = []
    var uses: [TextUse] = []
    for part in reply.parts {
      guard let (text, use) = variant(of: part.text, slots: part.slots, after: uses) else { continue }
      pieces.append(text)
      uses.append(use)
    }
    let text = pieces.reduce(into: "") { text, piece in
      if !text.isEmpty, text.last != " " { text += " " }
      text += piece
    }
    return (text, uses)
  }

  /// A variant that was not used yet, where one is left.
  private func variant(of text: TextID?, slots: [String: String] = [:], after uses: [TextUse] = []) -> (
    String, TextUse
  )? {
    guard let text else { return nil }
    let variants = cast.script[text]
    guard !variants.isEmpty else { return nil }
    let used = (state.used[text] ?? []) + uses.filter { $0.text == text }.map(\.variant)
    // Round after round: within one, no variant comes back before all others did.
    let round = Set(used.suffix(used.count % variants.count))
    let fresh = variants.indices.filter { !round.contains($0) && !(variants.count > 1 && $0 == used.last) }
    let candidates = fresh.isEmpty ? Array(variants.indices) : fresh
    let index = candidates[cast.draw.below(candidates.count, text.path, used.count)]
    return (cast.facts.fill(variants[index], with: slots), TextUse(text: text, variant: index))
  }

  /// People often begin with a "Goh…" before they tell something.
  private func opensSoftly(_ reply: Reply) -> Bool {
    switch reply.move {
    case .told, .toldOwnShare, .toldTakenUp, .answered, .opened:
      cast.draw.chance(20, "opener", state.said.count)
    default: false
    }
  }

  /// A line that was already said comes back behind other opening words.
  private func otherwise(_ text: String, _ uses: [TextUse]) -> (String, [TextUse]) {
    for pool in [ReactionKind.openers, .again] {
      guard let id = cast.scenario.reactions[pool] else { continue }
      let variants = cast.script[id]
      for step in variants.indices {
        let index = (cast.draw.below(variants.count, id.path + "+", state.said.count) + step) % variants.count
        let candidate = variants[index] + text
        if !state.said.contains(candidate) { return (candidate, [TextUse(text: id, variant: index)] + uses) }
      }
    }
    // Two openings before the same words: more combinations than an interview has turns.
    guard let first = cast.scenario.reactions[.openers], let second = cast.scenario.reactions[.again] else {
      return (text, uses)
    }
    for (index, opener) in cast.script[first].enumerated() {
      for (other, again) in cast.script[second].enumerated() {
        let candidate = opener + again + text
        guard !state.said.contains(candidate) else { continue }
        return (candidate, [TextUse(text: first, variant: index), TextUse(text: second, variant: other)] + uses)
      }
    }
    return (text, uses)
  }
}
