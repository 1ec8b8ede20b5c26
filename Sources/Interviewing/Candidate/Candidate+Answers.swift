import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// A question outside the episodes: about herself, the job, the interview.
  func answer(_ target: Target, _ heard: Heard) -> Reply {
    switch target {
    case .candidateQuestions: return askQuestion()
    case .closing: return heard.has(.farewell) ? react(.farewell, .farewell) : react(.informed, .informed)
    case .procedure where answers(to: .procedure).isEmpty: return react(.procedure, .procedureAnswer)
    case .rapport where answers(to: .rapport).isEmpty: return react(.smallTalk, .smallTalk)
    default: break
    }
    guard let answer = nextAnswer(target, heard) else {
      switch target {
      case .rapport: return react(.smallTalk, .smallTalk)
      case .procedure: return react(.procedure, .procedureAnswer)
      default: return react(.noMoreAnswers, .noMoreAnswers)
      }
    }
    var parts = [Reply.Part(text: answer.says)]
    var move = Move.answered
    if let fact = cast.scenario.volunteered.first(where: { $0.with == target.rawValue && state.used[$0.says] == nil }) {
      parts.append(Reply.Part(text: fact.says))
      move = .volunteered
    }
    return Reply(move, parts)
  }

  func answers(to target: Target) -> [Scenario.Answer] {
    cast.scenario.answers.filter { $0.target == target.rawValue }
  }

  /// The answer whose words the question uses, else the next one that she has not given.
  func nextAnswer(_ target: Target, _ heard: Heard) -> Scenario.Answer? {
    let fresh = answers(to: target).filter { state.used[$0.says] == nil }
    let best = fresh.max { cast.matches($0.words, heard.words) < cast.matches($1.words, heard.words) }
    if let best, cast.matches(best.words, heard.words) > 0 { return best }
    return fresh.first
  }

  /// The answer of whatever target whose words the line uses most; none while a story that she tells has such words.
  func answer(named heard: Heard) -> Scenario.Answer? {
    let fresh = cast.scenario.answers.filter { state.used[$0.says] == nil }
    let best = fresh.max { cast.matches($0.words, heard.words) < cast.matches($1.words, heard.words) }
    guard let best, cast.matches(best.words, heard.words) > 0 else { return nil }
    let inStory = reachable(in: cast.episode(state.episode)).map { heard.cues($0) }.max() ?? 0
    return cast.matches(best.words, heard.words) > inStory && state.lastAnswer != nil ? best : nil
  }

  private func askQuestion() -> Reply {
    guard let question = cast.scenario.questions.first(where: { state.used[$0.says] == nil }) else {
      return react(.noMoreQuestions, .noMoreQuestions)
    }
    return Reply(.askedQuestion, [Reply.Part(text: question.says)])
  }

  /// Yes or no, hardly more; only a practical fact is told.
  func replyToClosed(_ heard: Heard) -> Reply {
    switch heard.reading.targets.first {
    case .candidateQuestions: return askQuestion()
    case .procedure, .closing, .rapport: return react(.procedure, .procedureYes)
    case .practical, .background, .motivation, .environment, .expertise, .selfAssessment:
      if let target = heard.reading.targets.first,
        let answer = answers(to: target).first(where: {
          cast.matches($0.words, heard.words) > 0 && state.used[$0.says] == nil
        }),
        target == .practical
      {
        return Reply(.answered, [Reply.Part(text: answer.says)])
      }
    default: break
    }
    if let suggestion = suggestion(in: heard) {
      return react(.closed, suggestion.holds ? .closedYes : .closedNo)
    }
    // "Did you learn from it?" invites a yes; where nothing leans, a no comes now and then.
    let leansToYes = heard.elements.contains { $0 != .situation && $0 != .task } || heard.has(.counterExample)
    return react(.closed, leansToYes || cast.draw.chance(80, "closed", state.turn) ? .closedYes : .closedNo)
  }

  /// The suggestion that a line makes: the one of which it holds most words.
  func suggestion(in heard: Heard) -> Scenario.Suggestion? {
    let best = cast.scenario.suggestions.max {
      cast.matches($0.words, heard.words) < cast.matches($1.words, heard.words)
    }
    return best.flatMap { cast.matches($0.words, heard.words) > 0 ? $0 : nil }
  }

  /// Several questions at once: she takes the easiest, says next to nothing, and the rest is lost until asked again.
  func takeEasiest(_ heard: Heard) -> Reply {
    let easiest: [Element] = [.result, .situation, .learning, .task, .action, .ownership]
    guard let element = easiest.first(where: { heard.elements.contains($0) }) else {
      guard let target = heard.reading.targets.last else { return notUnderstood() }
      return answer(target, heard)
    }
    guard let episode = cast.episode(state.episode) else {
      // Without a story running, the easiest is to begin one.
      return heard.elements.contains(.situation) ? openEpisode(heard) : react(.noSituation, .noSituation)
    }
    let lost = heard.elements.compactMap { element in
      reachable(in: episode).first { $0.element == element && $0.earned != .takenUp && $0.earned != .silence }
    }
    var reply = react(.tookEasiest, ReactionKind.easiest(element))
    reply.disclosed = lost.map { Disclosure(evidence: $0.id, worth: .lost) }
    return reply
  }
}
