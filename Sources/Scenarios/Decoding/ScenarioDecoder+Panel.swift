/// The assessors beside the chair.
extension ScenarioDecoder {
  static func panel(_ fields: Fields, ids: inout ScenarioIDs) -> [Scenario.Assessor] {
    var assessors: [Scenario.Assessor] = []
    let keys = ["id", "name", "role", "bias", "asks", "remark"]
    for fields in entries(
      fields, of: "panel", what: "an assessor", keys: keys, taken: &ids.others["panel", default: [:]])
    {
      assessors.append(
        Scenario.Assessor(
          id: fields.lastName, name: fields.text("name"), role: fields.text("role"),
          bias: fields.choice("bias", default: .none), asks: asks(fields, ids: &ids), remark: fields.text("remark")))
    }
    if let node = fields.optional("panel"), assessors.count != 2 {
      fields.session.report(.wrongCount, at: node.place, "a panel has two assessors, not \(assessors.count)")
    }
    return assessors
  }

  private static func asks(_ assessor: Fields, ids: inout ScenarioIDs) -> [Scenario.AssessorQuestion] {
    entries(
      assessor, of: "asks", at: assessor.path, what: "an assessor's question", keys: ["id", "fault", "says", "mended"],
      taken: &ids.others["asks", default: [:]]
    ).map { fields in
      let fault = fields.choice("fault", default: Scenario.AssessorQuestion.Fault.none)
      let mended = fields.optionalText("mended")
      if fault != .none, mended == nil {
        fields.session.report(
          .missingKey, at: fields.node.place,
          "a question with a fault needs `mended`: what she says when it is put right")
      }
      return Scenario.AssessorQuestion(id: fields.lastName, fault: fault, says: fields.text("says"), mended: mended)
    }
  }
}
