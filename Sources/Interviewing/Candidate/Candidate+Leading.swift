import QuestionReading
import Scenarios
import Transcripts

extension Candidate {
  /// A leading question: the compliant agree, and what was suggested is contaminated; the honest reject what is false.
  func replyToLeading(_ heard: Heard) -> Reply {
    if heard.has(.disapproval) || heard.has(.confrontation) { return react(.accused, .accused, trust: -6) }
    let yields = cast.draw.chance(cast.scenario.persona.compliance, "compliance", state.turn)
    if let suggestion = suggestion(in: heard) {
      guard suggestion.holds || yields else {
        return Reply(.rejected, [Reply.Part(text: suggestion.says)], trust: -1)
      }
      let says = suggestion.holds && (state.used[suggestion.says] ?? []).count < cast.script[suggestion.says].count
      let parts = says ? [Reply.Part(text: suggestion.says)] : part(.leadingAgreed)
      return Reply(.agreed, parts, disclosed: contaminated(by: heard), trust: -1)
    }
    guard yields else { return react(.rejected, .leadingRejected, trust: -1) }
    return Reply(.agreed, part(.leadingAgreed), disclosed: contaminated(by: heard), trust: -1)
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
