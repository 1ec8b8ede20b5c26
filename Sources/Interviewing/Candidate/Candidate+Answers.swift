import QuestionReading
import Scenarios
import Transcripts

// Questions outside the episodes: about herself, the job, the interview.
extension Candidate {
  /// Answers what a question is after.
  func answer(_ target: Target, _ heard: Heard) -> Reply {
    switch target {
    case .candidateQuestions: return askQuestion()
    case .closing: return heard.has(.farewell) ? react(.farewell, .farewell) : react(.informed, .informed)
    default: break
    }
    if let answer = bestAnswer(target, heard) { return give(answer) }
    let fresh = answers(to: target).filter { state.used[$0.says] == nil }
    switch target {
    case .procedure:
      return (state.phase == .opening ? fresh.first : nil).map(give) ?? react(.procedure, .procedureAnswer)
    case .rapport: return react(.smallTalk, .smallTalk)
    default: break
    }
    // Asked in general she tells the next; asked for something that she has no answer to, she has none.
    let isGeneral = heard.listened.things.isEmpty || heard.listened.all.contains { $0.isGeneral && !$0.isFunction }
    guard isGeneral else { return react(.notThought, .notThought) }
    return fresh.first.map(give) ?? react(.noMoreAnswers, .noMoreAnswers)
  }

  func answers(to target: Target) -> [Scenario.Answer] {
    cast.scenario.answers.filter { $0.target == target.rawValue }
  }

  /// Gives an answer; one that she gave already in other words.
  func give(_ answer: Scenario.Answer) -> Reply {
    let given = (state.used[answer.says] ?? []).count
    guard given < cast.script[answer.says].count else { return react(.noMoreAnswers, .noMoreAnswers) }
    var parts = (given > 0 ? again() : []) + [Reply.Part(text: answer.says)]
    var move = given > 0 ? Move.repeated : .answered
    if let fact = cast.scenario.volunteered.first(where: { $0.with == answer.target && state.used[$0.says] == nil }) {
      parts.append(Reply.Part(text: fact.says))
      move = .volunteered
    }
    return Reply(move, parts)
  }

  /// The answer whose words the question uses most; of those alike one to its own target. An answer to something else
  /// needs a word that names a thing: "functie" or "leiden" are in questions about anything.
  private func bestAnswer(_ target: Target, _ heard: Heard) -> Scenario.Answer? {
    let general = Set(heard.listened.all.filter { $0.isGeneral || $0.isFunction }.map { cast.stemmer.stem($0.folded) })
    var best: (answer: Scenario.Answer, rank: Int)?
    for answer in cast.scenario.answers {
      let found = cast.found(answer.words, heard.words)
      let isAsked = answer.target == target.rawValue
      guard !found.isEmpty, isAsked || !found.isSubset(of: general) else { continue }
      let score = found.count
      let isFresh = state.used[answer.says] == nil
      let rank = 4 * score + (isAsked ? 3 : 0) + (isFresh ? 1 : 0)
      if rank > best?.rank ?? 0 { best = (answer, rank) }
    }
    return best?.answer
  }

  /// How much the answer about herself that fits best fits a line.
  func answerScore(_ heard: Heard) -> Int {
    cast.scenario.answers.map { cast.matches($0.words, heard.words) }.max() ?? 0
  }

  /// The answer about herself that a question names while nothing of her stories is named as much: without a running
  /// story any, within one only what the story does not speak of.
  func namedAnswer(_ heard: Heard) -> Scenario.Answer? {
    guard !heard.has(.example), !heard.invitesCase, let best = bestAnswer(heard.personal ?? .rapport, heard) else {
      return nil
    }
    let score = cast.matches(best.words, heard.words)
    let isAsked = heard.reading.targets.contains { $0.rawValue == best.target }
    if isAsked, score >= 2, heard.elements.isEmpty { return best }
    guard let episode = cast.episode(state.episode) else {
      return isAsked || score >= 2 || heard.namedThings.isEmpty && heard.namedEpisode == nil ? best : nil
    }
    let inStory = reachable(in: episode).map { max(heard.cues($0), heard.scores[$0] / 2) }.max() ?? 0
    guard detail(for: heard) == nil, heard.namedThings.isEmpty, score > inStory else { return nil }
    return isAsked || score >= 2 ? best : nil
  }

  /// What it is after outside the episodes. "Vraag" in a line about her story invites no questions of hers.
  func personal(_ heard: Heard) -> Target? {
    guard let target = heard.personal else { return nil }
    guard target == .candidateQuestions, state.episode != nil, !heard.has(.inviting) else { return target }
    return staysInStory(heard) || heard.has(.reply) ? nil : target
  }

  /// A question whose target nobody could read, after an answer about herself: it takes up that answer.
  func takenUpAnswer(_ heard: Heard) -> Reply? {
    guard state.lastMove == Move.answered.rawValue else { return nil }
    return followUp(heard)
  }

  /// What goes on from the answer about herself that she gave last.
  func followUp(_ heard: Heard) -> Reply? {
    if let last = cast.scenario.answers.first(where: { $0.says == state.lastAnswer }) {
      let named = bestAnswer(Target(rawValue: last.target) ?? .rapport, heard)
      let next = cast.scenario.answers.first { $0.target == last.target && state.used[$0.says] == nil }
      if let answer = named ?? next { return give(answer) }
    }
    return nil
  }

  /// Her next question that no statement of the interviewer's has answered already.
  func askQuestion() -> Reply {
    let told = state.statements.map { WordSet($0, stemmer: cast.stemmer) }
    let open = cast.scenario.questions.filter { question in
      state.used[question.says] == nil && !told.contains { cast.answers(question.honest, $0) }
    }
    guard let question = open.first else {
      return react(.noMoreQuestions, .noMoreQuestions)
    }
    return Reply(.askedQuestion, [Reply.Part(text: question.says)])
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
