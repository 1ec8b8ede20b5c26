import QuestionReading
import Scenarios
import Transcripts

// Questions that name something: an item, a detail, or nothing that she has.
extension Candidate {
  /// Tells a detail; asked again, in other words.
  func tell(_ detail: Scenario.Detail) -> Reply {
    let isNew = (state.used[detail.says] ?? []).isEmpty
    return Reply(.toldDetail, (isNew ? [] : again()) + [Reply.Part(text: detail.says)], episode: detail.episode)
  }

  /// What a line earns that names something: the detail or the evidence that its words fit best, of whatever element; of
  /// two alike, what is nearer to what the line is after. Nil where it names nothing.
  func named(_ heard: Heard, in episode: Episode) -> Reply? {
    let best = bestFit(heard, in: episode)
    if let detail = detail(for: heard), detail.score >= best?.score ?? 0 { return tell(detail.detail) }
    if let item = follower(heard, in: episode) { return telling([item], move(for: item), in: episode, heard) }
    if let best, best.score >= (heard.fits(best.item.element) ? 3 : 5) {
      return telling([best.item], move(for: best.item), in: episode, heard)
    }
    return nil
  }

  /// What a line gets that asks for one thing and earns nothing by naming it: general words, what she told already, or that
  /// she has no such detail. Nil where it asks for no one thing, or for what went wrong, which she knows whatever else the
  /// line names.
  func nothingOfTheKind(_ heard: Heard, in episode: Episode) -> Reply? {
    let wantsCounter = heard.has(.counterExample) && counterItem(in: episode) != nil
    guard isSpecific(heard, in: episode), !wantsCounter else { return nil }
    return hinted(heard, in: episode) ?? vaguely(heard, in: episode) ?? repeated(heard, in: episode)
      ?? noDetail(in: episode)
  }

  /// What a line earns and shares but a word or two with: an item of the element that it is after; else one whose own words
  /// it takes up, where nothing is left of that element, or neither a word of the line nor of that element's items says
  /// that it is after it.
  private func hinted(_ heard: Heard, in episode: Episode) -> Reply? {
    guard !heard.asksForFact else { return nil }
    let earned = reachable(in: episode).filter { earns(heard, $0) }
    let near = earned.first { heard.fits($0.element) && heard.scores[$0] >= 2 }
    let namesElement = heard.listened.all.contains(where: \.isGeneral)
    let hasMore = earned.contains { heard.fits($0.element) && (namesElement || heard.scores[$0] > 0) }
    guard let item = near ?? (hasMore ? nil : earned.first { $0.earned == .takenUp }) else { return nil }
    return telling([item], move(for: item), in: episode, heard)
  }

  private func bestFit(_ heard: Heard, in episode: Episode) -> (item: Evidence, score: Int)? {
    // Asked for what went wrong, she does not tell what went well.
    let wantsCounter = heard.has(.counterExample) && counterItem(in: episode) != nil
    var best: (item: Evidence, score: Int, rank: Int)?
    for item in reachable(in: episode) where earns(heard, item) && (!wantsCounter || item.earned == .counter) {
      let score = fit(heard, item)
      guard score > 0 else { continue }
      let isFresh = item.after.contains { state.lastDisclosed.contains($0) }
      let rank = 2 * score + (heard.fits(item.element) ? 5 : 0) + (isFresh ? 2 : 0)
      if rank > best?.rank ?? 0 { best = (item, score, rank) }
    }
    return best.map { ($0.item, $0.score) }
  }

  /// "Wat antwoordden ze?", "Kunt u daar een voorbeeld van geven?": what follows on what she told just now, unless the line
  /// names something else.
  private func follower(_ heard: Heard, in episode: Episode) -> Evidence? {
    let pointsBack = heard.has(.example) && heard.has(.anaphor)
    guard heard.has(.reply) || pointsBack else { return nil }
    let items = reachable(in: episode).filter { item in
      [.asked, .open, .takenUp].contains(item.earned) && item.after.contains { state.lastDisclosed.contains($0) }
        && heard.namedThings.allSatisfy { cast.index.speaks(item, of: $0) }
    }
    return items.first { heard.fits($0.element) } ?? items.first
  }

  /// Whether only one thing can be the answer: who, when, where, how many, or something that the line names.
  private func isSpecific(_ heard: Heard, in episode: Episode) -> Bool {
    if heard.isGeneric { return false }
    if heard.asksForFact || heard.has(.why) && !heard.listened.particulars.isEmpty { return true }
    let own = cast.found(episode.words, heard.words)
    return heard.namedThings.contains { !own.contains($0) }
  }

  /// What is still to be earned by a better question, in the general words that she has for it.
  private func vaguely(_ heard: Heard, in episode: Episode) -> Reply? {
    guard !heard.asksForFact else { return nil }
    let untold = episode.evidence.filter { !state.isOut($0.id) && heard.fits($0.element) && heard.scores[$0] >= 2 }
    return untold.lazy.compactMap { vagueReply($0, in: episode) }.first
  }

  /// What she told already, asked for in its own words; a question for one fact does not get all of it once more, and
  /// neither does one for an example of it.
  func repeated(_ heard: Heard, in episode: Episode) -> Reply? {
    guard !heard.asksForFact, !(heard.has(.example) && heard.has(.anaphor)) else { return nil }
    let brought = Set(episode.evidence.flatMap(\.brings))
    let told = episode.evidence.first { item in
      state.worths[item.id] == .won && !brought.contains(item.id) && heard.fits(item.element)
        && (heard.cues(item) >= 2 || heard.takesUp(item, state))
        && (state.used[item.says] ?? []).count < cast.script[item.says].count
    }
    return told.map { Reply(.repeated, again() + [Reply.Part(text: $0.says)], episode: episode.id) }
  }

  private func noDetail(in episode: Episode) -> Reply {
    if state.drought > 0, let lead = lead(in: episode) { return lead }
    var reply = react(.noDetail, .noDetail)
    reply.episode = episode.id
    return reply
  }
}

extension Heard {
  /// Whether it holds a word of some length that she used when she told an item.
  func takesUp(_ item: Evidence, _ state: InterviewState) -> Bool {
    let said = (state.used[item.says] ?? []).map { cast.facts.fill(cast.script[item.says][$0]) }.joined(separator: " ")
    let spoken = WordSet(said, stemmer: cast.stemmer)
    return words.stems.contains { $0.count >= 5 && spoken.stems.contains($0) }
  }
}
