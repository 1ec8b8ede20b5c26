import Assessment
import Reports
import Scenarios
import Storage
import Transcripts

/// Gathers what a report on a cohort stands on: what the store keeps of each interview. Those of which it keeps nothing yet
/// are graded, once.
struct CohortBook {
  private let desk: Desk
  private let scores: ScoreKeeper
  private var interviews: [CohortInterview] = []
  private var headers: [Header] = []
  private var skipped = CohortReport.Skipped()

  init(desk: Desk) throws(Failure) {
    self.desk = desk
    scores = try ScoreKeeper(desk: desk)
  }

  /// Takes in the interviews of a cohort: those for practice and exams.
  mutating func gather(_ cohort: String) throws(Failure) {
    guard let store = try desk.existingStore() else { return }
    let filter = SessionFilter(cohort: cohort)
    let found = try Failure.storing { () throws(StorageError) in
      try store.digests(filter, rubric: scores.rubricHash)
    }.filter { [.practice, .exam].contains($0.session.header.mode) }
    var digests = found.map { $0.digest.flatMap { SessionDigest(encoded: $0) } }
    let missing = found.indices.filter { digests[$0] == nil && found[$0].session.state == .closed }
    let graded = try scores.digests(of: missing.map { found[$0].session.id })
    for index in missing { digests[index] = graded[found[index].session.id] }
    for (session, digest) in zip(found.map(\.session), digests) {
      guard session.state == .closed else {
        skipped.running += 1
        continue
      }
      guard let digest else {
        skipped.unknown += 1
        continue
      }
      guard digest.isFinished else {
        skipped.running += 1
        continue
      }
      interviews.append(CohortInterview(id: session.id, header: session.header, digest: digest))
      headers.append(session.header)
    }
  }

  /// The report in a language.
  func report(on cohort: String, since: Int?, language: String) throws(Failure) -> CohortReport {
    let summary = CohortSummary(interviews, since: since)
    let words = try lines(of: summary)
    return CohortReport(
      cohort: cohort, since: since, summary: summary,
      unsure: UnsureLines(summary.interviews) { words[LinePlace(session: $0, event: $1)] ?? nil },
      agreement: Agreement(summary.reviewed), words: try scenarioWords(in: language), skipped: skipped,
      phrases: CohortPhrases.shipped(language) ?? CohortPhrases(language: language, catalogue: ""),
      names: Scoring.phrases(language),
      agreementPhrases: AgreementPhrases.shipped(language) ?? AgreementPhrases(language: language, catalogue: ""))
  }

  /// The words of the lines of which the reader was unsure.
  private func lines(of summary: CohortSummary) throws(Failure) -> [LinePlace: String?] {
    guard let store = try desk.existingStore() else { return [:] }
    let places = summary.interviews.flatMap { placed in
      placed.interview.digest.unsure.map { LinePlace(session: placed.interview.id, event: $0.event) }
    }
    let words = try Failure.storing { () throws(StorageError) in try store.words(at: places) }
    return Dictionary(zip(places, words), uniquingKeysWith: { first, _ in first })
  }

  /// What each scenario is called: as it was played last.
  private func scenarioWords(in language: String) throws(Failure) -> [String: ScenarioWords] {
    var words: [String: ScenarioWords] = [:]
    for header in headers.reversed() where words[header.scenario] == nil {
      words[header.scenario] = try scores.scenario(of: header).map { ScenarioWords($0.bundle, language: language) }
    }
    return words
  }
}
