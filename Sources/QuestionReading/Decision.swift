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

  /// The outputs of the best and the second best form.
  var leadingForms: (first: Int, second: Int) {
    let order = Output.forms.sorted { (sums[$1], $0) < (sums[$0], $1) }
    return (order[0], order[1])
  }

  /// The outputs of flags and targets that are set, and of the act of a statement.
  var setOutputs: [Int] {
    var outputs = Output.flags.filter { sums[$0] > 0 }
    outputs += targets.compactMap { Target.allCases.firstIndex(of: $0) }.map { $0 + Output.targets.lowerBound }
    if form.form == .statement { outputs.append(bestAct) }
    return outputs
  }

  /// The name of an output's label.
  func name(of output: Int) -> String {
    switch output {
    case Output.forms: Decision.forms[output].rawValue
    case Output.flags: ["multiple", "hypothetical", "protected"][output - Output.flags.lowerBound]
    case Output.targets: Target.allCases[output - Output.targets.lowerBound].rawValue
    case Output.acts: Decision.acts[output - Output.acts.lowerBound].rawValue
    default: "none"
    }
  }

  /// The names of the rules that overrode the sums.
  var rules: [String] { [] }

  func flag(_ index: Int) -> Bool { sums[Output.flags.lowerBound + index] > 0 }

  /// Whether it asks after a protected ground. A line in which no word names or hints at one needs more than the models'
  /// word for it: short questions about work are built alike ("What is your role?", "Are you proud?").
  var isProtected: Bool {
    let sum = sums[Output.flags.lowerBound + 2]
    return namesGround ? sum > 0 : sum > Decision.groundlessLead
  }

  /// By how much "protected" must lead in a line that names no ground, in units of sums.
  static let groundlessLead: Int32 = LinearModel.unit * 5 / 4

  /// Whether a word of the line belongs to a protected ground.
  private var namesGround: Bool { line.tokens.contains { $0.namesGround } }

  /// The strongest target, unless none is stronger, and those that come close to it: three at most.
  var targets: [Target] {
    // LABELS.md: a protected line has no target, unless it is tied to hours or availability.
    guard !isProtected else {
      return Decision.practicalLead(sums) > Int64(model.practicalLead) ? [.practical] : []
    }
    let lead = form.form == .statement ? 0 : model.aimlessLead
    return Decision.targets(sums, lead: lead, gap: flag(0) ? model.gaps.multiple : model.gaps.single)
  }

  /// By how much "practical" leads over "after nothing".
  package static func practicalLead(_ sums: [Int32]) -> Int64 {
    let practical = Output.targets.lowerBound + (Target.allCases.firstIndex(of: .practical) ?? 0)
    return Int64(sums[practical]) - Int64(sums[Output.noTarget])
  }

  /// The targets by the sums; "after nothing" must lead by `lead`.
  package static func targets(_ sums: [Int32], lead: Int32, gap: Int32) -> [Target] {
    let order = Output.targets.sorted { (sums[$1], $0) < (sums[$0], $1) }
    let none = Int32(clamping: Int64(sums[Output.noTarget]) - Int64(lead))
    guard let best = order.first, sums[best] > none else { return [] }
    let near = order.prefix(3).filter {
      $0 == best || (sums[$0] > none && Int64(sums[best]) - Int64(sums[$0]) < Int64(gap))
    }
    return near.sorted().map { Target.allCases[$0 - Output.targets.lowerBound] }
  }

  private var bestAct: Int { Output.acts.max { (sums[$0], $1) < (sums[$1], $0) } ?? Output.acts.lowerBound }

  var act: Act { Decision.acts[bestAct - Output.acts.lowerBound] }

  package func reading(language: String, signals: [Signal]) -> Reading {
    let (form, margin) = form
    let isProtected = isProtected
    let confidence = knowsAnyWord ? LinearModel.probability(margin, model.formCalibration) : 200
    let protectedMargin =
      namesGround ? sums[Output.flags.lowerBound + 2] : sums[Output.flags.lowerBound + 2] &- Decision.groundlessLead
    return Reading(
      language: language, form: form, isMultiple: form == .statement ? false : flag(0),
      isHypothetical: form == .statement ? false : flag(1),
      isProtected: isProtected, targets: targets, act: form == .statement ? act : .none, confidence: confidence,
      protectedConfidence: LinearModel.probability(
        protectedMargin.magnitude > UInt32(Int32.max) ? .max : Int32(protectedMargin.magnitude),
        model.protectedCalibration),
      isUnsure: confidence < Language.unsureBelow, signals: signals)
  }

  /// Whether anything is known of any word of the line: of gibberish the model knows letters at most.
  private var knowsAnyWord: Bool {
    line.tokens.isEmpty
      || line.tokens.contains {
        $0.kind != .comma && ($0.classes != 0 || $0.themes != 0 || model.knows(word: $0.hash))
      }
  }
}
