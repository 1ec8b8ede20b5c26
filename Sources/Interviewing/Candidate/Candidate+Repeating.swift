import QuestionReading
import Scenarios
import Transcripts

// The interviewer did not follow her, or wants more of the same.
extension Candidate {
  /// "Kunt u herhalen?": her last answer once more, in other words where she has some.
  func repetition(_ heard: Heard) -> Reply? {
    guard heard.has(.repeat), heard.listened.things.count <= 2, heard.namedThings.isEmpty else { return nil }
    guard !state.lastTexts.isEmpty else { return state.said.isEmpty ? nil : offer() }
    return Reply(.repeated, again() + state.lastTexts.map { Reply.Part(text: $0) }, episode: state.episode)
  }

  /// "Kunt u daar meer over zeggen?": what follows on what she told just now; like every probe without a word of its own it
  /// gets one item of an element at most.
  func goingOn(_ heard: Heard) -> Reply? {
    guard heard.has(.more), heard.namedThings.isEmpty, heard.listened.things.count <= 1, heard.personal == nil,
      !heard.has(.example), !state.wasAskedForCase, !heard.reading.isMultiple, heard.reading.form != .leading
    else { return nil }
    if state.lastMove == Move.answered.rawValue { return followUp(heard) ?? react(.noMoreAnswers, .noMoreAnswers) }
    guard let episode = cast.episode(state.episode) else { return nil }
    // An encouragement works like a silence.
    if heard.reading.form == .statement, let item = silenceItem() {
      return telling([item], .toldInSilence, in: episode, nil)
    }
    let open = reachable(in: episode).filter { item in
      [.asked, .open].contains(item.earned) && item.trust <= state.trust
        && !hasWonGenerically(item.element, in: episode)
    }
    let follows = open.first { item in item.after.contains { state.lastDisclosed.contains($0) } }
    guard let item = follows ?? open.first(where: { $0.earned == .open }) ?? open.first else {
      return nothingNew(.action, in: episode, heard)
    }
    return telling([item], .toldGenerically, in: episode, heard)
  }

  /// An apology puts right a little of what it is for.
  func replyToApology(_ heard: Heard) -> Reply {
    let key = "\(state.phase.rawValue)/\(Care.reassurance.rawValue)"
    return react(.reassured, .reassured, trust: state.cared.contains(key) ? 1 : 4)
  }
}
