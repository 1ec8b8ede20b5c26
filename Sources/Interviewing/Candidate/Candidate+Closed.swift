import QuestionReading
import Scenarios
import Transcripts

// Questions that are answered with yes or no.
extension Candidate {
  /// Yes or no, hardly more, and never against her own story: what she knows decides, else she does not commit herself.
  func replyToClosed(_ heard: Heard) -> Reply {
    if heard.has(.addition) { return lastWord(heard) }
    if heard.has(.identity) { return aboutHerself(heard) ?? react(.procedure, .identityYes, or: .procedureYes) }
    if heard.has(.patience), heard.elements.isEmpty { return replyToReassurance(heard) }
    if let made = suggestion(in: heard.listened) {
      // A true word with a false day beside it is not true.
      let isOff = state.episode != nil && figuresHold(in: heard) == false
      return react(.closed, made.suggestion.holds != made.isDenied && !isOff ? .closedYes : .closedNo)
    }
    let target = heard.reading.targets.first
    if personal(heard) == .candidateQuestions { return askQuestion() }
    if let detail = detail(for: heard), detail.score >= bestClosedFit(heard) { return tell(detail.detail) }
    if let reply = factual(heard) { return reply }
    if let reply = aboutHerself(heard) { return reply }
    switch target {
    case .procedure, .closing: return react(.procedure, .procedureYes)
    case .rapport: return answer(.rapport, heard)
    case .practical, .selfAssessment, .motivation: return react(.closed, .closedYes)
    default: break
    }
    if heard.has(.willing) { return react(.closed, .closedYes) }
    if heard.elements.isEmpty, cast.vacancyMatch(heard.line.text.string, among: cast.vacancy.mustHaves) != nil {
      return react(.closed, .closedYes)
    }
    // "Was there one that failed?" asks whether there is a case, and there is.
    let isOtherLife = heard.has(.otherLife) && state.phase == .competencies
    if heard.has(.example) || heard.has(.counterExample) || isOtherLife { return react(.closed, .closedYes) }
    return react(.closed, isTold(heard) ? .closedYes : .closedUnsure)
  }

  /// A figure, day or name: right or wrong by her story, told or not.
  private func factual(_ heard: Heard) -> Reply? {
    guard cast.episode(state.episode) != nil else { return nil }
    let names = heard.listened.all.filter { cast.names.isForeign($0.stem) }
    let said = said
    if names.contains(where: { !said.has($0.stem) }) { return react(.closed, .closedNo) }
    guard !heard.listened.quantities.isEmpty else { return nil }
    guard let isTrue = figuresHold(in: heard) else { return react(.closed, .closedUnsure) }
    return react(.closed, isTrue != isDenied(heard) ? .closedYes : .closedNo)
  }

  /// Something about herself that an answer of hers decides: she gives it where it is practical or small talk, for the
  /// rest a yes is enough.
  private func aboutHerself(_ heard: Heard) -> Reply? {
    guard !heard.has(.example), !heard.has(.counterExample), let answer = namedAnswer(heard) else { return nil }
    guard state.used[answer.says] == nil else {
      return answer.target == Target.procedure.rawValue
        ? react(.procedure, .procedureYes) : react(.closed, .closedYes)
    }
    return give(answer)
  }

  private func bestClosedFit(_ heard: Heard) -> Int {
    reachable(in: cast.episode(state.episode)).map { heard.scores[$0] }.max() ?? 0
  }

  /// Whether she told what the line asks for.
  private func isTold(_ heard: Heard) -> Bool {
    guard let episode = cast.episode(state.episode), !isDenied(heard), !heard.listened.things.isEmpty else {
      return false
    }
    return episode.evidence.contains { state.isOut($0.id) && heard.scores[$0] >= 3 && heard.fits($0.element) }
  }

  private func isDenied(_ heard: Heard) -> Bool { heard.listened.all.contains(where: \.isNegation) }

  /// "Wilt u nog iets toevoegen?" is no invitation to ask: an answer that is meant for it, or no.
  private func lastWord(_ heard: Heard) -> Reply {
    let answer = cast.scenario.answers.first { cast.matches($0.words, heard.words) > 0 && state.used[$0.says] == nil }
    return answer.map(give) ?? react(.closed, .closedNo)
  }

  /// The suggestion that a line makes, and whether the line denies it.
  func suggestion(in line: Words) -> (suggestion: Scenario.Suggestion, isDenied: Bool)? {
    cast.suggestions.made(by: line).map { (cast.scenario.suggestions[$0.position], $0.isDenied) }
  }
}
