import Assessment
import Coaching
import Interviewing
import Reports
import Scenarios
import Storage
import Transcripts

/// Gathers what a report on a trainee stands on: her interviews, graded anew, with what mentors wrote about each.
struct TraineeBook {
  private let desk: Desk
  private let scores: ScoreKeeper
  private var played: [TraineeRecord.Played] = []
  private var bundles: [String: ScenarioBundle] = [:]
  private var mentors: [String: String] = [:]
  private var skipped = ProgressReport.Skipped()

  init(desk: Desk) throws(Failure) {
    self.desk = desk
    scores = try ScoreKeeper(desk: desk)
  }

  /// Takes in the interviews of a trainee by her name: those for practice and exams that were finished. `missing` where no
  /// interview is hers.
  mutating func gather(_ name: String) throws(Failure) {
    guard let store = try desk.existingStore() else { throw Failure(.missing, .noTrainee, ["name": name]) }
    let summaries = try Failure.storing { () throws(StorageError) in try Self.sessions(of: name, in: store) }
    guard !summaries.isEmpty else {
      let names = try Failure.storing { () throws(StorageError) in try store.names(ofRole: .trainee) }
      guard let nearest = Nearest.word(to: name, among: names) else {
        throw Failure(.missing, .noTrainee, ["name": name])
      }
      throw Failure(.missing, .noTraineeButNearest, ["name": name, "nearest": nearest])
    }
    for summary in summaries where [.practice, .exam].contains(summary.header.mode) { try add(summary, in: store) }
  }

  /// Her sessions, those that began at the same moment in the order in which they were kept.
  private static func sessions(of name: String, in store: any SessionStore) throws(StorageError) -> [SessionSummary] {
    let ids = try store.actors(named: name, role: .trainee) + [Participants.pipedTrainee(name)]
    var found: [SessionSummary] = []
    for id in Set(ids).sorted() { found += try store.sessions(SessionFilter(trainee: id)).reversed() }
    return found
  }

  private mutating func add(_ summary: SessionSummary, in store: any SessionStore) throws(Failure) {
    let transcript = try Failure.storing { () throws(StorageError) in try store.transcript(of: summary.id) }
    guard transcript.isFinished else { return skipped.running += 1 }
    guard let scenario = try scores.scenario(of: transcript.header) else { return skipped.unknown += 1 }
    let facts = FactBook(scenario: scenario.bundle.scenario, script: scenario.script, seed: transcript.header.seed)
    let card = Scoring.scorecard(of: transcript, scenario, rubric: scores.rubric) { facts.fill($0) }
    bundles[transcript.header.scenario] = scenario.bundle
    played.append(
      TraineeRecord.Played(
        id: summary.id, transcript: transcript, card: card, scenario: scenario.bundle.scenario,
        opinions: try opinions(on: summary.id, transcript, scenario, in: store)))
  }

  private mutating func opinions(
    on session: String, _ transcript: Transcript, _ scenario: OpenScenario, in store: any SessionStore
  ) throws(Failure) -> [TraineeRecord.Opinion] {
    let reviews = try Failure.storing { () throws(StorageError) in try store.reviews(ofSession: session) }
      .filter(\.fold.isDone)
    let regraded = Regrading.each(
      transcript, reviews: reviews.map(\.fold), bundle: scenario.bundle, rubric: scores.rubric, reader: desk.reader,
      rubricHash: scores.rubricHash)
    var opinions: [TraineeRecord.Opinion] = []
    for (review, grades) in zip(reviews, regraded) {
      opinions.append(.init(review.header, review.fold, in: transcript, scores: .init(grades.after)))
      let mentor = review.header.reviewer.id
      mentors[mentor] = try Failure.storing { () throws(StorageError) in try store.name(ofActor: mentor) }
    }
    return opinions
  }

  /// The report in a language.
  func report(on name: String, language: String) -> TraineeReport {
    TraineeReport(
      TraineeRecord(played), of: name, words: bundles.mapValues { ScenarioWords($0, language: language) },
      mentors: mentors, skipped: skipped,
      phrases: TraineePhrases.shipped(language) ?? TraineePhrases(language: language, catalogue: ""),
      names: Scoring.phrases(language), progressPhrases: Scoring.progressPhrases(language))
  }
}
