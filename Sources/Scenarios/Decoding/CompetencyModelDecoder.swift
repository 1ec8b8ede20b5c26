/// Decodes `competencies/MODEL.yaml`.
public enum CompetencyModelDecoder {
  /// The first line's value.
  public static let format = "sonde-competencies/1"

  /// Decodes the bytes of a competency model. Never throws: what is wrong stands in the findings, all of it at once.
  public static func decode(_ bytes: [UInt8], file: String) -> Decoded<CompetencyModel> {
    DecodingSession.decode(
      bytes, file: file, format: format, what: "a competency model", keys: ["id", "competencies"]
    ) { fields in
      CompetencyModel(id: fields.id(), competencies: competencies(fields))
    }
  }

  private static func competencies(_ fields: Fields) -> [CompetencyModel.Competency] {
    var taken: [String: Int] = [:]
    guard fields.required("competencies") != nil else { return [] }
    return ScenarioDecoder.entries(
      fields, of: "competencies", what: "a competency",
      keys: ["id", "group", "names", "definition", "indicators"], taken: &taken
    ).map { fields in
      CompetencyModel.Competency(
        id: fields.lastName, group: fields.id("group"), names: texts(fields, "names"),
        definition: texts(fields, "definition"), indicators: indicators(fields))
    }
  }

  private static func indicators(_ competency: Fields) -> [CompetencyModel.Indicator] {
    var taken: [String: Int] = [:]
    return ScenarioDecoder.entries(
      competency, of: "indicators", at: competency.path, what: "an indicator", keys: ["id", "level", "text"],
      taken: &taken
    ).map { fields in
      CompetencyModel.Indicator(
        id: fields.lastName, level: fields.integer("level", in: 1...5), text: texts(fields, "text"))
    }
  }

  /// One string per language.
  private static func texts(_ fields: Fields, _ key: String) -> [String: String] {
    guard fields.required(key) != nil else { return [:] }
    var texts: [String: String] = [:]
    for (language, value) in fields.pairs(key) {
      if let text = fields.session.word(value, "a text per language") { texts[language.name] = text }
      fields.session.note(fields.path(of: key) + ".\(language.name)", at: value.place)
    }
    return texts
  }
}
