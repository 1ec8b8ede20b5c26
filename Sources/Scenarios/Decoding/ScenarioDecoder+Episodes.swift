/// The ids that a scenario has given away, each with its line.
struct ScenarioIDs {
  var episodes: [String: Int] = [:]
  /// Evidence and answers share their ids, since a contradiction may stand between any of them.
  var told: [String: Int] = [:]
  /// All other ids, per list.
  var others: [String: [String: Int]] = [:]
}

/// Episodes and their evidence.
extension ScenarioDecoder {
  static let episodeKeys = ["id", "competency", "date", "setting", "flattering", "name", "words", "evidence"]
  static let evidenceKeys = [
    "id", "element", "valence", "level", "indicator", "earned", "after", "brings", "undoes", "trust", "truth", "says",
    "vague", "cues", "lead", "ask",
  ]

  static func episodes(_ fields: Fields, ids: inout ScenarioIDs) -> [Episode] {
    var episodes: [Episode] = []
    for fields in entries(fields, of: "episodes", what: "an episode", keys: episodeKeys, taken: &ids.episodes) {
      episodes.append(
        Episode(
          id: fields.lastName, competency: fields.id("competency"), date: date(fields),
          setting: fields.choice("setting", default: .work), isFlattering: fields.bool("flattering"),
          name: fields.text("name"), words: fields.text("words"), evidence: evidence(fields, ids: &ids)))
    }
    if episodes.isEmpty, let node = fields.required("episodes") {
      fields.session.report(.emptyText, at: node.place, "a scenario has at least one episode")
    }
    return episodes
  }

  private static func evidence(_ episode: Fields, ids: inout ScenarioIDs) -> [Evidence] {
    let path = episode.path
    return entries(
      episode, of: "evidence", at: path, what: "a piece of evidence", keys: evidenceKeys, taken: &ids.told
    ).map { fields in
      Evidence(
        id: fields.lastName, element: fields.choice("element", default: .situation),
        valence: fields.choice("valence", default: .neutral), level: fields.integer("level", in: 1...5),
        indicator: fields.optionalID("indicator"), earned: fields.choice("earned", default: .asked),
        after: fields.ids("after"), brings: fields.ids("brings"), undoes: fields.ids("undoes"),
        trust: fields.integer("trust", in: 0...100, default: 0),
        truth: fields.choice("truth", default: .fact, isOptional: true), says: fields.text("says"),
        vague: fields.optionalText("vague"), cues: fields.optionalText("cues"), lead: fields.optionalText("lead"),
        ask: fields.text("ask"))
    }
  }

  /// `YYYY-MM`.
  private static func date(_ fields: Fields) -> String {
    guard let value = fields.required("date"), let date = fields.session.word(value, "a date") else { return "" }
    fields.session.note(fields.path(of: "date"), at: value.place)
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let isDate =
      parts.count == 2 && parts[0].utf8.count == 4 && parts[1].utf8.count == 2
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && (1...12).contains(Int(parts[1]) ?? 0) && (1900...2199).contains(Int(parts[0]) ?? 0)
    if !isDate {
      fields.session.report(.badFormat, at: value.place, "\"\(date)\" is no date; year and month are expected: 2025-10")
    }
    return date
  }

  /// The mappings of a list, each under the path that its id gives. Ids that are taken are reported.
  static func entries(
    _ fields: Fields, of key: String, at prefix: String? = nil, what: String, keys: [String],
    taken: inout [String: Int]
  ) -> [Fields] {
    var entries: [Fields] = []
    for (position, node) in fields.list(key).enumerated() {
      let prefix = prefix ?? key
      let temporary = "\(prefix).\(position + 1)"
      guard let entry = Fields(node, what: what, keys: keys, path: temporary, in: fields.session) else { continue }
      let id = entry.id(fallback: "\(position + 1)")
      let place = fields.session.source.place(of: temporary + ".id")
      fields.session.claim(id, in: &taken, at: place)
      entries.append(entry.located(at: "\(prefix).\(id)", place: place))
    }
    return entries
  }
}
