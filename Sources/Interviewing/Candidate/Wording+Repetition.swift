import Scenarios
import Transcripts

// A line that was said already comes back in other words.
extension Wording {
  /// What she told comes back behind other opening words; a reaction gives way to another of its pool, of a kindred pool,
  /// or to two of them.
  func otherwise(_ reply: Reply, _ text: String, _ uses: [TextUse]) -> (String, [TextUse]) {
    if reply.parts.count == 1, let part = reply.parts.first, let kind = kind(of: part.text) {
      let pools = ([kind] + Wording.kin(of: kind)).compactMap { cast.scenario.reactions[$0] }
      if let other = unsaid(in: pools, part) { return other }
    }
    return opened(text, uses)
  }

  private func kind(of text: TextID) -> ReactionKind? {
    cast.scenario.reactions.first { $0.value == text }?.key
  }

  /// Pools whose lines can stand for each other's.
  private static func kin(of kind: ReactionKind) -> [ReactionKind] {
    let noMore: [ReactionKind] = [
      .noMoreAction, .noMoreResult, .noMoreSituation, .noMoreTask, .noMoreOwnership, .noMoreLearning, .noMoreEpisodes,
    ]
    return switch kind {
    case .noMoreSituation, .noMoreTask, .noMoreAction, .noMoreOwnership, .noMoreResult, .noMoreLearning:
      noMore.filter { $0 != kind }
    case .noMoreAnswers: [.notThought]
    case .notThought: [.noMoreAnswers]
    case .noDetail: [.unanswerable]
    case .protected: [.protectedAgain]
    case .protectedAgain: [.protected]
    case .silenceMore: [.encouraged]
    case .disapproved: [.leadingRejected]
    default: []
    }
  }

  private func unsaid(in pools: [TextID], _ part: Reply.Part) -> (String, [TextUse])? {
    let lines = pools.flatMap { pool in
      cast.script[pool].enumerated().map { index, line in
        (text: cast.facts.fill(line, with: part.slots), use: TextUse(text: pool, variant: index))
      }
    }
    func first(_ candidates: [(text: String, uses: [TextUse])]) -> (String, [TextUse])? {
      guard !candidates.isEmpty else { return nil }
      let start = cast.draw.below(candidates.count, part.text.path + "+", state.said.count)
      let turned = candidates[start...] + candidates[..<start]
      return turned.first { !state.said.contains($0.text) }.map { ($0.text, $0.uses + part.fillers) }
    }
    if let single = first(lines.map { ($0.text, [$0.use]) }) { return single }
    let own = lines.filter { $0.use.text == part.text }
    return first(
      own.flatMap { one in
        lines.filter { $0.text != one.text }.map { ("\(one.text) \($0.text)", [one.use, $0.use]) }
      })
  }

  private func opened(_ text: String, _ uses: [TextUse]) -> (String, [TextUse]) {
    for pool in [ReactionKind.openers, .again] {
      guard let id = cast.scenario.reactions[pool] else { continue }
      let variants = cast.script[id]
      for step in variants.indices {
        let index = (cast.draw.below(variants.count, id.path + "+", state.said.count) + step) % variants.count
        let candidate = joined(variants[index], text)
        if !state.said.contains(candidate) { return (candidate, [TextUse(text: id, variant: index)] + uses) }
      }
    }
    // Two openings before the same words: more combinations than an interview has turns.
    guard let first = cast.scenario.reactions[.openers], let second = cast.scenario.reactions[.again] else {
      return (text, uses)
    }
    for (index, opener) in cast.script[first].enumerated() {
      for (other, again) in cast.script[second].enumerated() {
        let candidate = opener + joined(again, text)
        guard !state.said.contains(candidate) else { continue }
        return (candidate, [TextUse(text: first, variant: index), TextUse(text: second, variant: other)] + uses)
      }
    }
    return (text, uses)
  }
}
