import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// Tells evidence, with what it brings along; unless she has to think first, does not trust enough, or her nature
  /// bends it.
  func telling(_ items: [Evidence], _ move: Move, in episode: Episode, _ heard: Heard?) -> Reply {
    guard let item = items.first else { return react(.notUnderstood, .notUnderstood) }
    if item.trust > state.trust { return guardedAbout(item, in: episode) }
    var plan = Plan(items: items, move: move)
    let scene = Scene(
      cast: cast, state: state, episode: episode, isGeneric: heard?.isGeneric ?? false,
      isSpecific: heard.map { !$0.namedThings.isEmpty || $0.asksForFact } ?? false,
      isAsked: heard.map { $0.reading.form != .statement } ?? false)
    for trait in cast.traits { trait.bend(&plan, in: scene) }
    if plan.needsThought || needsThought(item, heard), !state.thoughtOver.contains(item.id), heard != nil {
      return Reply(
        .thinking, part(.thinking), disclosed: [Disclosure(evidence: item.id, worth: .lost)], episode: episode.id,
        isThinking: true)
    }
    if plan.digresses { return straying(from: plan.items[0], in: episode) }
    if plan.staysVague, let vague = vagueReply(plan.items[0], in: episode) { return vague }
    var told = plan.isBrief ? [plan.items[0]] : plan.items
    for other in (plan.isBrief ? [] : plan.items).flatMap(\.brings).compactMap({ cast.evidence[$0]?.item })
    where !state.isOut(other.id) && other.trust <= state.trust && !told.contains(other) {
      told.append(other)
    }
    let listening = plan.move == .toldTakenUp ? 1 : 0
    return Reply(
      plan.move, told.map { Reply.Part(text: $0.says) },
      disclosed: told.map {
        Disclosure(evidence: $0.id, worth: state.worths[$0.id] == .contaminated ? .contaminated : .won)
      },
      episode: episode.id, trust: listening)
  }

  /// A hard question: what went wrong, or what she learned from it, now and then wants a moment.
  private func needsThought(_ item: Evidence, _ heard: Heard?) -> Bool {
    guard item.earned == .counter, state.thoughts < 2, state.episode != nil else { return false }
    return cast.draw.chance(25, "thought.\(item.id)", 0)
  }

  private func guardedAbout(_ item: Evidence, in episode: Episode) -> Reply {
    Reply(.guarded, part(.guarded), disclosed: [Disclosure(evidence: item.id, worth: .vague)], episode: episode.id)
  }

  /// The vague form of an item, while it has words that she has not used.
  func vagueReply(_ item: Evidence, in episode: Episode) -> Reply? {
    guard let vague = item.vague, (state.used[vague] ?? []).count < cast.script[vague].count else { return nil }
    return Reply(
      .stayedVague, [Reply.Part(text: vague)], disclosed: [Disclosure(evidence: item.id, worth: .vague)],
      episode: episode.id)
  }
}

extension ReactionKind {
  /// What she says when an element of a story is exhausted.
  static func noMore(_ element: Element) -> ReactionKind {
    switch element {
    case .situation: .noMoreSituation
    case .task: .noMoreTask
    case .action: .noMoreAction
    case .ownership: .noMoreOwnership
    case .result: .noMoreResult
    case .learning: .noMoreLearning
    }
  }

  /// What she says when she takes the easiest of several questions.
  static func easiest(_ element: Element) -> ReactionKind {
    switch element {
    case .situation: .easiestSituation
    case .task: .easiestTask
    case .action: .easiestAction
    case .ownership: .easiestOwnership
    case .result: .easiestResult
    case .learning: .easiestLearning
    }
  }
}
