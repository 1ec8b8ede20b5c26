import QuestionReading
import Scenarios
import Transcripts

// What strikes by the clock, and what becomes of it (DESIGN.md section 4).
extension Interview {
  /// How long a connection may be away before the interview has to be held another day, in minutes (seed 001).
  static let longestOutage = 10

  /// When something happens by itself next, in milliseconds since the start: an incident strikes, or a lost connection
  /// comes back. Nil where nothing will.
  public func nextMoment(in state: InterviewState) -> Int? {
    let strikes = cast.scenario.incidents.filter { !state.struck.contains($0.id) }.map { $0.minute * 60_000 }
    return (strikes + [restoration(in: state)].compactMap { $0 }).min()
  }

  /// The time for which an event of a ``Command/tick`` is scheduled; nil for every other one.
  public func scheduled(_ body: EventBody) -> Int? {
    switch body {
    case .incident(let strike): incident(strike.id).map { $0.minute * 60_000 }
    case .handling(let handling) where handling.outcome == .restored: incident(handling.id).map(end)
    default: nil
    }
  }

  /// Incidents strike, and connections come back, at their scheduled time, never at the time the program woke up.
  func tick(at milliseconds: Int, in state: InterviewState) -> [EventBody] {
    var happenings = cast.scenario.incidents
      .filter { $0.minute * 60_000 <= milliseconds && !state.struck.contains($0.id) }
      .map { (at: $0.minute * 60_000, body: EventBody.incident(IncidentStrike(id: $0.id, kind: $0.kind.rawValue))) }
    let lost = cast.scenario.incidents.filter { incident in
      incident.kind == .disconnection && end(of: incident) <= milliseconds
        && (state.outage == incident.id || !state.struck.contains(incident.id))
    }
    happenings += lost.map {
      (at: end(of: $0), body: .handling(IncidentHandling(id: $0.id, outcome: .restored)))
    }
    return happenings.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element.body)
  }

  /// What a line makes of the incidents that struck since the one before it.
  func handlings(of text: String, at milliseconds: Int, in state: InterviewState) -> [IncidentHandling] {
    let words = WordSet(text, stemmer: cast.stemmer)
    if let lost = state.outage.flatMap(incident) {
      let hasWaited = milliseconds >= (lost.minute + Interview.longestOutage) * 60_000
      guard lost.lasts >= Interview.longestOutage, hasWaited, cast.matches(lost.words, words) > 0 else { return [] }
      return [IncidentHandling(id: lost.id, outcome: .rescheduled)]
    }
    return state.unhandled.compactMap(incident).map { incident in
      IncidentHandling(id: incident.id, outcome: cast.matches(incident.words, words) > 0 ? .handled : .ignored)
    }
  }

  private func restoration(in state: InterviewState) -> Int? { state.outage.flatMap(incident).map(end) }

  private func incident(_ id: String) -> Scenario.Incident? { cast.scenario.incidents.first { $0.id == id } }

  private func end(of incident: Scenario.Incident) -> Int { (incident.minute + incident.lasts) * 60_000 }
}
