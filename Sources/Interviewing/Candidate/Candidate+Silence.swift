import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// What she does with a silence: once after an answer some say more; a second one is awkward.
  func reply(to silence: Silence) -> Reply {
    if state.outage != nil { return unheard(nil) }
    if let reply = returning() { return reply }
    if state.isThinking, let line = state.thinkingAbout { return directReply(to: Heard(line, cast: cast)) }
    if state.silences > 0 { return react(.silenceAwkward, .silenceAwkward, trust: -2) }
    if let item = silenceItem(), let episode = cast.evidence[item.id]?.episode {
      return telling([item], .toldInSilence, in: episode, nil)
    }
    return atRest() ?? react(.silenceMore, .silenceMore)
  }

  /// What she says to a silence or a "hm" that no answer of hers came before: she waits, or is on her way out.
  func atRest() -> Reply? {
    let move = state.lastMove.flatMap(Move.init)
    if state.opened.isEmpty, move != .farewell { return react(.listening, .listening, or: .smallTalk) }
    return switch move {
    case .farewell: react(.farewell, .farewell)
    case .informed, .procedure, .greeted, .thanked, .smallTalk, .steered, .answeredByInterviewer, .answeredHonestly,
      .answeredEvasively, .noMoreQuestions, .incidentHandled, .putRight, nil:
      react(.listening, .listening, or: .smallTalk)
    default: nil
    }
  }

  /// What she says of her own accord when she is left the time: something that follows on what she told just now.
  func silenceItem() -> Evidence? {
    let items = reachable(in: cast.episode(state.episode)).filter { $0.earned == .silence && $0.trust <= state.trust }
    return items.first { item in item.after.contains { state.lastDisclosed.contains($0) } } ?? items.first
  }

  /// While she is thinking, reassurance and encouragement give her the time, and a new question costs the answer.
  func replyWhileThinking(to heard: Heard) -> Reply {
    guard let line = state.thinkingAbout else { return directReply(to: heard) }
    let reading = heard.reading
    let isKind = reading.act == .reassurance || reading.act == .encourager || heard.has(.patience)
    if reading.form == .statement && isKind || isNudge(heard) {
      var reply = directReply(to: Heard(line, cast: cast))
      if reading.act == .reassurance, !state.cared.contains("\(state.phase.rawValue)/\(Care.reassurance.rawValue)") {
        reply.trust += Care.reassurance.trust
      }
      return reply
    }
    // Torn from her thoughts, she does not begin to think anew.
    var torn = state
    torn.thoughts = .max
    var reply = Candidate(cast: cast, state: torn).directReply(to: heard)
    reply.parts = part(.thoughtLost) + reply.parts
    reply.trust -= 2
    return reply
  }

  /// "Vertel maar" while she is about to: an invitation that names nothing.
  func isNudge(_ heard: Heard) -> Bool { heard.reading.form == .open && heard.listened.things.isEmpty }
}
