import QuestionReading
import Scenarios
import Transcripts

// What the words of a line fit: evidence that it earns, a detail, and the story that it is about.
extension Candidate {
  /// Everything that was said so far, with CV and letter, in a listener's words.
  var said: Knowledge { Knowledge(state.said.map { cast.words($0) } + cast.papers + datesOfOpened) }

  /// The interviewer may say the year of a story that she tells.
  private var datesOfOpened: [Words] {
    state.opened.compactMap { cast.episode($0)?.date }.map { cast.words(String($0.prefix(4))) }
  }

  /// How many of a line's words take up what an item listens for. A name, a day or a figure that she never said is no word
  /// of hers to take up.
  func takenUpCues(_ item: Evidence, _ heard: Heard) -> Int {
    let found = cast.found(item.cues, heard.words)
    guard !found.isEmpty else { return 0 }
    let exact = heard.listened.all.filter { $0.particular != nil || cast.names.isName($0.stem) }
    guard !exact.isEmpty else { return found.count }
    let said = Set((state.said.map { cast.words($0) } + cast.papers).flatMap { $0.all.map(\.folded) })
    let unsaid = Set(exact.filter { !said.contains($0.folded) }.map { cast.stemmer.stem($0.folded) })
    return found.subtracting(unsaid).count
  }

  /// Whether a line is of the kind that earns an item.
  func earns(_ heard: Heard, _ item: Evidence) -> Bool {
    switch item.earned {
    case .open, .asked: true
    case .own: heard.asksForOwnShare
    case .counter: heard.has(.counterExample) || heard.elements.contains(.learning)
    case .takenUp: takenUpCues(item, heard) > 0
    case .silence: false
    }
  }

  /// The move by which an item comes out.
  func move(for item: Evidence) -> Move {
    switch item.earned {
    case .open, .asked, .silence: .told
    case .own: .toldOwnShare
    case .counter: .toldCounter
    case .takenUp: .toldTakenUp
    }
  }

  /// How much a line fits an item: the words that they share, and twice what it takes up.
  func fit(_ heard: Heard, _ item: Evidence) -> Int {
    heard.scores[item] + (item.earned == .takenUp ? 2 * takenUpCues(item, heard) : 0)
  }

  /// The detail that a line means most, and how much.
  func detail(for heard: Heard) -> (detail: Scenario.Detail, score: Int)? {
    // "Une situation où…" asks for a case, and for no place.
    if heard.reading.form == .open, heard.has(.example) { return nil }
    var best: (detail: Scenario.Detail, score: Int)?
    for (position, detail) in cast.scenario.details.enumerated() where isTellable(detail) {
      let isNear =
        detail.about.isEmpty
        ? detail.episode != nil && detail.episode == state.episode
        : detail.about.contains { state.lastDisclosed.contains($0) }
      var score = cast.details.score(position, in: heard.listened, isNear: isNear)
      // Of two that fit alike, the one about what she told just now, then the one of the running story.
      if score > 0 {
        score = score * 4 + (isNear && !detail.about.isEmpty ? 2 : 0) + (detail.episode == state.episode ? 1 : 0)
      }
      if score > (best?.score ?? 0) { best = (detail, score) }
    }
    return best.map { ($0.detail, $0.score / 4) }
  }

  /// A detail can be asked for once its story runs or was told, and something that it is about came out.
  private func isTellable(_ detail: Scenario.Detail) -> Bool {
    if let episode = detail.episode, !state.opened.contains(episode) { return false }
    return detail.about.isEmpty || detail.about.contains { state.isOut($0) }
  }

  /// The story that a line is about while one runs: the running one as long as what she told or could tell of it holds the
  /// line's words; another one that she told where it clearly fits better, or the interviewer goes back to it.
  func meantEpisode(_ heard: Heard) -> Episode? {
    guard let running = cast.episode(state.episode) else { return heard.namedEpisode }
    guard let named = heard.namedEpisode, named.id != running.id else { return running }
    let own = fit(heard, running)
    let theirs = fit(heard, named)
    if heard.has(.back) { return theirs > 0 ? named : running }
    return own == 0 && theirs > 0 || theirs >= own + 2 ? named : running
  }

  /// How many things of a line belong to a story: those of what she told of it or could tell next, and its own words. What
  /// names a side of any story ("uw aandeel") belongs to none.
  private func fit(_ heard: Heard, _ episode: Episode) -> Int {
    let heardOf = episode.evidence.filter { item in
      state.isOut(item.id) || item.after.allSatisfy { state.isOut($0) }
    }
    let own = Set(cast.found(episode.words, heard.words))
    return heard.listened.things.count { stem in
      own.contains(stem) || heardOf.contains { cast.index.speaks($0, of: stem) }
    }
  }
}
