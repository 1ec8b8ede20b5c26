import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// An open or probing question: the only ones that win evidence.
  func tell(_ heard: Heard) -> Reply {
    let isBare = heard.elements.isEmpty || heard.listened.things.isEmpty
    if heard.reading.form == .open, isBare, state.wasAskedForCase { return openEpisode(heard) }
    // What only one answer about herself means is that answer, whatever the line seems to be after.
    if let answer = namedAnswer(heard) { return give(answer) }
    // "Sketch your career": also a story, but not one about a competency.
    if let personal = personal(heard), !belongsToStory(heard), !asksForCase(heard) { return answer(personal, heard) }
    if heard.elements.isEmpty, !asksForCase(heard) {
      if let target = heard.reading.targets.first, target != .candidateQuestions, !belongsToStory(heard) {
        return answer(target, heard)
      }
      if heard.reading.form == .probing, let followUp = takenUpAnswer(heard) { return followUp }
      if state.episode == nil, heard.reading.form == .probing { return aboutNothing(heard) }
    }
    if asksForAnotherCase(heard) || invitesNamedStory(heard) { return openEpisode(heard) }
    if let untold = untoldEpisode(heard) {
      // Invited to tell it, she does; asked for a detail of it, she wonders how the interviewer would know.
      return heard.reading.form == .open ? openEpisode(heard) : untold
    }
    guard let running = runningEpisode(heard) else {
      if let detail = detail(for: heard) { return tell(detail.detail) }
      return heard.reading.form == .open || heard.elements.contains(.situation)
        ? openEpisode(heard) : react(.noSituation, .noSituation)
    }
    return probe(running, heard)
  }

  /// Whether a line that is also after something personal asks for a case, or takes up the running one.
  private func belongsToStory(_ heard: Heard) -> Bool {
    if staysInStory(heard) { return true }
    guard !heard.elements.isEmpty else { return false }
    let cues = reachable(in: cast.episode(state.episode)).map { heard.cues($0) }.max() ?? 0
    return heard.has(.example) || heard.namedEpisode != nil || cues > 0
  }

  /// Whether a line asks for a case from a story that she has not told, and names it by its own words.
  private func invitesNamedStory(_ heard: Heard) -> Bool {
    guard heard.reading.form == .open, heard.has(.example), let named = heard.namedEpisode else { return false }
    return !state.opened.contains(named.id) && cast.matches(named.words, heard.words) > 0
  }

  /// Whether a line asks for a case although it seems to be after her background: "a situation from your internship", once
  /// such cases are what the interview is about.
  private func asksForCase(_ heard: Heard) -> Bool {
    heard.reading.form == .open && heard.has(.example) && (state.phase == .competencies || heard.namedEpisode != nil)
  }

  /// Whether a line is about the story that she is telling, whatever it seems to be after: it names something of it, or
  /// asks what failed. A line that is after an element of a story is about this one, unless it invites her questions.
  func staysInStory(_ heard: Heard) -> Bool {
    if invitesCaseFromOtherLife(heard) { return true }
    if state.phase == .competencies, state.isThinking, isNudge(heard) { return true }
    guard state.phase == .competencies, let episode = cast.episode(state.episode) else { return false }
    if heard.has(.inviting) || heard.has(.addition) { return false }
    if !heard.elements.isEmpty { return true }
    // What seems to be about the interview itself is about her story where it names it ("how many minutes did a call take?").
    if heard.reading.targets == [.procedure] {
      let names = heard.namedEpisode?.id == episode.id || reachable(in: episode).contains { heard.cues($0) >= 2 }
      return names && answerScore(heard) == 0
    }
    guard heard.personal != nil || heard.reading.targets.isEmpty else { return false }
    // A question that names nothing, herself neither, goes on from what she told just now.
    let namesNothing = heard.listened.things.isEmpty && answerScore(heard) == 0 && !heard.has(.ownShare)
    if heard.reading.form.isProductive, namesNothing, state.lastAnswer == nil { return true }
    let named = heard.namedThings
    if heard.has(.counterExample) || heard.namedEpisode?.id == episode.id || detail(for: heard) != nil { return true }
    // One word that her answers about herself know too is not enough.
    let inStory = reachable(in: episode).map { max(heard.cues($0), heard.scores[$0] / 2) }.max() ?? 0
    return inStory >= 2 || !named.isEmpty && answerScore(heard) <= inStory
  }

  /// No target at all and no story running: a follow-up to an answer, or something that nobody can answer.
  private func aboutNothing(_ heard: Heard) -> Reply {
    heard.isGeneric ? react(.noSituation, .noSituation) : react(.unanswerable, .unanswerable)
  }

  /// The line is about a story that she has not told, while another one runs.
  private func untoldEpisode(_ heard: Heard) -> Reply? {
    guard state.episode != nil, let named = meantEpisode(heard), !state.opened.contains(named.id) else { return nil }
    let isKnown = reachable(in: cast.episode(state.episode)).contains { heard.cues($0) > 0 }
    let meant = cast.matches(named.words, heard.words) + (named.evidence.map { heard.cues($0) }.max() ?? 0)
    return isKnown || meant < (heard.reading.form == .open ? 1 : 3) ? nil : react(.noSuchEpisode, .noSuchEpisode)
  }

  /// The episode that the line is about, else the one that runs.
  private func runningEpisode(_ heard: Heard) -> Episode? {
    // Words of a story that she has not told are no news to her, but the interviewer has to ask for it first.
    if let meant = meantEpisode(heard), state.opened.contains(meant.id) { return meant }
    return cast.episode(state.episode)
  }

  /// Tells what a probe into a running episode earns.
  func probe(_ episode: Episode, _ heard: Heard) -> Reply {
    let wantsMore = heard.reading.form == .open && heard.namedThings.isEmpty
    if wantsMore, let item = surface(of: episode, heard) { return telling([item], .told, in: episode, heard) }
    if let reply = named(heard, in: episode) { return reply }
    if heard.reading.form == .open, let item = surface(of: episode, heard) {
      return telling([item], .told, in: episode, heard)
    }
    if let reply = nothingOfTheKind(heard, in: episode) { return reply }
    if let item = takenUp(in: episode, heard) { return telling([item], .toldTakenUp, in: episode, heard) }
    // "What was your own role?" is after her task first.
    if heard.elements.contains(.task), let item = asked(.task, in: episode, heard) {
      return telling([item], heard.isGeneric ? .toldGenerically : .told, in: episode, heard)
    }
    if heard.asksForOwnShare, !heard.has(.counterExample), let items = ownShare(in: episode) {
      return telling(items, .toldOwnShare, in: episode, heard)
    }
    if heard.has(.counterExample) || heard.elements.contains(.learning),
      let item = counterItem(in: episode, elements: heard.elements, isNamed: heard.asksForFailure)
    {
      return telling([item], .toldCounter, in: episode, heard)
    }
    if heard.asksForOwnShare, let items = ownShare(in: episode) {
      return telling(items, .toldOwnShare, in: episode, heard)
    }
    // Most lines are after the situation among other things; what else they are after is more telling.
    let elements = heard.elements.isEmpty ? [.action] : heard.elements.filter { $0 != .situation } + [.situation]
    for element in elements where heard.elements.isEmpty || heard.elements.contains(element) {
      guard let item = asked(element, in: episode, heard) else { continue }
      return telling([item], heard.isGeneric ? .toldGenerically : .told, in: episode, heard)
    }
    // Asked for what failed, she has no better answer than that, whatever side of it was meant.
    if heard.has(.counterExample), let item = counterItem(in: episode) {
      return telling([item], .toldCounter, in: episode, heard)
    }
    return nothingNew(elements[0], in: episode, heard)
  }

  /// An invitation to go on gets the next of the story's surface, unless it takes up two of her words or more.
  private func surface(of episode: Episode, _ heard: Heard) -> Evidence? {
    let open = reachable(in: episode)
    if open.contains(where: { $0.earned == .takenUp && takenUpCues($0, heard) >= 2 }) || heard.has(.counterExample) {
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
      guard item.earned == .takenUp else { return nil }
      let cues = takenUpCues(item, heard)
      guard cues > 0 else { return nil }
      // Words of her last answer are what a listener takes up first.
      let isFresh = item.after.contains { state.lastDisclosed.contains($0) }
      let fits = heard.elements.isEmpty ? isFresh || cues >= 2 : heard.fits(item.element)
      guard fits || cues >= 2 && !isAnswered else { return nil }
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
  ///
  /// - Parameter isNamed: the line asks for it in so many words: then any will do, else a line that is after what she
  ///   learned gets only that.
  func counterItem(in episode: Episode?, elements: [Element] = [], isNamed: Bool = false) -> Evidence? {
    let items = reachable(in: episode).filter { $0.earned == .counter }
    // What she trusts the interviewer with comes first; what she does not is all that is left to be guarded about.
    let open = items.filter { $0.trust <= state.trust } + items.filter { $0.trust > state.trust }
    return open.first { elements.contains($0.element) } ?? (elements.contains(.learning) && !isNamed ? nil : open.first)
  }

  /// The next item of an element that a probe after it earns.
  private func asked(_ element: Element, in episode: Episode, _ heard: Heard) -> Evidence? {
    let items = reachable(in: episode).filter { $0.element == element && ($0.earned == .asked || $0.earned == .open) }
    // An invitation gets more of the surface, a probe what lies below it.
    let preferred: Evidence.Earned = heard.reading.form == .open ? .open : .asked
    // "En toen?" goes on from what she told just now, where something follows on it.
    let follows = items.first { item in item.after.contains { state.lastDisclosed.contains($0) } }
    let next = heard.isGeneric ? follows : nil
    guard let item = next ?? items.first(where: { $0.earned == preferred }) ?? items.first else { return nil }
    if heard.isGeneric, hasWonGenerically(element, in: episode) { return nil }
    return item
  }

  func hasWonGenerically(_ element: Element, in episode: Episode) -> Bool {
    episode.evidence.contains { $0.element == element && state.genericallyWon.contains($0.id) }
  }

  /// The evidence of an episode that has not come out, and before which nothing else must come out.
  func reachable(in episode: Episode?) -> [Evidence] {
    episode?.evidence.filter { item in
      !state.isOut(item.id) && item.after.allSatisfy { state.isOut($0) }
    } ?? []
  }
}
