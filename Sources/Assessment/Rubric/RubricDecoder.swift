import Scenarios

/// Decodes a rubric file, form `sonde-rubric/1`. The shipped one, `Rubrics/default.yaml`, documents the form.
public enum RubricDecoder {
  /// The first line's value.
  public static let format = "sonde-rubric/1"

  static let keys = ["id", "passMark", "dimensions", "knockouts", "highlights", "messages"]

  /// Decodes the bytes of a rubric. Never throws: what is wrong stands in the findings, all of it at once.
  public static func decode(_ bytes: [UInt8], file: String) -> Decoded<Rubric> {
    DecodingSession.decode(bytes, file: file, format: format, what: "a rubric", keys: keys) { fields in
      let id = fields.id()
      let passMark = fields.integer("passMark", in: 0...100)
      var rubric = Rubric(
        id: id, passMark: passMark, evidence: nil, technique: nil, structure: nil, assessment: nil,
        protectedConfidence: knockout(fields),
        strength: strength(fields), messages: messages(fields))
      decodeDimensions(fields, into: &rubric)
      checkMessages(of: rubric, fields)
      return rubric
    }
  }

  private static func decodeDimensions(_ fields: Fields, into rubric: inout Rubric) {
    guard let place = fields.required("dimensions")?.place else { return }
    var weights: [Int] = []
    for (key, value) in fields.known("dimensions", what: "a dimension", among: Rubric.DimensionID.self) {
      let path = "dimensions.\(key.rawValue)"
      switch key {
      case .evidence:
        rubric.evidence = evidence(value, path: path, fields.session)
        if let weight = rubric.evidence?.weight { weights.append(weight) }
      case .technique:
        rubric.technique = technique(value, path: path, fields.session)
        if let weight = rubric.technique?.weight { weights.append(weight) }
      case .structure:
        rubric.structure = structure(value, path: path, fields.session)
        if let weight = rubric.structure?.weight { weights.append(weight) }
      case .assessment:
        rubric.assessment = assessment(value, path: path, fields.session)
        if let weight = rubric.assessment?.weight { weights.append(weight) }
      }
    }
    fields.session.checkSum(weights, of: "the weights of the dimensions", at: place)
  }

  private static func evidence(
    _ node: SourceNode, path: String, _ session: DecodingSession
  ) -> Rubric.EvidenceRules? {
    guard
      let fields = Fields(
        node, what: "the dimension evidence", keys: ["weight", "minimum", "episodes", "criteria"], path: path,
        in: session)
    else { return nil }
    let elements = criteria(fields, among: Element.self, keys: { _ in ["weight", "needed"] }) { element, rule in
      Rubric.EvidenceRules.ElementRule(
        element: element, weight: rule.thousandths("weight"), needed: rule.integer("needed", in: 1...9))
    } weight: {
      $0.weight
    }
    return Rubric.EvidenceRules(
      weight: fields.thousandths("weight"), minimum: fields.thousandths("minimum", default: 0),
      episodes: fields.integer("episodes", in: 1...9), elements: elements)
  }

  private static func technique(
    _ node: SourceNode, path: String, _ session: DecodingSession
  ) -> Rubric.TechniqueRules? {
    guard
      let fields = Fields(
        node, what: "the dimension technique", keys: ["weight", "minimum", "enough", "criteria"], path: path,
        in: session)
    else { return nil }
    let rules = criteria(fields, among: Rubric.TechniqueCriterion.self, keys: techniqueKeys) { criterion, rule in
      Rubric.TechniqueRule(
        criterion: criterion, weight: rule.thousandths("weight"), measure: measure(of: criterion, rule))
    } weight: {
      $0.weight
    }
    return Rubric.TechniqueRules(
      weight: fields.thousandths("weight"), minimum: fields.thousandths("minimum", default: 0),
      enough: fields.integer("enough", in: 1...99), criteria: rules)
  }

  private static func measure(of criterion: Rubric.TechniqueCriterion, _ rule: Fields) -> Rubric.TechniqueRule.Measure {
    switch criterion {
    case .productive: .share(full: rule.thousandths("full", in: 1...1000))
    case .funnels: .funnel(probes: rule.integer("probes", in: 1...20), elements: rule.integer("elements", in: 1...6))
    case .leading, .multiple, .judging: .fault(zero: rule.thousandths("zero", in: 1...1000))
    }
  }

  /// The criteria of a dimension, whose weights sum to 1, in the order of their enumeration.
  static func criteria<ID: RawRepresentable & CaseIterable, Rule>(
    _ dimension: Fields, among: ID.Type, keys: (ID) -> [String], read: (ID, Fields) -> Rule, weight: (Rule) -> Int
  ) -> [Rule] where ID.RawValue == String {
    guard let place = dimension.required("criteria")?.place else { return [] }
    var rules: [Rule] = []
    for (id, value) in dimension.known("criteria", what: "a criterion", among: ID.self) {
      let path = dimension.path(of: "criteria") + ".\(id.rawValue)"
      let what = "the criterion \(id.rawValue)"
      guard let fields = Fields(value, what: what, keys: keys(id), path: path, in: dimension.session) else { continue }
      rules.append(read(id, fields))
    }
    dimension.session.checkSum(rules.map(weight), of: "the weights of the criteria", at: place)
    return rules
  }

  private static func techniqueKeys(_ criterion: Rubric.TechniqueCriterion) -> [String] {
    switch criterion {
    case .productive: ["weight", "full"]
    case .funnels: ["weight", "probes", "elements"]
    case .leading, .multiple, .judging: ["weight", "zero"]
    }
  }
}
