/// How a line of the interviewer's looks in a drawing: each form has a shape and a colour of its own, so that neither the
/// colour-blind nor a printer without colour loses anything.
enum QuestionShape: String, CaseIterable {
  case open, probing, closed, forcedChoice, leading, statement, silence, unsure

  /// The shape of a line; nil stands for a silence.
  init(_ reading: SessionReading?) {
    guard let reading else {
      self = .silence
      return
    }
    self = reading.isUnsure ? .unsure : QuestionShape(rawValue: reading.form) ?? .statement
  }

  /// The phrase that names it.
  var phrase: SessionPhrase { self == .unsure ? .flagUnsure : SessionPhrase(rawValue: "form." + rawValue) ?? .question }

  /// The shape around a point, about 14 units wide and high.
  func drawn(x: Int = 0, y: Int = 0) -> SafeSVG {
    switch self {
    case .open: .circle("q-open", x: x, y: y, radius: 6)
    case .probing: .path("q-probing", "M-7-6H7L0 7Z", x: x, y: y)
    case .closed: .path("q-closed", "M-6-6H6V6H-6Z", x: x, y: y)
    case .forcedChoice: .path("q-choice", "M0-7L7 0L0 7L-7 0ZM0-7V7", x: x, y: y)
    case .leading: .path("q-leading", "M-7-3H0V-7L7 0L0 7V3H-7Z", x: x, y: y)
    case .statement: .path("q-quiet", "M-7-2H7V2H-7Z", x: x, y: y)
    case .silence: .path("q-quiet", "M-5-6H-1V6H-5ZM1-6H5V6H1Z", x: x, y: y)
    case .unsure: .path("q-unsure", "M-7 0L-4-6H4L7 0L4 6H-4Z", x: x, y: y)
    }
  }
}

/// What stands beside the shape of a question.
enum QuestionFlag: String, CaseIterable {
  case multiple, hypothetical, protected

  /// The flags of a line.
  static func all(_ reading: SessionReading?) -> [QuestionFlag] {
    guard let reading else { return [] }
    return allCases.filter { flag in
      switch flag {
      case .multiple: reading.isMultiple
      case .hypothetical: reading.isHypothetical
      case .protected: reading.isProtected
      }
    }
  }

  /// The phrase that names it.
  var phrase: SessionPhrase {
    switch self {
    case .multiple: .flagMultiple
    case .hypothetical: .flagHypothetical
    case .protected: .flagProtected
    }
  }

  /// The flag around the point at which the question's shape stands.
  func drawn(x: Int = 0, y: Int = 0) -> SafeSVG {
    switch self {
    case .multiple: .path("q-flag", "M9-12V-5M5.5-8.5H12.5", x: x, y: y)
    case .hypothetical: .path("q-flag", "M-8 11Q-4 7 0 11T8 11", x: x, y: y)
    case .protected: .path("q-ring", "M-4-10H4L10-4V4L4 10H-4L-10 4V-4Z", x: x, y: y)
    }
  }

  /// The flag alone, in the middle of a point.
  func alone(x: Int = 0, y: Int = 0) -> SafeSVG {
    switch self {
    case .multiple: drawn(x: x - 9, y: y + 8)
    case .hypothetical: drawn(x: x, y: y - 9)
    case .protected: drawn(x: x, y: y)
    }
  }
}

/// What else is drawn at a turn.
enum TimelineMark: CaseIterable {
  case incident, knockout, comment, relabelled

  /// The marks of a turn.
  static func all(_ turn: SessionTurn) -> [TimelineMark] {
    allCases.filter { mark in
      switch mark {
      case .incident: !turn.incidents.isEmpty
      case .knockout: !turn.knockouts.isEmpty
      case .comment: turn.isCommented
      case .relabelled: turn.isCorrected
      }
    }
  }

  /// The phrase that names it.
  var phrase: SessionPhrase {
    switch self {
    case .incident: .incident
    case .knockout: .knockout
    case .comment: .comment
    case .relabelled: .relabelled
    }
  }

  /// The mark around a point, about 12 units wide and high.
  func drawn(x: Int = 0, y: Int = 0) -> SafeSVG {
    switch self {
    case .incident: .path("m-incident", "M2-7L-5 1H-1L-2 7L5-2H1Z", x: x, y: y)
    case .knockout: .path("m-knockout", "M-5-5L5 5M5-5L-5 5M-7-7H7V7H-7Z", x: x, y: y)
    case .comment: .path("m-comment", "M-7-6H7V3H0L-4 7V3H-7Z", x: x, y: y)
    case .relabelled: .path("m-relabelled", "M-6-3H5M2-6L5-3L2 0M6 4H-5M-2 1L-5 4L-2 7", x: x, y: y)
    }
  }
}

/// What a piece of evidence looks like in the timeline: as in the STAR grid, where it is there too.
enum EvidenceShape: CaseIterable {
  case won, restored, contaminated, lost, vague, claim

  /// The phrase that names it.
  var phrase: SessionPhrase {
    switch self {
    case .won: .worthWon
    case .restored: .worthRestored
    case .contaminated: .worthContaminated
    case .lost: .worthLost
    case .vague: .worthVague
    case .claim: .worthClaim
    }
  }

  /// The shapes of what came out in a turn, in the order of the cases.
  static func all(_ turn: SessionTurn) -> [EvidenceShape] {
    func times(_ shape: EvidenceShape, _ count: Int) -> [EvidenceShape] { Array(repeating: shape, count: count) }
    return times(.won, turn.pieces(.won).count) + times(.restored, turn.marks.flatMap(\.restored).count)
      + times(.contaminated, turn.pieces(.contaminated).count) + times(.lost, turn.pieces(.lost).count)
      + times(.vague, turn.pieces(.vague).count) + times(.claim, turn.pieces.count { $0.isBluff })
  }

  /// The shape around a point, about 9 units wide and high.
  func drawn(x: Int = 0, y: Int = 0) -> SafeSVG {
    switch self {
    case .won: .circle("e-won", x: x, y: y, radius: 4)
    case .restored:
      .circle("e-ring", x: x, y: y, radius: 4) + .path("e-won", "M0-4A4 4 0 0 1 0 4Z", x: x, y: y)
    case .contaminated: .path("e-bad", "M-4-4L4 4M4-4L-4 4", x: x, y: y)
    case .lost: .path("e-lost", "M0-5L5 0L0 5L-5 0Z", x: x, y: y)
    case .vague: .circle("e-vague", x: x, y: y, radius: 2)
    case .claim: .path("e-claim", "M-4-4H4V4H-4Z", x: x, y: y)
    }
  }
}
