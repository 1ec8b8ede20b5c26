import Interviewing
import LineEditing
import QuestionReading
import Scenarios
import Storage
import Transcripts

/// From the welcome to the first question.
extension Shell {
  /// Greets, lists what can be played, and offers to go on with an interview that was broken off.
  func welcome() {
    voice.say(words(.welcome), .bold)
    voice.gap()
    do throws(Failure) {
      try listScenarios()
      try offerResume()
    } catch {
      show(error)
    }
    voice.gap()
    voice.say(words(.howToChoose), .dim)
  }

  /// The scenarios with numbers, by which they can be chosen.
  func listScenarios() throws(Failure) {
    let shelf = try desk.shelf()
    guard !shelf.ids.isEmpty else { throw Failure(.missing, .noScenarios) }
    for (index, id) in shelf.ids.enumerated() {
      let title = ScenarioTitle.text(of: id, in: shelf, language: words.language)
      voice.say("\(index + 1)  \(id)  \(title)", indent: 2)
    }
  }

  /// Says that an interview was broken off, where the store can be opened and one was.
  private func offerResume() throws(Failure) {
    let store = try desk.store()
    let trainee = try desk.traineeID()
    let open = try Failure.storing { () throws(StorageError) in try store.openSessions(ofTrainee: trainee) }
    guard let last = open.first else { return }
    voice.gap()
    let start = Instant.text(last.header.start).prefix(16).split(separator: "T").joined(separator: " ")
    voice.say(words(.offerResume, ["scenario": last.header.scenario, "start": start]), .yellow)
  }

  /// Begins the interview that a number or an id chooses.
  func choose(_ choice: String) throws(Failure) {
    let ids = try desk.shelf().ids
    if let number = Int(choice), ids.indices.contains(number - 1) {
      return try begin(ids[number - 1], language: options.language)
    }
    try begin(choice, language: options.language)
  }

  /// Begins an interview: everything that can go wrong does so before the first question.
  func begin(_ name: String, language: String?) throws(Failure) {
    let scenario = try desk.open(
      name, language: language, preferring: options.isPipe ? nil : desk.environment.localeLanguage)
    if case .ended(let session) = stage { try finish(session) }
    let seed = options.seed ?? desk.drawSeed()
    guard
      let interview = Interview(
        bundle: scenario.bundle, language: scenario.language, seed: seed, reader: desk.reader)
    else { throw Failure(.usage, .noSuchLanguage, ["id": name, "language": scenario.language, "languages": ""]) }
    if options.ui == nil { words = Catalogue.embedded(scenario.language) }
    let session =
      try options.isPipe
      ? pipedSession(scenario, interview, seed: seed) : keptSession(scenario, interview, seed: seed)
    clock = options.isPipe ? .counting() : .running(desk.clock)
    stage = .interviewing(session)
    isScoreShown = false
    lastShown = 0
    introduce(session)
  }

  private func introduce(_ session: InterviewSession) {
    let scenario = session.scenario
    voice.gap()
    voice.say(scenario.script.text(scenario.bundle.scenario.title), .bold)
    let function = scenario.vacancyScript.text(scenario.bundle.vacancy.function)
    voice.say(
      words(
        .introduction,
        [
          "name": scenario.bundle.scenario.persona.name, "function": function,
          "minutes": "\(scenario.bundle.vacancy.minutes)", "language": words.languageName(scenario.language),
        ]))
    voice.say(words(.seedIs, ["seed": "\(session.header.seed)"]), .dim)
    if let cohort = session.header.cohort { voice.say(words(.cohortIs, ["cohort": cohort]), .dim) }
    if !options.isPipe { voice.say(words(.howToInterview), .dim) }
    voice.gap()
  }

  private func pipedSession(
    _ scenario: OpenScenario, _ interview: Interview, seed: UInt64
  ) throws(Failure) -> InterviewSession {
    var header = header(scenario, seed: seed, trainee: Participants.pipedTrainee(desk.traineeName))
    header.start = options.start ?? HeaderDefaults.pipedStart
    header.session = header.derivedSession
    let writer = TranscriptWriter(header: header, salts: .derived(from: header))
    guard options.mode == .practice else {
      return InterviewSession(scenario: scenario, interview: interview, writer: writer, recorder: ForgetfulRecorder())
    }
    let store = try desk.store()
    if let name = desk.traineeName {
      _ = try Failure.storing { () throws(StorageError) in
        try store.actor(named: name, role: .trainee) { Participants.pipedTrainee(name) }
      }
    }
    let recorder = try Failure.storing { () throws(StorageError) in
      try PipeRecorder(store, header: header, snapshots: [scenario.snapshot(for: header)])
    }
    return InterviewSession(scenario: scenario, interview: interview, writer: writer, recorder: recorder)
  }

  private func keptSession(
    _ scenario: OpenScenario, _ interview: Interview, seed: UInt64
  ) throws(Failure) -> InterviewSession {
    let store = try desk.store()
    let trainee = try desk.traineeID()
    var header = header(scenario, seed: seed, trainee: trainee)
    let filter = SessionFilter(trainee: trainee, scenario: header.scenario)
    header.attempt = try Failure.storing { () throws(StorageError) in try store.sessions(filter).count + 1 }
    header.start = options.start ?? desk.now
    header.session = desk.drawID()
    try Failure.storing { () throws(StorageError) in
      try store.create(header, snapshots: [scenario.snapshot(for: header)])
    }
    return InterviewSession(
      scenario: scenario, interview: interview, writer: TranscriptWriter(header: header, salts: desk.salts),
      recorder: StoreRecorder(store, session: header.session))
  }

  private func header(_ scenario: OpenScenario, seed: UInt64, trainee: String) -> Header {
    var header = HeaderDefaults.header(
      scenario, seed: seed, mode: options.mode, trainee: trainee, reader: desk.reader.fingerprint)
    header.cohort = options.cohort
    return header
  }
}
