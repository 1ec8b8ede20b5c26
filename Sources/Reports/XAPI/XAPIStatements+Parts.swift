import Assessment
import Transcripts

extension XAPIStatements: JSONForm {
  /// A whole statement.
  func statement(
    _ verb: Vocabulary.Verb, _ scene: Scene, id: StatementID, actor: String, object: String, at moment: String,
    result: [(String, String)] = [], context: String
  ) -> XAPIStatement {
    var members = [
      ("id", Self.text(id.description)), ("actor", actor),
      ("verb", Self.object([("id", Self.text(verb.iri)), ("display", display(verb))])), ("object", object),
    ]
    if !result.isEmpty { members.append(("result", Self.object(result))) }
    members += [("context", context), ("timestamp", Self.text(moment))]
    return XAPIStatement(id: id, verb: verb, json: Self.object(members))
  }

  /// Somebody by her random id.
  func account(_ id: String) -> String {
    let account = Self.object([("homePage", Self.text(homePage)), ("name", Self.text(id))])
    return Self.object([("objectType", Self.text("Agent")), ("account", account)])
  }

  /// A verb in English and in the interview's language.
  private func display(_ verb: Vocabulary.Verb) -> String {
    let phrase: XAPIPhrase =
      switch verb {
      case .attempted: .attempted
      case .asked: .asked
      case .scored: .scored
      case .passed: .passed
      case .failed: .failed
      case .commented: .commented
      }
    return names { $0(phrase) }
  }

  /// A text in each language.
  private func names(_ text: (XAPIPhrases) -> String) -> String {
    Self.object(phrases.map { ($0.language, Self.text(text($0))) })
  }

  // MARK: Activities

  /// The scenario that was played.
  func scenario(_ scene: Scene) -> String {
    activity(
      Vocabulary.scenario(scene.header.scenario), .simulation, name: named(scene.interview.title, scene.header.language)
    )
  }

  /// A line of the interviewer's.
  func question(_ turn: Int, _ scene: Scene) -> String {
    activity(
      Vocabulary.turn(turn, of: scene.header.session), .question, name: names { $0(.turn, ["turn": "\(turn)"]) })
  }

  /// The interview as a whole.
  func whole(_ scene: Scene) -> String {
    let day = String(Instant.text(scene.header.start).prefix(10))
    return activity(
      Vocabulary.session(scene.header.session), .simulation, name: names { $0(.interview, ["date": day]) })
  }

  private func activity(_ iri: String, _ type: Vocabulary.ActivityType, name: String? = nil) -> String {
    let definition = (name.map { [("name", $0)] } ?? []) + [("type", Self.text(type.iri))]
    return Self.object([
      ("objectType", Self.text("Activity")), ("id", Self.text(iri)), ("definition", Self.object(definition)),
    ])
  }

  /// A name in the interview's language; nil where there is none.
  private func named(_ name: String?, _ language: String) -> String? {
    name.flatMap { $0.isEmpty ? nil : Self.object([(Self.tag(language) ?? "und", Self.text(SafeText.plain($0)))]) }
  }

  /// A language's code as a tag; nil for what is none: a transcript may come from anywhere.
  private static func tag(_ code: String) -> String? {
    (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? code : nil
  }

  // MARK: Context

  /// What a statement belongs to.
  func context(
    _ scene: Scene, parent: String?, instructor: String? = nil, about: StatementID? = nil,
    more: [(Vocabulary.Extension, String)] = []
  ) -> String {
    let header = scene.header
    var activities: [(String, String)] = []
    if let parent { activities.append(("parent", Self.array([parent]))) }
    if let vacancy = scene.interview.vacancy, !vacancy.isEmpty {
      let name = named(scene.interview.function, header.language)
      activities.append(("grouping", Self.array([activity(Vocabulary.vacancy(vacancy), .vacancy, name: name)])))
    }
    activities.append(("category", Self.array([activity(Vocabulary.profile, .profile)])))

    var members = [("registration", Self.text(StatementID(of: ["registration", header.session]).description))]
    if let instructor { members.append(("instructor", instructor)) }
    members += [("contextActivities", Self.object(activities)), ("platform", Self.text("Sonde"))]
    if let tag = Self.tag(header.language) { members.append(("language", Self.text(tag))) }
    if let about {
      members.append(
        (
          "statement",
          Self.object([("objectType", Self.text("StatementRef")), ("id", Self.text(about.description))])
        ))
    }
    var values: [(Vocabulary.Extension, String)] = [
      (.session, Self.text(header.session)), (.mode, Self.text(header.mode.rawValue)),
      (.attempt, String(header.attempt)),
    ]
    if let cohort = header.cohort, !cohort.isEmpty { values.append((.cohort, Self.text(cohort))) }
    return Self.object(members + [("extensions", extensions(values + more))])
  }

  /// Values under their IRIs.
  func extensions(_ values: [(Vocabulary.Extension, String)]) -> String {
    Self.object(values.map { ($0.0.iri, $0.1) })
  }

  // MARK: Results

  /// How a line was read.
  func reading(_ line: InterviewerLine) -> String {
    let reading = line.reading
    return Self.object([
      ("form", Self.text(reading.form.rawValue)), ("multiple", String(reading.isMultiple)),
      ("hypothetical", String(reading.isHypothetical)), ("protected", String(reading.isProtected)),
      ("targets", Self.array(reading.targets.map { Self.text($0.rawValue) })), ("unsure", String(reading.isUnsure)),
    ])
  }

  /// The total: scaled 0 to 1, raw 0 to 100.
  func score(_ card: Scorecard) -> String {
    Self.object([
      ("scaled", Self.decimal(card.total)), ("raw", Numbers.tenths(card.total)), ("min", "0"), ("max", "100"),
    ])
  }

  /// What the total consists of.
  func details(_ card: Scorecard) -> String {
    let knockouts = card.knockouts.map { knockout in
      Self.object([
        ("kind", Self.text(knockout.kind)), ("turn", String(knockout.turn)),
        ("state", Self.text(knockout.state.rawValue)),
      ])
    }
    return extensions([
      (.rubric, Self.object([("id", Self.text(card.rubric)), ("hash", Self.text(card.rubricHash))])),
      (.passMark, String(card.passMark)),
      (.dimensions, Self.object(card.dimensions.map { ($0.id.rawValue, Self.decimal($0.score)) })),
      (.questions, Self.object(card.questions.all.map { ($0.name, String($0.count)) })),
      (.talkRatio, Self.decimal(card.talkRatio)), (.knockouts, Self.array(knockouts)),
    ])
  }
}
