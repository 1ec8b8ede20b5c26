import QuestionReading
import Scenarios
import Transcripts

// What she remembers of the line that she answered, and of what she answered.
extension InterviewState {
  /// What the line that she has just answered leaves behind.
  mutating func hear(_ asked: InterviewerLine) {
    if asked.reading.form == .statement { statements.append(asked.text.string) }
    // "Hebt u in uw vrije tijd ooit zoiets meegemaakt?" asks for a case once the interview is about cases.
    let isCase = asked.reading.form == .closed && phase == .competencies
    if asked.reading.invitesOtherLife(isCaseWanted: isCaseWanted || isCase) { hasInvitedOtherLife = true }
    if !isColleagueAsking { colleaguesQuestion = nil }
    isColleagueAsking = false
  }

  /// What her own reply leaves behind.
  mutating func recall(_ move: Move?, _ line: CandidateLine) {
    handlings = []
    if move != .unheard, restored != nil {
      restored = nil
      hasTriedToReach = false
    }
    if move == .unheard, !line.uses.isEmpty { hasTriedToReach = true }
    offered = move == .offeredLead ? line.uses.last?.text : nil
    if move != .rambled { strayedFrom = nil }
    // A question of hers waits for the very next line, and only for that; a word of thanks for it is no answer yet.
    if move != .thanked, move != .praised, move != .unheard { awaitingAnswer = nil }
    let texts = line.uses.map(\.text).filter { text in
      ["episodes.", "answers.", "details.", "contradictions."].contains { text.path.hasPrefix($0) }
    }
    if !texts.isEmpty, move != .offeredLead { lastTexts = texts }
    switch move {
    case .noMore, .noMoreEpisodes, .noDetail, .repeated: drought += 1
    case .opened, .told, .toldOwnShare, .toldTakenUp, .toldGenerically, .toldCounter, .toldInSilence, .toldDetail,
      .offeredLead, .clearedUp:
      drought = 0
    default: break
    }
  }

  /// An incident strikes. During a disconnection she hears nothing until it is over.
  mutating func strike(_ incident: IncidentStrike) {
    struck.insert(incident.id)
    if incident.kind == Scenario.Incident.Kind.disconnection.rawValue {
      outage = incident.id
      hasTriedToReach = false
    } else {
      unhandled.append(incident.id)
    }
  }

  /// What became of an incident.
  mutating func handle(_ handling: IncidentHandling) {
    switch handling.outcome {
    case .handled, .ignored:
      unhandled.removeAll { $0 == handling.id }
      handlings.append(handling)
    case .restored:
      outage = nil
      restored = handling.id
    case .rescheduled: handlings.append(handling)
    }
  }
}
