import QuestionReading
import Scenarios
import Transcripts

/// The candidate's mind: what a line earns (the table in DESIGN.md section 3). Pure; wording comes after.
struct Candidate {
  let cast: Cast
  let state: InterviewState

  /// What she answers to a line.
  func reply(to line: InterviewerLine) -> Reply {
    if state.outage != nil { return unheard(Heard(line, cast: cast)) }
    return afterInterruptions(Heard(bentByFault(line), cast: cast))
  }

  /// What she answers when nothing interferes.
  func plainReply(to heard: Heard) -> Reply {
    state.isThinking ? replyWhileThinking(to: heard) : directReply(to: heard)
  }

  /// What she answers when nobody interrupts her thoughts.
  func directReply(to heard: Heard) -> Reply {
    let reading = heard.reading
    if reading.language != cast.script.language { return react(.otherLanguage, .otherLanguage) }
    // In a longer question such a word mostly belongs to the story.
    if heard.has(.rude), !reading.form.isProductive || heard.words.stems.count < 8 {
      return react(.offended, .offended, trust: -15)
    }
    if reading.isProtected, !reading.isUnsure { return putOff() }
    if let reply = replyToSmallWords(heard) { return reply }
    if isAnswer(heard) { return replyToStatement(heard) }
    if let reply = clearUp(heard) { return reply }
    if reading.isUnsure, !isPlainEnough(heard) { return notUnderstood() }
    if asksForSecondCase(heard) || invitesCaseFromOtherLife(heard) { return openEpisode(heard) }
    switch reading.form {
    case .silence, .statement: return replyToStatement(heard)
    // What follows on a question of hers and asks nothing answers it.
    case .closed where state.awaitingAnswer != nil && !heard.line.text.string.contains("?"):
      return replyToStatement(heard)
    // "Hallo? Hoort u mij nog?" is one question.
    case .closed where heard.elements.isEmpty && heard.reading.targets == [.procedure]: return replyToClosed(heard)
    case _ where reading.isMultiple: return takeEasiest(heard)
    case _ where reading.isHypothetical: return react(.intention, .intention)
    case .leading: return replyToLeading(heard)
    case .forcedChoice: return react(.forcedChoice, .forcedChoice)
    case .closed: return replyToClosed(heard)
    case .open, .probing: return tell(heard)
    }
  }

  /// Lines whose small words say what they do, however they were read: an apology, "I don't follow", "go on", a yes to
  /// what she offered; and small talk and patience that the reader is unsure of.
  private func replyToSmallWords(_ heard: Heard) -> Reply? {
    if heard.has(.apology), heard.reading.form == .statement { return replyToApology(heard) }
    if let reply = steeredBack(heard) { return reply }
    if isExplaining(heard) { return replyToInformation(heard) }
    if let reply = acceptedOffer(heard) ?? repetition(heard) ?? goingOn(heard) { return reply }
    guard heard.reading.isUnsure else { return nil }
    let isSmallTalk = heard.has(.greeting) || heard.has(.thanks) || heard.has(.farewell)
    if isSmallTalk, heard.elements.isEmpty { return replyToStatement(heard) }
    return heard.has(.patience) ? replyToReassurance(heard) : nil
  }

  /// A reaction from one of her pools; a pool that a scenario may lack has one that stands in.
  func react(
    _ move: Move, _ kind: ReactionKind, or other: ReactionKind? = nil, trust: Int = 0, slots: [String: String] = [:]
  ) -> Reply {
    Reply(move, part(cast.scenario.reactions[kind] == nil ? other ?? kind : kind, slots: slots), trust: trust)
  }

  func part(_ kind: ReactionKind, slots: [String: String] = [:]) -> [Reply.Part] {
    cast.scenario.reactions[kind].map { [Reply.Part(text: $0, slots: slots)] } ?? []
  }

  /// The words before something that is said once more.
  func again() -> [Reply.Part] {
    part(.again).map { part in
      var part = part
      part.isOpening = true
      return part
    }
  }

  private func putOff() -> Reply {
    let before = (cast.scenario.reactions[.protected].flatMap { state.used[$0] } ?? []).count
    return react(.putOff, before >= 2 ? .protectedAgain : .protected, trust: -12)
  }

  /// Asks what is meant; the second time in a row she offers something to go on with.
  func notUnderstood() -> Reply {
    guard state.misunderstandings > 0 else { return react(.notUnderstood, .notUnderstood) }
    return offer()
  }

  /// Offers something to go on with: the episode that she is telling, else one that she could tell.
  func offer() -> Reply {
    let episode = cast.episode(state.episode) ?? cast.scenario.episodes.first
    let name = episode.map { cast.facts.fill(cast.script.text($0.name)) } ?? ""
    return react(.offered, .offer, slots: ["episode": name])
  }

  /// The panel or the course is explained, whatever the reader made of so many names and topics: nothing is asked.
  private func isExplaining(_ heard: Heard) -> Bool {
    let isExplained = heard.has(.panelPresented) || heard.has(.courseExplained) || heard.has(.durationTold)
    let mayInvite = heard.reading.form == .open || heard.line.text.string.contains("?")
    return state.phase == .opening && isExplained && !mayInvite
  }

  /// A line that the reader is unsure of, but in which she hears enough not to ask back: small words of conversation,
  /// or her own words.
  private func isPlainEnough(_ heard: Heard) -> Bool {
    if heard.reading.form == .statement { return !heard.reading.signals.isEmpty || state.awaitingAnswer != nil }
    if detail(for: heard) != nil || heard.has(.another) && heard.has(.example) { return true }
    guard heard.reading.form.isProductive else { return false }
    return reachable(in: cast.episode(state.episode)).contains { heard.cues($0) >= 2 || heard.scores[$0] >= 5 }
  }
}
