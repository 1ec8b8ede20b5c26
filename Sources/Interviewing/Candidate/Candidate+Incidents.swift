import QuestionReading
import Scenarios
import Transcripts

// Incidents, and a connection that is lost (DESIGN.md section 4).
extension Candidate {
  /// What comes before her answer: what the line made of an incident, and what she says once she is back.
  func afterInterruptions(_ heard: Heard) -> Reply {
    let incidents = state.handlings.compactMap { handling in
      cast.scenario.incidents.first { $0.id == handling.id }.map { (incident: $0, outcome: handling.outcome) }
    }
    let handled = incidents.filter { $0.outcome == .handled }.map { Reply.Part(text: $0.incident.handled) }
    let ignored = incidents.filter { $0.outcome == .ignored }.map { Reply.Part(text: $0.incident.ignored) }
    let back = backAgain()
    // A line that deals with something is answered as such, and only as such.
    if !handled.isEmpty {
      return Reply(.incidentHandled, back + ignored + handled, trust: 4 * handled.count - 4 * ignored.count)
    }
    guard !ignored.isEmpty || !back.isEmpty else { return afterColleague(heard) }
    guard heard.reading.form != .statement else {
      return ignored.isEmpty
        ? Reply(.incidentHandled, back) : Reply(.incidentIgnored, back + ignored, trust: -4 * ignored.count)
    }
    var reply = afterColleague(heard)
    reply.parts = back + ignored + reply.parts
    reply.trust -= 4 * ignored.count
    return reply
  }

  /// She hears nothing; that somebody tried to reach her is remembered.
  func unheard(_ heard: Heard?) -> Reply {
    guard let heard, let incident = cast.scenario.incidents.first(where: { $0.id == state.outage }),
      cast.matches(incident.words, heard.words) > 0
    else { return Reply(.unheard, []) }
    var reply = Reply(.unheard, [])
    reply.unspoken = [TextUse(text: incident.words, variant: 0)]
    return reply
  }

  /// What she says by herself where nobody says anything once the connection is back.
  func returning() -> Reply? {
    let back = backAgain()
    guard !back.isEmpty else { return nil }
    return Reply(state.hasTriedToReach ? .incidentHandled : .incidentIgnored, back)
  }

  private func backAgain() -> [Reply.Part] {
    guard let incident = cast.scenario.incidents.first(where: { $0.id == state.restored }) else { return [] }
    return [Reply.Part(text: state.hasTriedToReach ? incident.handled : incident.ignored)]
  }
}
