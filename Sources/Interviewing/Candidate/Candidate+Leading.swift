import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// A leading question: the compliant agree, and what was suggested is contaminated; the honest reject what is false. A
  /// name, day or figure that is not hers nobody goes along with.
  func replyToLeading(_ heard: Heard) -> Reply {
    if heard.has(.disapproval) || heard.has(.confrontation) { return react(.accused, .accused, trust: -6) }
    if heard.has(.why) {
      // A why that only wants to know is answered; one that blames is met with a plain defence.
      if let detail = detail(for: heard) { return tell(detail.detail) }
      return react(.accused, .disapproved, trust: -4)
    }
    if bringsInFalse(heard) { return react(.rejected, .leadingRejected, trust: -1) }
    // "U hebt dat zeker opgelost?" before there is anything that it could mean.
    if state.opened.isEmpty, heard.listened.things.count <= 1,
      !Set(heard.elements).isDisjoint(with: [.action, .result, .learning])
    {
      return react(.noSituation, .noSituation)
    }
    let yields = cast.draw.chance(cast.scenario.persona.compliance, "compliance", state.turn)
    if let made = suggestion(in: heard.listened) {
      let holds = made.suggestion.holds != made.isDenied
      let isItsLine =
        !made.isDenied && (state.used[made.suggestion.says] ?? []).count < cast.script[made.suggestion.says].count
      guard holds || yields else {
        return Reply(
          .rejected, isItsLine ? [Reply.Part(text: made.suggestion.says)] : part(.leadingRejected), trust: -1)
      }
      let parts = holds && isItsLine ? [Reply.Part(text: made.suggestion.says)] : part(.leadingAgreed)
      return Reply(.agreed, parts, disclosed: contaminated(by: heard), trust: -1)
    }
    // What she told herself, nobody puts in her mouth.
    if isAllSaid(heard) { return react(.agreed, .leadingAgreed) }
    guard yields else { return react(.rejected, .leadingRejected, trust: -1) }
    return Reply(.agreed, part(.leadingAgreed), disclosed: contaminated(by: heard), trust: -1)
  }

  /// Whether a line holds a number or day that is not hers, or a name from another story.
  private func bringsInFalse(_ heard: Heard) -> Bool {
    if figuresHold(in: heard) == false { return true }
    let said = said
    return heard.listened.all.contains { cast.names.isForeign($0.stem) && !said.has($0.stem) }
  }

  private func isAllSaid(_ heard: Heard) -> Bool {
    let things = heard.listened.things
    guard things.count >= 2 else { return false }
    let said = said
    return things.allSatisfy { said.has($0) }
  }

  /// What the suggestion spoils: evidence of the running episode whose words it uses, else the next item of the element
  /// that it is after. What she already told is not spoilt by it.
  func contaminated(by heard: Heard) -> [Disclosure] {
    guard let episode = cast.episode(state.episode) else { return [] }
    let left = reachable(in: episode)
    let named = left.filter { heard.cues($0) > 0 && (heard.elements.isEmpty || heard.fits($0.element)) }
    let item =
      named.max { heard.cues($0) < heard.cues($1) }
      ?? heard.elements.lazy.compactMap { element in
        left.first { $0.element == element && $0.earned != .takenUp && $0.earned != .silence }
      }.first
    return item.map { [Disclosure(evidence: $0.id, worth: .contaminated)] } ?? []
  }
}
