import Assessment
import Coaching
import Interviewing
import Storage
import Transcripts

/// Grades sessions for lists and reports, and keeps the scores in the store, so that each is graded once.
final class ScoreKeeper {
  let rubric: Rubric
  let rubricHash: String
  private let desk: Desk
  private var scenarios: [String: OpenScenario?] = [:]

  /// How many scores are kept in one transaction: few enough to let others write in between.
  private static let batch = 200

  init(desk: Desk) throws(Failure) {
    self.desk = desk
    rubric = try Scoring.shippedRubric()
    rubricHash = Scoring.rubricFingerprint
  }

  /// Grades those of the sessions that can be graded here, keeps the scores, and gives the digests by the sessions' ids.
  @discardableResult
  func score(_ sessions: [String]) throws(Failure) -> [String: SessionDigest] {
    guard !sessions.isEmpty, let store = try desk.existingStore() else { return [:] }
    var digests: [String: SessionDigest] = [:]
    var found: [StoredScore] = []
    for id in sessions {
      guard let (score, digest) = try score(id, in: store) else { continue }
      digests[id] = digest
      found.append(score)
      if found.count == Self.batch {
        try keep(found, in: store)
        found = []
      }
    }
    try keep(found, in: store)
    return digests
  }

  private func keep(_ scores: [StoredScore], in store: any SessionStore) throws(Failure) {
    do throws(StorageError) {
      try store.put(scores)
    } catch {
      // A store that can only be read is read all the same.
      if case .readOnly = error { return }
      throw Failure(error)
    }
  }

  /// Grades a session; nil where it is damaged or its scenario is not here.
  private func score(
    _ id: String, in store: any SessionStore
  ) throws(Failure) -> (score: StoredScore, digest: SessionDigest)? {
    let recording: Recording
    let reviews: [ReviewRecording]
    let count: Int
    do throws(StorageError) {
      // Counted first: one that is finished meanwhile makes the score out of date, whether it is taken in here or not.
      count = try store.doneReviewCount(ofSession: id)
      recording = try store.recording(of: id)
      reviews = count == 0 ? [] : try store.reviews(ofSession: id).filter(\.fold.isDone)
    } catch {
      // One that is damaged is shown when it is opened.
      if case .damaged = error { return nil }
      throw Failure(error)
    }
    guard let scenario = try scenario(of: recording.header) else { return nil }
    let transcript = recording.transcript
    let facts = FactBook(scenario: scenario.bundle.scenario, script: scenario.script, seed: recording.header.seed)
    let card = Grader.grade(
      transcript, scenario: scenario.bundle.scenario, vacancy: scenario.bundle.vacancy, script: scenario.script,
      rubric: rubric, rubricHash: rubricHash
    ) { facts.fill($0) }
    let digest = SessionDigest(
      transcript, card, scenario: scenario.bundle.scenario, reviews: judged(transcript, card, scenario, reviews))
    let score = StoredScore(
      session: id, rubric: rubricHash, head: recording.chain.head,
      machine: .init(total: card.total, passed: card.passed),
      reviewed: digest.lastReview.map { .init(total: $0.scores.total, passed: $0.scores.passed) }, reviews: count,
      digest: digest.encoded)
    return (score, digest)
  }

  /// What each finished review makes of an interview.
  private func judged(
    _ transcript: Transcript, _ card: Scorecard, _ scenario: OpenScenario, _ reviews: [ReviewRecording]
  ) -> [SessionDigest.Review] {
    guard !reviews.isEmpty else { return [] }
    // Making an interview takes longest; it is needed where a line was relabelled, and serves all reviews.
    let isRelabelled = reviews.contains { !$0.fold.corrections.isEmpty }
    let interview =
      isRelabelled
      ? Interview(
        bundle: scenario.bundle, language: scenario.language, seed: transcript.header.seed, reader: desk.reader) : nil
    let own = Marks(transcript, card)
    return reviews.map { recording in
      let fold = recording.fold
      let grades = Regrading(
        transcript, review: fold, bundle: scenario.bundle, rubric: rubric, reader: desk.reader, rubricHash: rubricHash,
        interview: interview)
      return SessionDigest.Review(
        id: recording.header.review, reviewer: recording.header.reviewer.id, start: recording.header.start,
        isBlind: recording.header.isBlind, scores: .init(grades.after), restored: grades.restored.map(\.evidence),
        marks: own.corrected(by: fold, in: transcript, regraded: grades.after))
    }
  }

  /// The scenario as it was played; nil where it is not here.
  func scenario(of header: Header) throws(Failure) -> OpenScenario? {
    let key = header.scenario + "." + header.snapshotKey + "." + header.language
    if let known = scenarios[key] { return known }
    var found: OpenScenario?
    do throws(Failure) {
      found = try SessionScenario(desk: desk).scenario(of: header)
    } catch {
      guard [.data, .missing, .usage].contains(error.status) else { throw error }
    }
    scenarios[key] = .some(found)
    return found
  }
}
