import Assessment
import Coaching
import Interviewing
import Reports
import Scenarios
import Storage
import Transcripts

/// Makes the statements of sessions: each read from the store, graded, and with the reviews of it that are done.
struct StatementBook {
  private let desk: Desk
  private let store: any SessionStore
  private let scores: ScoreKeeper
  private let homePage: String
  /// The sessions of which there are forks; those share statements with one another, and each is told once.
  private let forked: Set<String>
  private var seen: Set<StatementID> = []
  /// The sessions to which something may still be added, be it only the assessment form.
  private let open: Set<String>

  /// How many interviews are left out, since they are not finished.
  private(set) var running = 0
  /// How many have no score, since the scenario is not here as it was played.
  private(set) var ungraded = 0
  /// How many statements were left out, since they need not be told again.
  private(set) var told = 0

  /// - Parameter ids: the sessions that will be asked for.
  init(desk: Desk, store: any SessionStore, homePage: String, for ids: [String]) throws(Failure) {
    forked = Set(ids.compactMap { id in id.firstIndex(of: "~").map { String(id[..<$0]) } })
    self.desk = desk
    self.store = store
    open = Set(
      try Failure.storing { () throws(StorageError) in try store.sessions(SessionFilter(state: .open)) }.map(\.id))
    self.homePage = homePage
    scores = try ScoreKeeper(desk: desk)
  }

  /// The statements of a session; none where it is not finished: a rewind may yet take back what was asked, and
  /// the form may yet change the score.
  ///
  /// - Parameter isTold: whether a statement need not be told again. Grading takes longest; where all scores have been told,
  ///   it is left out, and so are they and what stands before them.
  mutating func statements(
    of id: String, unless isTold: (StatementID) throws(Failure) -> Bool
  ) throws(Failure) -> [XAPIStatement] {
    let store = store
    let recording = try Failure.storing { () throws(StorageError) in try store.recording(of: id) }
    let isEnded = recording.lines.contains { if case .closed = $0.event.body { true } else { false } }
    guard isEnded && !open.contains(id) else {
      running += 1
      return []
    }
    let reviews = try Failure.storing { () throws(StorageError) in try store.reviews(ofSession: id) }
      .filter { $0.fold.isDone }
    let language = recording.header.language
    let pseudonyms = Pseudonyms(language: language, names: try KnownNames(store).names(recording.header, reviews))
    let maker = XAPIStatements(homePage: homePage, language: language) { pseudonyms.replaced($0) }
    var interview = XAPIInterview(
      recording: recording, reviews: reviews.map { XAPIInterview.Review(recording: $0, card: nil) })
    if let scenario = try scores.scenario(of: recording.header) {
      interview.title = scenario.script.text(scenario.bundle.scenario.title)
      interview.vacancy = scenario.bundle.vacancy.id
      interview.function = scenario.vacancyScript.text(scenario.bundle.vacancy.function)
      let scores =
        [maker.scoreID(of: recording, rubricHash: scores.rubricHash)]
        + reviews.map { maker.scoreID(of: recording, review: $0, rubricHash: self.scores.rubricHash) }
      var known: [StatementID] = []
      for id in scores where try isTold(id) { known.append(id) }
      if known.count < scores.count {
        grade(&interview, scenario)
      } else {
        told += known.count
        for id in known where try isTold(maker.outcomeID(beside: id)) { told += 1 }
      }
    } else {
      ungraded += 1
    }
    let all = maker.statements(of: interview)
    return forked.contains(recording.header.session) ? all.filter { seen.insert($0.id).inserted } : all
  }

  private func grade(_ interview: inout XAPIInterview, _ scenario: OpenScenario) {
    let transcript = interview.recording.transcript
    let header = transcript.header
    let facts = FactBook(scenario: scenario.bundle.scenario, script: scenario.script, seed: header.seed)
    interview.card = Grader.grade(
      transcript, scenario: scenario.bundle.scenario, vacancy: scenario.bundle.vacancy, script: scenario.script,
      rubric: scores.rubric, rubricHash: scores.rubricHash
    ) { facts.fill($0) }
    let regraded = Regrading.each(
      transcript, reviews: interview.reviews.map(\.recording.fold), bundle: scenario.bundle, rubric: scores.rubric,
      reader: desk.reader, rubricHash: scores.rubricHash)
    for (index, grades) in regraded.enumerated() { interview.reviews[index].card = grades.after }
  }
}
