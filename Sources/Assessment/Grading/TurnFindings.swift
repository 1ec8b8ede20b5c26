import QuestionReading
import Scenarios
import Transcripts

/// What is seen turn by turn, each with something better (DESIGN.md section 5: no finding without).
struct TurnFindings: Sendable {
  let rubric: Rubric
  let script: Script
  let open: OpenEvidence
  /// Fills the slots of a text.
  let fill: @Sendable (String) -> String

  /// The findings of one turn, in the order of ``TurnFinding/Kind``.
  func findings(of turn: GradedTurn, _ standing: QuestionStanding, after previous: GradedTurn?) -> [TurnFinding] {
    var kinds: [TurnFinding.Kind] = []
    if turn.phase == .competencies {
      if case .unproductive(let kind) = standing, kind != .protected { kinds.append(kind) }
      if turn.isFault(.leading, standing), !kinds.contains(.leading) { kinds.append(.leading) }
      if turn.isFault(.multiple, standing), !kinds.contains(.multiple) { kinds.append(.multiple) }
      if let judgement = turn.judgement { kinds.append(judgement) }
    }
    if turn.isSurelyProtected(rubric) { kinds.append(.protected) }
    if turn.uses(.silenceAwkward) { kinds.append(.awkwardSilence) }
    if turn.interrupts(previous) { kinds.append(.interrupted) }
    if let reading = turn.reading, reading.isUnsure, reading.form != .silence { kinds.append(.unsure) }
    return TurnFinding.Kind.allCases.filter(kinds.contains).map { finding($0, at: turn) }
  }

  private func finding(_ kind: TurnFinding.Kind, at turn: GradedTurn) -> TurnFinding {
    let isLeaveTaking = kind == .praise && turn.isGoodbye
    let words = rubric.message(isLeaveTaking ? .praiseGoodbye : kind.messageKey, language: script.language)
    var finding = TurnFinding(
      turn: turn.number, kind: kind, competency: nil, element: nil, message: words.message, better: words.better,
      wouldHaveWon: [])
    guard kind.takesModelQuestion, let chance = open.chance(at: turn) else { return finding }
    finding.wouldHaveWon = chance.wins
    let ask = script.text(chance.ask)
    if !ask.isEmpty { finding.better = fill(ask) }
    return finding
  }
}

extension GradedTurn {
  /// Whether the line asks after a protected ground with the certainty that a knock-out takes.
  func isSurelyProtected(_ rubric: Rubric) -> Bool {
    guard let reading, let threshold = rubric.protectedConfidence else { return false }
    return reading.isProtected && !reading.isUnsure && reading.protectedConfidence >= threshold
  }

  /// Whether a question cut her off while she was thinking: time, a silence or a nod does not.
  func interrupts(_ previous: GradedTurn?) -> Bool {
    guard let reading, previous?.endsInThought == true, !reading.isUnsure else { return false }
    let isKind = [.encourager, .reassurance].contains(reading.act) || reading.signals.contains(.patience)
    return !isKind && reading.form != .silence
  }
}

extension TurnFinding.Kind {
  /// The key of its words; a missed element has one per element, an item of a checklist one per item.
  var messageKey: MessageKey { MessageKey(rawValue: rawValue) ?? .missedFunnel }

  /// Whether a model question of the scenario shows what would be better, rather than words of the rubric.
  fileprivate var takesModelQuestion: Bool {
    switch self {
    case .leading, .multiple, .closed, .forcedChoice, .hypothetical, .accusation, .awkwardSilence: true
    default: false
    }
  }
}
