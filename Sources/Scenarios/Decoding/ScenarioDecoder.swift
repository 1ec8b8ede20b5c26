/// Decodes `ID/scenario.yaml`; the form is documented in `Scenarios/README.md` of the library.
public enum ScenarioDecoder {
  /// The first line's value.
  public static let format = "sonde-scenario/1"

  static let keys = [
    "id", "language", "vacancy", "competencies", "title", "cv", "letter", "persona", "facts", "episodes", "answers",
    "questions", "contradictions", "suggestions", "details", "volunteered", "reactions", "incidents", "panel", "key",
  ]

  /// Decodes the bytes of a scenario. Never throws: what is wrong stands in the findings, all of it at once.
  public static func decode(_ bytes: [UInt8], file: String) -> Decoded<Scenario> {
    DecodingSession.decode(bytes, file: file, format: format, what: "a scenario", keys: keys) { fields in
      var ids = ScenarioIDs()
      return Scenario(
        id: fields.id(), baseLanguage: fields.languageCode, vacancy: fields.id("vacancy"),
        competencies: competencies(fields), title: fields.text("title"), cv: fields.text("cv"),
        letter: fields.text("letter"), persona: persona(fields), facts: facts(fields),
        episodes: episodes(fields, ids: &ids), answers: answers(fields, ids: &ids),
        questions: questions(fields, ids: &ids), contradictions: contradictions(fields, ids: &ids),
        suggestions: suggestions(fields, ids: &ids), details: details(fields, ids: &ids),
        volunteered: volunteered(fields, ids: &ids),
        reactions: reactions(fields), incidents: incidents(fields, ids: &ids), panel: panel(fields, ids: &ids),
        key: key(fields))
    }
  }

  private static func competencies(_ fields: Fields) -> [String] {
    let ids = fields.ids("competencies")
    if let node = fields.required("competencies"), case .sequence(let items) = node.content, items.isEmpty {
      fields.session.report(.emptyText, at: node.place, "a scenario tests at least one competency")
    }
    return ids
  }

  private static func persona(_ fields: Fields) -> Scenario.Persona {
    let keys = ["name", "voice", "traits", "trust", "compliance"]
    guard let node = fields.required("persona"),
      let persona = Fields(node, what: "a persona", keys: keys, path: "persona", in: fields.session)
    else { return Scenario.Persona(name: "", voice: "persona.voice", traits: [], trust: 50, compliance: 50) }
    return Scenario.Persona(
      name: persona.string("name"), voice: persona.text("voice"),
      traits: persona.pairs("traits").compactMap { key, value in
        guard fields.session.id(key.name, at: key.place) else { return nil }
        fields.session.note("persona.traits.\(key.name)", at: key.place)
        return Scenario.TraitDose(trait: key.name, dose: fields.session.integer(value, in: 0...100) ?? 0)
      },
      trust: persona.integer("trust", in: 0...100), compliance: persona.integer("compliance", in: 0...100))
  }

  private static func facts(_ fields: Fields) -> [Scenario.FactGroup] {
    fields.pairs("facts").compactMap { key, value in
      let session = fields.session
      guard session.id(key.name, at: key.place) else { return nil }
      guard case .mapping(let pairs) = value.content else {
        session.report(.wrongType, at: value.place, "a group of facts is a mapping from slots to their forms")
        return nil
      }
      let path = "facts.\(key.name)"
      session.note(path, at: key.place)
      return Scenario.FactGroup(
        id: key.name,
        slots: pairs.compactMap { slot, forms in
          guard session.id(slot.name, at: slot.place) else { return nil }
          let id = TextID("\(path).\(slot.name)")
          session.readText(forms, id: id)
          return Scenario.Slot(name: slot.name, forms: id)
        })
    }
  }

  private static func reactions(_ fields: Fields) -> [ReactionKind: TextID] {
    var pools: [ReactionKind: TextID] = [:]
    for (key, value) in fields.pairs("reactions") {
      guard let kind = ReactionKind(rawValue: key.name) else {
        let suggestion = fields.session.suggestion(for: key.name, among: ReactionKind.allCases.map(\.rawValue))
        fields.session.report(.unknownKey, at: key.place, "there is no kind of reaction `\(key.name)`\(suggestion)")
        continue
      }
      let id = TextID("reactions.\(key.name)")
      pools[kind] = id
      fields.session.readText(value, id: id)
    }
    return pools
  }

  private static func key(_ fields: Fields) -> [Scenario.KeyRating] {
    fields.pairs("key").compactMap { key, value in
      let path = "key.\(key.name)"
      guard fields.session.id(key.name, at: key.place),
        let rating = Fields(
          value, what: "a rating", keys: ["rating", "reason"], path: path, in: fields.session)?
          .located(at: path, place: key.place)
      else { return nil }
      return Scenario.KeyRating(
        competency: key.name, rating: rating.integer("rating", in: 1...5), reason: rating.text("reason"))
    }
  }
}
