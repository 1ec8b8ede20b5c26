import QuestionReading

/// What an interviewer does for a candidate's trust; each kind counts once per phase (DESIGN.md section 3).
enum Care: String {
  case reassurance, explanation, welcome, listening

  /// The care in a line, if there is any.
  init?(_ reading: Reading) {
    guard reading.form == .statement, !reading.signals.contains(.disapproval) else { return nil }
    if reading.signals.contains(.patience), reading.act != .summary {
      self = .reassurance
      return
    }
    switch reading.act {
    case .reassurance: self = .reassurance
    case .information: self = reading.signals.contains(.greeting) ? .welcome : .explanation
    case .summary: self = .listening
    case .encourager, .evaluation, .steering, .none: return nil
    }
  }

  /// How much trust rises.
  var trust: Int {
    switch self {
    case .reassurance: 7
    case .explanation: 4
    case .welcome: 3
    case .listening: 4
    }
  }
}
