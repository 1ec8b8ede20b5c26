import QuestionReading
import Scenarios
import Transcripts

// What is decided before and after the questions: preparation, the guide, the assessment form and the panel.
extension Interview {
  /// A quality or way to fail is matched by the words that the vacancy lists for it; a competency by its id.
  func prepare(_ part: Preparation.Part, _ text: String) -> [EventBody] {
    let matched: String? =
      switch part {
      case .mustHave: cast.vacancyMatch(text, among: cast.vacancy.mustHaves)
      case .failure: cast.vacancyMatch(text, among: cast.vacancy.failures)
      case .competency: cast.vacancy.competencies.first { $0.id == text }?.id
      }
    return [.preparation(Preparation(part: part, text: .words(text, salt: ""), matched: matched))]
  }

  /// A question of the guide is read like one that is asked, so that its form can be graded.
  func guide(_ section: String, _ text: String) -> [EventBody] {
    let known = Phase(rawValue: section) != nil || cast.vacancy.competencies.contains { $0.id == section }
    guard known, !text.isEmpty else { return [] }
    return [.guide(GuideEntry(section: section, text: .words(text, salt: ""), reading: reading(of: text)))]
  }

  /// The next scripted question of an assessor, while one is left and nobody waits for an answer.
  func floor(_ assessor: String, in state: InterviewState) -> [EventBody] {
    guard !state.isAwaitingReply, state.turn > 0,
      let colleague = cast.scenario.panel.first(where: { $0.id == assessor }),
      let question = colleague.asks.first(where: { !state.assessorsAsked.contains($0.id) })
    else { return [] }
    let text = cast.facts.fill(cast.script.text(question.says))
    return [
      .assessor(
        AssessorLine(
          assessor: assessor, question: question.id, text: .words(text, salt: ""), reading: reading(of: text)))
    ]
  }

  /// Once the interview is closed, the form is filled in, handed in, and then the panel agrees.
  func afterwards(_ command: Command, in state: InterviewState) -> [EventBody] {
    switch command {
    case .note(let text): return [.note(Note(text: .words(text, salt: "")))]
    case .assess(let entry) where !state.isSubmitted: return isSound(entry, in: state) ? [.assessment(entry)] : []
    case .submit where !state.isSubmitted: return [.submitted]
    case .settle(let settlement) where state.isSubmitted:
      let isTested = cast.scenario.competencies.contains(settlement.competency)
      return isTested && cites(settlement.turns, in: state) ? [.settlement(settlement)] : []
    case .outcome(let text) where state.isSubmitted: return [.outcome(Note(text: .words(text, salt: "")))]
    default: return []
    }
  }

  private func isSound(_ entry: AssessmentEntry, in state: InterviewState) -> Bool {
    if case .competency(let id) = entry.subject, !cast.scenario.competencies.contains(id) { return false }
    if entry.isWithdrawal { return true }
    let values = entry.subject.values
    return (values.isEmpty ? entry.value.isEmpty : values.contains(entry.value)) && cites(entry.turns, in: state)
  }

  /// Only turns that took place and were not abandoned can be cited.
  private func cites(_ turns: [Int], in state: InterviewState) -> Bool {
    turns.allSatisfy { state.liveTurns.contains($0) }
  }
}
