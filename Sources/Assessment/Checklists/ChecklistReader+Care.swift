import QuestionReading
import Scenarios
import Transcripts

/// Incidents, the colleagues' faults, care and time (seeds 000 and 001).
extension ChecklistReader {
  func care(_ item: ChecklistItem) -> Checklist.Entry? {
    switch item {
    case .incidentsHandled: incidentsHandled()
    case .assessorsCorrected: assessorsCorrected()
    case .timeGiven: timeGiven()
    case .reassurance: reassurance()
    case .timeKept: timeKept()
    default: nil
    }
  }

  /// An incident that nothing became of is one that was passed over, unless the interview ended with it.
  private func incidentsHandled() -> Checklist.Entry? {
    let struck = record.incidents.filter { !$0.outcomes.isEmpty || $0.turn < record.lastTurn || record.closing == nil }
    guard !struck.isEmpty else { return nil }
    let handled = struck.filter(\.isHandled)
    return part(
      .incidentsHandled, handled.count, of: struck.count, handled.map(\.turn),
      missed: struck.filter { !$0.isHandled }.map(\.turn))
  }

  /// Questions of assessors with a fault that the chair put right: the scenario's words for it were said, or a line of
  /// the pool for it.
  private func assessorsCorrected() -> Checklist.Entry? {
    let faulty = record.assessorLines.compactMap { entry -> (mended: TextID?, turn: Int)? in
      let asks = scenario.panel.first { $0.id == entry.line.assessor }?.asks ?? []
      guard let question = asks.first(where: { $0.id == entry.line.question }), question.fault != .none else {
        return nil
      }
      return (question.mended, entry.turn)
    }
    guard !faulty.isEmpty else { return nil }
    let pool = TextID("reactions." + ReactionKind.putRight.rawValue)
    let mended = faulty.filter { fault in
      record.turns.contains { turn in
        (fault.turn...fault.turn + 1).contains(turn.number)
          && turn.allReplies.contains { $0.uses.contains { $0.text == fault.mended || $0.text == pool } }
      }
    }
    return part(
      .assessorsCorrected, mended.count, of: faulty.count, mended.map(\.turn),
      missed: faulty.map(\.turn).filter { turn in !mended.contains { $0.turn == turn } })
  }

  /// Each time that she was thinking, a silence, a nod or time given; where she never was, one silence or time given
  /// after a question for what went wrong, her own part or what she learned.
  private func timeGiven() -> Checklist.Entry {
    let turns = record.turns
    var given: [Int] = []
    var hurried: [Int] = []
    for (index, turn) in turns.enumerated().dropFirst() {
      let previous = turns[index - 1]
      if previous.endsInThought {
        if turn.givesTime { given.append(turn.number) } else { hurried.append(turn.number) }
      } else if turn.givesTime, turn.phase == .competencies, !turn.uses(.silenceAwkward) {
        given.append(turn.number)
      }
    }
    guard !hurried.isEmpty else { return one(.timeGiven, given, missed: record.lastCompetencyTurn ?? record.lastTurn) }
    return part(.timeGiven, given.count, of: given.count + hurried.count, given, missed: hurried)
  }

  /// Applies to a nervous candidate.
  private func reassurance() -> Checklist.Entry? {
    guard scenario.persona.traits.contains(where: { $0.trait == "nervous" }) else { return nil }
    let done = record.turns.filter { turn in
      turn.has(move: "reassured") || turn.reading.map { !$0.isUnsure && $0.act == .reassurance } == true
    }
    return one(.reassurance, done.map(\.number), missed: record.turns.first?.number ?? 0)
  }

  /// The interview ended within the scenario's minutes, before time closed it.
  private func timeKept() -> Checklist.Entry? {
    guard let vacancy, let last = record.turns.last else { return nil }
    let isKept = record.end <= vacancy.minutes * 60_000 && record.closing != .time
    return one(.timeKept, isKept ? [last.number] : [], missed: last.number)
  }
}

extension GradedTurn {
  /// Whether it is a silence, a nod, or words that give time.
  var givesTime: Bool {
    guard let reading else { return true }
    return [.encourager, .reassurance].contains(reading.act) && !reading.isUnsure || reading.signals.contains(.patience)
  }
}
