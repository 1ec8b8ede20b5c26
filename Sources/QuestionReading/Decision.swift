/// Turns the sums of a model into labels that fit together.
package struct Decision {
  package typealias Output = LinearModel.Output

  let sums: [Int32]
  let line: AnalysedLine
  let model: LinearModel

  package init(sums: [Int32], line: AnalysedLine, model: LinearModel) {
    self.sums = sums
    self.line = line
    self.model = model
  }

  package static let forms: [Form] = [.open, .probing, .closed, .forcedChoice, .leading, .statement]
  package static let acts: [Act] = [.summary, .reassurance, .encourager, .evaluation, .steering, .information]

  /// The form with the highest sum, and by how much it leads.
  package var form: (form: Form, margin: Int32) {
    let best = Output.forms.max { (sums[$0], $1) < (sums[$1], $0) } ?? 0
    let second = Output.forms.filter { $0 != best }.map { sums[$0] }.max() ?? 0
    return (Decision.forms[best], Int32(clamping: Int64(sums[best]) - Int64(second)))
  }

  func flag(_ index: Int) -> Bool { sums[Output.flags.lowerBound + index] > 0 }

  /// Targets above their threshold, at most three, the strongest first to stay.
  var targets: [Target] {
    let chosen = Output.targets.filter { sums[$0] > 0 }.sorted { (-sums[$0], $0) < (-sums[$1], $1) }.prefix(3)
    return chosen.sorted().map { Target.allCases[$0 - Output.targets.lowerBound] }
  }

  var act: Act {
    let best = Output.acts.max { (sums[$0], $1) < (sums[$1], $0) } ?? Output.acts.lowerBound
    return Decision.acts[best - Output.acts.lowerBound]
  }

  package func reading(language: String, signals: [Signal]) -> Reading {
    let (form, margin) = form
    let isProtected = flag(2)
    var targets = targets
    // LABELS.md: a protected line has no target, unless it is tied to hours or availability.
    if isProtected { targets.removeAll { $0 != .practical } }
    let confidence = knowsAnyWord ? LinearModel.probability(margin, model.formCalibration) : 200
    let protectedMargin = sums[Output.flags.lowerBound + 2]
    return Reading(
      language: language, form: form, isMultiple: form == .statement ? false : flag(0), isHypothetical: flag(1),
      isProtected: isProtected, targets: targets, act: form == .statement ? act : .none, confidence: confidence,
      protectedConfidence: LinearModel.probability(
        protectedMargin.magnitude > UInt32(Int32.max) ? .max : Int32(protectedMargin.magnitude),
        model.protectedCalibration),
      isUnsure: confidence < Language.unsureBelow, signals: signals)
  }

  /// Whether the model has seen any word of the line: of gibberish it knows letters at most.
  private var knowsAnyWord: Bool {
    line.tokens.isEmpty || line.tokens.contains { $0.kind != .comma && model.knows(word: $0.hash) }
  }
}
