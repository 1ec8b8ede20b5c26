import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// An open or probing question: the only ones that win evidence.
  func tell(_ heard: Heard) -> Reply {
    if heard.has(.confrontation), heard.personal == nil, let reply = clearUp(heard) { return reply }
    if heard.reading.form == .open, heard.elements.isEmpty, state.wasAskedForCase { return openEpisode(heard) }
    // "Sketch your career": also a story, but not one about a competency.
    if let personal = heard.personal, !belongsToStory(heard) { return answer(personal, heard) }
    if heard.elements.isEmpty {
      if let target = heard.reading.targets.first, !belongsToStory(heard) { return answer(target, heard) }
      if heard.reading.form == .probing, let followUp = followUp(heard) { return followUp }
      if state.episode == nil, heard.reading.form == .probing { return aboutNothing(heard) }
    }
    if asksForAnotherCase(heard) { return openEpisode(heard) }
    if let untold = untoldEpisode(heard) {
      // Invited to tell it, she does; asked for a detail of it, she wonders how the interviewer would know.
      return heard.reading.form == .open ? openEpisode(heard) : untold
    }
    guard let running = runningEpisode(heard) else {
      return heard.reading.form == .open || heard.elements.contains(.situation)
        ? openEpisode(heard) : react(.noSituation, .noSituation)
    }
    return probe(running, heard)
  }

  /// Whether a line that is also after something personal asks for a case, or takes up the running one.
  private func belongsToStory(_ heard: Heard) -> Bool {
    let cues = reachable(in: cast.episode(state.episode)).map { heard.cues($0) }.max() ?? 0
    if heard.elements.isEmpty { return cues >= 2 && state.phase == .competencies }
    // While she is telling a story, "what did you do there?" is about the story.
    if state.phase == .competencies, state.episode != nil { return true }
    return heard.has(.example) || heard.namedEpisode != nil || cues > 0
  }

  /// A question whose target nobody could read, after an answer about herself: it takes up that answer, or one whose
  /// words it uses.
  private func followUp(_ heard: Heard) -> Reply? {
    guard state.lastMove == Move.answered.rawValue else { return nil }
    if let named = answer(named: heard) { return Reply(.answered, [Reply.Part(text: named.says)]) }
    guard let last = cast.scenario.answers.first(where: { $0.says == state.lastAnswer }),
      let next = cast.scenario.answers.first(where: { $0.target == last.target && state.used[$0.says] == nil })
    else { return nil }
    return Reply(.answered, [Reply.Part(text: next.says)])
  }

  /// No target at all and no story running: a follow-up to an answer, or something that nobody can answer.
  private func aboutNothing(_ heard: Heard) -> Reply {
    heard.isGeneric ? react(.noSituation, .noSituation) : react(.unanswerable, .unanswerable)
  }

  /// Whether it asks for a case rather than for more of the running one.
  private func asksForAnotherCase(_ heard: Heard) -> Bool {
    guard heard.elements.contains(.situation) || heard.elements.isEmpty else { return false }
    if heard.namedEpisode != nil { return false }
    if heard.has(.example), heard.reading.form == .open || heard.has(.counterExample) { return true }
    // "When did that not work?" looks for the less flattering story, unless the running one has such a moment left.
    guard heard.has(.counterExample), heard.elements.contains(.situation) else { return state.episode == nil }
    return counterItem(in: cast.episode(state.episode)) == nil
  }

  /// The line is about a story that she has not told, while another one runs.
  private func untoldEpisode(_ heard: Heard) -> Reply? {
    guard let named = heard.namedEpisode, state.episode != nil, !state.opened.contains(named.id) else { return nil }
    let isKnown = reachable(in: cast.episode(state.episode)).contains { heard.cues($0) > 0 }
    let meant = cast.matches(named.words, heard.words) + (named.evidence.map { heard.cues($0) }.max() ?? 0)
    return isKnown || meant < (heard.reading.form == .open ? 1 : 3) ? nil : react(.noSuchEpisode, .noSuchEpisode)
  }

  /// The episode that the line names, else the one that runs.
  private func runningEpisode(_ heard: Heard) -> Episode? {
    if let named = heard.namedEpisode {
      // Words of a story that she has not told are no news to her, but the interviewer has to ask for it first.
      if state.opened.contains(named.id) { return named }
      if state.episode == nil { return nil }
    }
    return cast.episode(state.episode)
  }

  /// Tells what a probe into a running episode earns.
  func probe(_ episode: Episode, _ heard: Heard) -> Reply {
    if heard.reading.form == .open, let item = surface(of: episode, heard) {
      return telling([item], .told, in: episode, heard)
    }
    if let item = takenUp(in: episode, heard) { return telling([item], .toldTakenUp, in: episode, heard) }
    // "What was your own role?" is after her task first.
    if heard.elements.contains(.task), let item = asked(.task, in: episode, heard) {
      return telling([item], heard.isGeneric ? .toldGenerically : .told, in: episode, heard)
    }
    if heard.elements.contains(.ownership), !heard.has(.counterExample), let items = ownShare(in: episode) {
      return telling(items, .toldOwnShare, in: episode, heard)
    }
    if heard.has(.counterExample) || heard.elements.contains(.learning),
      let item = counterItem(in: episode, elements: heard.elements)
    {
      return telling([item], .toldCounter, in: episode, heard)
    }
    if heard.elements.contains(.ownership), let items = ownShare(in: episode) {
      return telling(items, .toldOwnShare, in: episode, heard)
    }
    // Most lines are after the situation among other things; what else they are after is more telling.
    let elements = heard.elements.isEmpty ? [.action] : heard.elements.filter { $0 != .situation } + [.situation]
    for element in elements where heard.elements.isEmpty || heard.elements.contains(element) {
      guard let item = asked(element, in: episode, heard) else { continue }
      return telling([item], heard.isGeneric ? .toldGenerically : .told, in: episode, heard)
    }
    return nothingNew(elements[0], in: episode, heard)
  }

  /// An invitation to go on gets the next of the story's surface, unless it takes up two of her words or more.
  private func surface(of episode: Episode, _ heard: Heard) -> Evidence? {
    let open = reachable(in: episode)
    if open.contains(where: { $0.earned == .takenUp && heard.cues($0) >= 2 }) || heard.has(.counterExample) {
      return nil
    }
    let items = open.filter { $0.earned == .open }
    let isBroad = heard.elements.allSatisfy { $0 == .situation || $0 == .action }
    return items.first { heard.elements.contains($0.element) } ?? (isBroad ? items.first : nil)
  }

  /// Evidence that listens for words in the line: an item of an element that the line is after, or one of which the
  /// line takes up two words or more.
  private func takenUp(in episode: Episode, _ heard: Heard) -> Evidence? {
    // Words alone weigh less than what the line is after, as long as she has something to say to that.
    let isAnswered = heard.elements.contains { asked($0, in: episode, heard) != nil }
    let scored = reachable(in: episode).enumerated().compactMap { position, item -> (Int, Int, Evidence)? in
      let cues = heard.cues(item)
      guard item.earned == .takenUp, cues > 0 else { return nil }
      let fits = heard.elements.isEmpty || heard.fits(item.element)
      guard fits || cues >= 2 && !isAnswered else { return nil }
      // Words of her last answer are what a listener takes up first.
      let isFresh = item.after.contains { state.lastDisclosed.contains($0) }
      return (cues * 2 + (fits ? 3 : 0) + (isFresh ? 2 : 0), -position, item)
    }
    return scored.max { ($0.0, $0.1) < ($1.0, $1.1) }?.2
  }

  /// Her own acts and her ownership: the next of either, and what it brings along.
  private func ownShare(in episode: Episode) -> [Evidence]? {
    let open = reachable(in: episode)
    let item =
      open.first { $0.earned == .own && $0.element == .action } ?? open.first { $0.earned == .own }
      ?? open.first { $0.element == .ownership && $0.earned == .asked }
    return item.map { [$0] }
  }

  /// The next item that speaks of what went wrong.
  func counterItem(in episode: Episode?, elements: [Element] = []) -> Evidence? {
    let items = reachable(in: episode).filter { $0.earned == .counter }
    return items.first { elements.contains($0.element) } ?? (elements.contains(.learning) ? nil : items.first)
  }

  /// The next item of an element that a probe after it earns.
  private func asked(_ element: Element, in episode: Episode, _ heard: Heard) -> Evidence? {
    let items = reachable(in: episode).filter { $0.element == element && ($0.earned == .asked || $0.earned == .open) }
    // An invitation gets more of the surface, a probe what lies below it.
    let preferred: Evidence.Earned = heard.reading.form == .open ? .open : .asked
    guard let item = items.first(where: { $0.earned == preferred }) ?? items.first else { return nil }
    if heard.isGeneric, hasWonGenerically(element, in: episode) { return nil }
    return item
  }

  private func hasWonGenerically(_ element: Element, in episode: Episode) -> Bool {
    episode.evidence.contains { $0.element == element && state.genericallyWon.contains($0.id) }
  }

  /// The evidence of an episode that has not come out, and before which nothing else must come out.
  func reachable(in episode: Episode?) -> [Evidence] {
    episode?.evidence.filter { item in
      !state.isOut(item.id) && item.after.allSatisfy { state.isOut($0) }
    } ?? []
  }
}

extension Heard {
  /// Whether an element is what the line is after; her acts and her share in them lie close together.
  func fits(_ element: Element) -> Bool {
    elements.contains(element) || (element == .ownership && elements.contains(.action))
      || (element == .action && elements.contains(.ownership))
  }
}
