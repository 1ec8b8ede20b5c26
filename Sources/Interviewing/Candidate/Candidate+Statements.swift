import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// Her question that the interviewer has not answered yet.
  private var openQuestion: Scenario.CandidateQuestion? {
    cast.scenario.questions.first { $0.says.path == state.awaitingAnswer }
  }

  /// Whether a line answers her question, however it was read: it asks nothing by its marks, and is longer than what people
  /// type of a question without one, or holds words of an honest answer.
  func isAnswer(_ heard: Heard) -> Bool {
    guard let question = openQuestion, !heard.line.text.string.contains("?") else { return false }
    return heard.words.stems.count >= 12 || cast.matches(question.honest, heard.words) > 0
  }

  /// A line that asks nothing: what it does decides.
  func replyToStatement(_ heard: Heard) -> Reply {
    if let question = openQuestion,
      heard.reading.act != .steering, heard.words.stems.count >= 2 || heard.has(.evasive), !heard.has(.praise),
      !heard.has(.farewell)
    {
      return replyToAnswer(heard, question)
    }
    // "That is no good sign" puts nobody at ease.
    let isInformed = state.phase == .questions || state.phase == .closing
    if heard.has(.disapproval), [.reassurance, .none, .information].contains(heard.reading.act), !isInformed {
      return replyToEvaluation(heard)
    }
    if heard.has(.patience), !heard.has(.farewell), heard.reading.act != .summary { return replyToReassurance(heard) }
    switch heard.reading.act {
    case .summary: return replyToSummary(heard)
    case .reassurance: return replyToReassurance(heard)
    case .encourager: return replyToEncourager(heard)
    case .evaluation: return replyToEvaluation(heard)
    case .steering: return replyToSteering(heard)
    case .information, .none: return replyToInformation(heard)
    }
  }

  /// An honest answer to her question, one that passes it over, or any other.
  private func replyToAnswer(_ heard: Heard, _ question: Scenario.CandidateQuestion) -> Reply {
    let thanks = [Reply.Part(text: question.thanks)]
    if cast.matches(question.honest, heard.words) > 0 { return Reply(.answeredHonestly, thanks, trust: 4) }
    if heard.has(.evasive) { return react(.answeredEvasively, .evaded, or: .informed, trust: -1) }
    return Reply(.answeredByInterviewer, thanks, trust: 2)
  }

  /// Only praise is praise: an evaluation without a word of it is taken for what it says, or for nothing.
  private func replyToEvaluation(_ heard: Heard) -> Reply {
    if heard.has(.praise) { return react(.praised, .praised) }
    if heard.has(.disapproval) { return react(.disapproved, .disapproved, trust: -5) }
    return replyToEncourager(heard)
  }

  /// Care raises trust, each kind once per phase.
  func careFor(_ heard: Heard, _ move: Move, _ kind: ReactionKind) -> Reply {
    guard let care = Care(heard.reading) else { return react(move, kind) }
    let isNew = !state.cared.contains("\(state.phase.rawValue)/\(care.rawValue)")
    return react(move, kind, trust: isNew ? care.trust : 0)
  }

  /// Reassurance raises trust; given time after an answer, she may go on as after a silence.
  func replyToReassurance(_ heard: Heard) -> Reply {
    let cared = careFor(heard, .reassured, .reassured)
    guard heard.has(.patience), let item = silenceItem(), let episode = cast.evidence[item.id]?.episode else {
      return cared
    }
    var reply = telling([item], .toldInSilence, in: episode, nil)
    reply.trust += cared.trust
    return reply
  }

  func replyToInformation(_ heard: Heard) -> Reply {
    if heard.has(.farewell) { return react(.farewell, .farewell) }
    if heard.has(.greeting), state.phase == .opening { return careFor(heard, .greeted, .greeting) }
    if heard.has(.thanks), heard.words.stems.count <= 6 { return react(.thanked, .thanked) }
    if heard.reading.targets == [.rapport] { return careFor(heard, .smallTalk, .smallTalk) }
    return careFor(heard, .informed, .informed)
  }

  /// Brought back to something that can be asked, she tells it as if it were asked.
  private func replyToSteering(_ heard: Heard) -> Reply {
    if let strayed = backOnTrack(heard) { return strayed }
    if !heard.elements.isEmpty, let episode = cast.episode(state.episode) { return probe(episode, heard) }
    // Before she told anything there is nothing to bring her back from.
    return state.lastAnswer == nil && state.opened.isEmpty ? replyToInformation(heard) : react(.steered, .steered)
  }

  /// Brought back from the protected fact that she volunteered; right after it, words that she need not tell it do so in
  /// whatever form.
  func steeredBack(_ heard: Heard) -> Reply? {
    guard let id = state.volunteered, let fact = cast.scenario.volunteered.first(where: { $0.says.path == id }) else {
      return nil
    }
    let isWaived = heard.has(.waive) && state.lastMove == Move.volunteered.rawValue
    guard isWaived || heard.reading.act == .steering && heard.reading.form == .statement else { return nil }
    return Reply(.steered, [Reply.Part(text: fact.steered)], trust: 4)
  }

  /// "Ja?", "hm": like a silence, a little less.
  private func replyToEncourager(_ heard: Heard) -> Reply {
    // "Is there such a case?" – "Yes." – "Tell us."
    if state.wasAskedForCase, heard.has(.more) || heard.has(.accept) { return openEpisode(heard) }
    if let item = silenceItem(), state.trust >= 40 {
      return telling([item], .toldInSilence, in: cast.evidence[item.id]?.episode ?? cast.scenario.episodes[0], nil)
    }
    return atRest() ?? react(.encouraged, .encouraged)
  }
}
