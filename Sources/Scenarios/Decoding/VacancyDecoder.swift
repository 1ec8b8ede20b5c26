/// Decodes `vacancies/ID.yaml`.
public enum VacancyDecoder {
  /// The first line's value.
  public static let format = "sonde-vacancy/1"

  static let keys = [
    "id", "language", "model", "function", "service", "summary", "minutes", "online", "mustHaves", "failures",
    "competencies", "course", "case",
  ]

  /// Decodes the bytes of a vacancy. Never throws: what is wrong stands in the findings, all of it at once.
  public static func decode(_ bytes: [UInt8], file: String) -> Decoded<Vacancy> {
    DecodingSession.decode(bytes, file: file, format: format, what: "a vacancy", keys: keys) { fields in
      var taken: [String: Int] = [:]
      return Vacancy(
        id: fields.id(), baseLanguage: fields.languageCode, model: fields.id("model"),
        function: fields.text("function"), service: fields.text("service"), summary: fields.text("summary"),
        mustHaves: qualities(fields, "mustHaves", count: 5, taken: &taken),
        failures: qualities(fields, "failures", count: 3, taken: &taken), competencies: competencies(fields),
        course: numbered(fields.required("course"), path: "course", fields.session),
        minutes: fields.integer("minutes", in: 30...60), isOnline: fields.bool("online"),
        technicalCase: technicalCase(fields))
    }
  }

  private static func technicalCase(_ fields: Fields) -> Vacancy.TechnicalCase? {
    guard let node = fields.optional("case"),
      let entry = Fields(node, what: "a case", keys: ["says", "minutes"], path: "case", in: fields.session)
    else { return nil }
    return Vacancy.TechnicalCase(says: entry.text("says"), minutes: entry.integer("minutes", in: 5...240))
  }

  private static func qualities(
    _ fields: Fields, _ key: String, count: Int, taken: inout [String: Int]
  ) -> [Vacancy.Quality] {
    guard let node = fields.required(key) else { return [] }
    let entries = ScenarioDecoder.entries(
      fields, of: key, what: "a quality", keys: ["id", "says", "words"], taken: &taken)
    if entries.count != count {
      fields.session.report(.wrongCount, at: node.place, "`\(key)` has \(entries.count) entries; \(count) are expected")
    }
    return entries.map { Vacancy.Quality(id: $0.lastName, says: $0.text("says"), words: $0.text("words")) }
  }

  private static func competencies(_ fields: Fields) -> [Vacancy.AnchoredCompetency] {
    guard fields.required("competencies") != nil else { return [] }
    return fields.pairs("competencies").compactMap { key, value in
      guard fields.session.id(key.name, at: key.place) else { return nil }
      let path = "competencies.\(key.name)"
      let anchors = numbered(value, path: path, fields.session)
      fields.session.note(path, at: key.place)
      if anchors.count != 5 {
        fields.session.report(
          .wrongCount, at: value.place, "an anchored scale has five texts, from level 1 to 5, not \(anchors.count)")
      }
      return Vacancy.AnchoredCompetency(id: key.name, anchors: anchors)
    }
  }

  /// A list whose texts are named by their position, from 1.
  private static func numbered(_ node: SourceNode?, path: String, _ session: DecodingSession) -> [TextID] {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content else {
      session.report(.wrongType, at: node.place, "a list of texts is expected here, not \(node.kind)")
      return []
    }
    session.note(path, at: node.place)
    return items.enumerated().map { position, item in
      let id = TextID("\(path).\(position + 1)")
      session.readText(item, id: id)
      return id
    }
  }
}
