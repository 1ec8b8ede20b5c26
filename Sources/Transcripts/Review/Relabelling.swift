import QuestionReading

/// What a mentor reads otherwise in a line than the reader did; what is nil stays as it was read.
public struct Relabelling: Sendable, Equatable {
  /// The form.
  public var form: Form?
  /// Whether it asks several things at once.
  public var isMultiple: Bool?
  /// Whether it asks about an imagined case.
  public var isHypothetical: Bool?
  /// Whether it asks after a protected ground.
  public var isProtected: Bool?
  /// What it is after, in the order of ``QuestionReading/Target``'s cases.
  public var targets: [Target]?
  /// What a statement does.
  public var act: Act?

  /// What is read otherwise; nothing by default.
  public init(
    form: Form? = nil, isMultiple: Bool? = nil, isHypothetical: Bool? = nil, isProtected: Bool? = nil,
    targets: [Target]? = nil, act: Act? = nil
  ) {
    self.form = form
    self.isMultiple = isMultiple
    self.isHypothetical = isHypothetical
    self.isProtected = isProtected
    self.targets = targets
    self.act = act
  }

  /// Whether it changes nothing.
  public var isEmpty: Bool { self == Relabelling() }

  /// These changes and, where they say nothing, those of an earlier one.
  public func over(_ earlier: Relabelling) -> Relabelling {
    Relabelling(
      form: form ?? earlier.form, isMultiple: isMultiple ?? earlier.isMultiple,
      isHypothetical: isHypothetical ?? earlier.isHypothetical, isProtected: isProtected ?? earlier.isProtected,
      targets: targets ?? earlier.targets, act: act ?? earlier.act)
  }

  /// The reading as the mentor corrected it: a person is sure, and a question does nothing but ask.
  public func applied(to reading: Reading) -> Reading {
    var corrected = reading
    if let form {
      corrected.form = form
      corrected.confidence = 1000
      if form != .statement { corrected.act = .none }
      if form == .statement && corrected.act == .none { corrected.act = .information }
    }
    if let isMultiple { corrected.isMultiple = isMultiple }
    if let isHypothetical { corrected.isHypothetical = isHypothetical }
    if let isProtected {
      corrected.isProtected = isProtected
      corrected.protectedConfidence = 1000
    }
    if let targets { corrected.targets = Target.allCases.filter(targets.contains) }
    if let act { corrected.act = act }
    if !isEmpty { corrected.isUnsure = false }
    return corrected
  }
}
