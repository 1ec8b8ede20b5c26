import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// Begins to tell an episode: its surface, and no more.
  func openEpisode(_ heard: Heard) -> Reply {
    if let competency = heard.namedCompetency, !cast.scenario.competencies.contains(competency), heard.has(.example) {
      return react(.otherCompetency, .otherCompetency)
    }
    if let episode = nextEpisode(heard) { return open(episode, heard) }
    let kind: ReactionKind = state.opened.isEmpty ? .otherCompetency : .noMoreEpisodes
    return hasMoreOnceInvited(heard) ? react(.noMoreEpisodes, .nothingFromWork, or: kind) : react(.noMoreEpisodes, kind)
  }

  func invitesOtherLife(_ heard: Heard) -> Bool {
    heard.reading.invitesOtherLife(isCaseWanted: state.isCaseWanted)
  }

  /// "Mag ook uit uw vrijwilligerswerk zijn", "Hebt u op school of in uw vrije tijd zoiets meegemaakt?": an invitation to
  /// tell such a case, whatever it was read as.
  func invitesCaseFromOtherLife(_ heard: Heard) -> Bool {
    guard heard.has(.otherLife), state.phase == .competencies, !heard.reading.isMultiple, !heard.reading.isHypothetical,
      heard.elements.allSatisfy({ $0 == .situation })
    else { return false }
    return heard.reading.form == .forcedChoice || state.isCaseWanted && heard.reading.form != .leading
  }

  /// Whether she has a story from outside work that nobody has invited.
  private func hasMoreOnceInvited(_ heard: Heard) -> Bool {
    !state.hasInvitedOtherLife && !invitesOtherLife(heard)
      && cast.scenario.episodes.contains { $0.setting != .work && !state.opened.contains($0.id) }
  }

  /// Begins to tell this episode, or goes on with it.
  func open(_ episode: Episode, _ heard: Heard) -> Reply {
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

  /// The episodes that she has not begun and would tell: those from work, and others once they were invited.
  func untoldEpisodes(heard: Heard?) -> [Episode] {
    let isInvited = state.hasInvitedOtherLife || heard.map(invitesOtherLife) ?? false
    return cast.scenario.episodes.filter { episode in
      !state.opened.contains(episode.id) && cast.traits.allSatisfy { $0.offers(episode, isInvited: isInvited) }
        && (episode.setting == .work || isInvited)
    }
  }

  private func nextEpisode(_ heard: Heard) -> Episode? {
    let isOther = asksForSecondCase(heard)
    if let named = heard.namedEpisode, isMeant(named, heard),
      !isOther || named.id != state.episode && !state.opened.contains(named.id)
    {
      return named
    }
    let named = heard.namedCompetency.flatMap { cast.scenario.competencies.contains($0) ? $0 : nil }
    let wanted = named ?? theme(of: heard)
    var fitting = untoldEpisodes(heard: heard).filter { wanted == nil || $0.competency == wanted }
    // Invited to take it from elsewhere, she does not take it from work, unless that work is named.
    if invitesOtherLife(heard), fitting.contains(where: { $0.setting != .work }) {
      fitting.removeAll { $0.setting == .work && cast.matches($0.words, heard.words) == 0 }
      fitting.sort { cast.matches($0.words, heard.words) > 0 && cast.matches($1.words, heard.words) == 0 }
    }
    if heard.has(.wellDone), !heard.has(.counterExample) {
      return fitting.first { $0.isFlattering } ?? (isOther ? fitting.first : nil)
    }
    // "Was there one that failed?" – "Yes." – "Tell us."
    if heard.has(.counterExample) || heard.elements.isEmpty && state.wasAskedForFailure {
      return fitting.first { !$0.isFlattering }
        ?? cast.scenario.episodes.first {
          !$0.isFlattering && state.opened.contains($0.id) && counterItem(in: $0) != nil
        } ?? fitting.first
    }
    // What does her credit comes first.
    return fitting.first { $0.isFlattering } ?? fitting.first
  }

  /// Whether a request for a case means the story that it seems to be about: by the story's own words, or those of something
  /// in it. A word or two that any story may have ("stond") mean none.
  private func isMeant(_ episode: Episode, _ heard: Heard) -> Bool {
    cast.matches(episode.words, heard.words) > 0 || episode.evidence.contains { heard.scores[$0] >= 3 }
  }

  /// The competency whose stories a request for a case is about by the words that they open with ("onder druk"); nil where
  /// those of several are, or none, or nothing is left to tell of it.
  private func theme(of heard: Heard) -> String? {
    var best: (competency: String, score: Int)?
    for episode in cast.scenario.episodes where !state.opened.contains(episode.id) {
      guard let opening = episode.evidence.first(where: { $0.earned == .open && $0.after.isEmpty }) else { continue }
      let score = heard.scores[opening]
      guard score >= 2, score >= best?.score ?? 0 else { continue }
      if score == best?.score, best?.competency != episode.competency { return nil }
      best = (episode.competency, score)
    }
    return best?.competency
  }

  /// "Hebt u een tweede voorbeeld?", "En een keer dat het wél goed ging?": another case than the one that she is telling.
  func asksForSecondCase(_ heard: Heard) -> Bool {
    guard state.episode != nil, [.open, .probing, .closed].contains(heard.reading.form), !heard.reading.isMultiple,
      !heard.reading.isHypothetical, heard.elements.allSatisfy({ $0 == .situation || $0 == .action }),
      heard.personal != .candidateQuestions, !heard.has(.inviting)
    else { return false }
    return heard.has(.another) && (heard.personal == nil || heard.has(.example))
      || heard.has(.wellDone) && heard.has(.example) && !heard.has(.anaphor)
  }

  /// Whether it asks for a case rather than for more of the running one.
  func asksForAnotherCase(_ heard: Heard) -> Bool {
    guard heard.elements.contains(.situation) || heard.elements.isEmpty else { return false }
    // "Kunt u daar een voorbeeld van geven?" stays in the story; "Dan nu stress beheren: een situatie waarin dat…" leaves it.
    if asksForOtherCompetency(heard) { return true }
    let pointsBack = heard.has(.anaphor) && heard.namedCompetency == nil
    if state.episode != nil, pointsBack, !heard.has(.another), !heard.has(.counterExample) { return false }
    if heard.namedEpisode != nil { return false }
    if heard.has(.example), heard.reading.form == .open || heard.has(.counterExample) { return true }
    // "When did that not work?" looks for the less flattering story, unless the running one has such a moment left.
    guard heard.has(.counterExample), heard.elements.contains(.situation) else { return state.episode == nil }
    return counterItem(in: cast.episode(state.episode)) == nil
  }

  /// Whether it asks for a case of another competency than that of the running story.
  private func asksForOtherCompetency(_ heard: Heard) -> Bool {
    guard let running = cast.episode(state.episode), heard.has(.example) || heard.invitesCase else { return false }
    return heard.namedCompetency.map { $0 != running.competency } ?? false
  }

  /// Clears up what she said in two ways, once both have come out: where the reader heard a confrontation, or a line holds
  /// two figures, or words, of the contradiction and sets them against each other.
  func clearUp(_ heard: Heard) -> Reply? {
    let form = heard.reading.form
    guard !heard.has(.disapproval), form != .statement, form != .silence, !isAnswer(heard) else { return nil }
    let isConfrontation = heard.has(.confrontation)
    let figures = Set(heard.listened.particulars).count
    let opposes = heard.has(.opposition) && (heard.has(.saying) || figures >= 2) || heard.has(.saying) && figures >= 2
    guard isConfrontation || opposes && state.phase == .competencies, form != .leading || !isConfrontation else {
      return nil
    }
    let known = cast.scenario.contradictions.filter { contradiction in
      contradiction.between.allSatisfy { cast.evidence[$0] == nil || state.isOut($0) }
        && (state.used[contradiction.says] ?? []).isEmpty
    }
    let best = known.max { matches($0, heard) < matches($1, heard) }
    if let best, matches(best, heard) >= (isConfrontation ? 1 : 2) {
      return Reply(.clearedUp, [Reply.Part(text: best.says)], trust: 2)
    }
    guard isConfrontation, form.isProductive, !heard.reading.isMultiple, heard.personal == nil else { return nil }
    if !heard.elements.isEmpty, known.isEmpty { return nil }
    // A probe that happens to set two things side by side is a probe.
    if let episode = cast.episode(state.episode),
      reachable(in: episode).contains(where: { heard.cues($0) > 0 || heard.scores[$0] >= 5 })
    {
      return nil
    }
    return react(.confronted, .confronted)
  }

  /// How many words and figures of a line belong to a contradiction; a figure counts in digits too.
  private func matches(_ contradiction: Scenario.Contradiction, _ heard: Heard) -> Int {
    let figures = Set(cast.script[contradiction.words].flatMap { cast.words($0).particulars })
    let words = cast.found(contradiction.words, heard.words).filter { stem in
      !heard.listened.all.contains { $0.particular != nil && cast.stemmer.stem($0.folded) == stem }
    }
    return words.count + figures.intersection(heard.listened.particulars).count
  }
}
