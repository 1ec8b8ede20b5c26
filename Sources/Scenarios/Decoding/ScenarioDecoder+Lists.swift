/// What a candidate says outside her episodes, and what strikes.
extension ScenarioDecoder {
  /// The targets of LABELS.md that have answers of their own.
  static let answerTargets = [
    "motivation", "background", "selfAssessment", "environment", "expertise", "practical", "rapport", "procedure",
  ]

  static func answers(_ fields: Fields, ids: inout ScenarioIDs) -> [Scenario.Answer] {
    var answers: [Scenario.Answer] = []
    for (key, value) in fields.pairs("answers") {
      guard answerTargets.contains(key.name) else {
        let suggestion = fields.session.suggestion(for: key.name, among: answerTargets)
        fields.session.report(.unknownKey, at: key.place, "there is no target `\(key.name)` of an answer\(suggestion)")
        continue
      }
      guard case .sequence(let items) = value.content else {
        fields.session.report(.wrongType, at: value.place, "the answers to `\(key.name)` are a list")
        continue
      }
      for (position, item) in items.enumerated() {
        let temporary = "answers.\(key.name).\(position + 1)"
        guard
          let entry = Fields(
            item, what: "an answer", keys: ["id", "words", "says"], path: temporary, in: fields.session)
        else { continue }
        let id = entry.id(fallback: "\(position + 1)")
        let place = fields.session.source.place(of: temporary + ".id")
        fields.session.claim(id, in: &ids.told, at: place)
        let answer = entry.located(at: "answers.\(key.name).\(id)", place: place)
        answers.append(
          Scenario.Answer(id: id, target: key.name, words: answer.optionalText("words"), says: answer.text("says")))
      }
    }
    return answers
  }

  static func questions(_ fields: Fields, ids: inout ScenarioIDs) -> [Scenario.CandidateQuestion] {
    entries(fields, of: "questions", what: "a question", keys: ["id", "says", "thanks", "honest"], ids: &ids).map {
      Scenario.CandidateQuestion(
        id: $0.lastName, says: $0.text("says"), thanks: $0.text("thanks"), honest: $0.optionalText("honest"))
    }
  }

  static func contradictions(_ fields: Fields, ids: inout ScenarioIDs) -> [Scenario.Contradiction] {
    let keys = ["id", "between", "words", "says"]
    return entries(fields, of: "contradictions", what: "a contradiction", keys: keys, ids: &ids).map { fields in
      let between = fields.ids("between")
      if between.count != 2, let node = fields.required("between") {
        fields.session.report(
          .wrongCount, at: node.place, "a contradiction stands between two ids, not \(between.count)")
      }
      return Scenario.Contradiction(
        id: fields.lastName, between: between, words: fields.text("words"), says: fields.text("says"))
    }
  }

  static func suggestions(_ fields: Fields, ids: inout ScenarioIDs) -> [Scenario.Suggestion] {
    let keys = ["id", "words", "holds", "says"]
    return entries(fields, of: "suggestions", what: "a suggestion", keys: keys, ids: &ids).map {
      Scenario.Suggestion(
        id: $0.lastName, words: $0.text("words"), holds: $0.bool("holds"), says: $0.text("says"))
    }
  }

  static func details(_ fields: Fields, ids: inout ScenarioIDs) -> [Scenario.Detail] {
    let keys = ["id", "episode", "about", "words", "says"]
    return entries(fields, of: "details", what: "a detail", keys: keys, ids: &ids).map {
      Scenario.Detail(
        id: $0.lastName, episode: $0.optional("episode") == nil ? nil : $0.id("episode"),
        about: $0.ids("about"), words: $0.text("words"), says: $0.text("says"))
    }
  }

  static func volunteered(_ fields: Fields, ids: inout ScenarioIDs) -> [Scenario.VolunteeredFact] {
    let keys = ["id", "ground", "with", "says", "steered"]
    return entries(fields, of: "volunteered", what: "a volunteered fact", keys: keys, ids: &ids).map { fields in
      let with = fields.required("with").flatMap { fields.session.choice($0, among: answerTargets) }
      return Scenario.VolunteeredFact(
        id: fields.lastName, ground: fields.id("ground"), with: with ?? "", says: fields.text("says"),
        steered: fields.text("steered"))
    }
  }

  /// In order of time; incidents of the same minute keep the order of the file.
  static func incidents(_ fields: Fields, ids: inout ScenarioIDs) -> [Scenario.Incident] {
    let keys = ["id", "minute", "kind", "lasts", "says", "words", "handled", "ignored"]
    let incidents = entries(fields, of: "incidents", what: "an incident", keys: keys, ids: &ids).map {
      let kind = $0.choice("kind", default: Scenario.Incident.Kind.silent)
      return Scenario.Incident(
        id: $0.lastName, minute: $0.integer("minute", in: 0...180), kind: kind, lasts: lasting(kind, $0),
        says: $0.text("says"), words: $0.text("words"), handled: $0.text("handled"), ignored: $0.text("ignored"))
    }
    let inTime = incidents.enumerated().sorted { ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset) }
    return inTime.map(\.element)
  }

  /// Only a disconnection lasts, and it always does.
  private static func lasting(_ kind: Scenario.Incident.Kind, _ fields: Fields) -> Int {
    if kind == .disconnection { return fields.integer("lasts", in: 1...30) }
    if let node = fields.optional("lasts") {
      fields.session.report(.badValue, at: node.place, "only a disconnection has a `lasts`")
    }
    return 0
  }

  private static func entries(
    _ fields: Fields, of key: String, what: String, keys: [String], ids: inout ScenarioIDs
  ) -> [Fields] {
    entries(fields, of: key, what: what, keys: keys, taken: &ids.others[key, default: [:]])
  }
}
