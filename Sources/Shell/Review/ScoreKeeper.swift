import Assessment
import Coaching
import Dispatch
import Interviewing
import Storage
import Transcripts

/// Grades sessions for lists and reports, and keeps the scores in the store, so that each is graded once by a rubric.
final class ScoreKeeper {
  let rubric: Rubric
  let rubricHash: String
  private let desk: Desk
  private let scenarios: PlayedScenarios

  /// How many scores are kept in one transaction: few enough to let others write in between.
  private static let batch = 200

  /// Grades by a rubric, or by the shipped one.
  init(desk: Desk, rubric: Rubric? = nil) throws(Failure) {
    self.desk = desk
    scenarios = PlayedScenarios(desk: desk)
    if let rubric { self.rubric = rubric } else { self.rubric = try Scoring.shippedRubric() }
    rubricHash = self.rubric.fingerprint(ContentHash.sha256)
  }

  /// Grades those of the sessions that can be graded here, all cores at work, and keeps the scores, without digests, in
  /// one transaction.
  ///
  /// - Returns: how many could be graded; a session that is damaged, or whose scenario is not here, has no score.
  @discardableResult func score(_ sessions: [String]) throws(Failure) -> Int {
    guard !sessions.isEmpty, let store = try desk.existingStore() else { return 0 }
    var scores: [StoredScore] = []
    var rest = sessions
    while !rest.isEmpty {
      let grading = BatchGrading(store: store, rubric: rubric, rubricHash: rubricHash, scenarios: scenarios.opened)
      let outcomes = rest.inParallel { grading.grade($0) }
      var unknown: [String] = []
      for (session, outcome) in zip(rest, outcomes) {
        switch outcome {
        case .graded(let score): scores.append(score)
        case .isReviewed: if let (score, _) = try score(session, in: store) { scores.append(score) }
        case .lacksScenario(let header):
          if try scenario(of: header) != nil { unknown.append(session) }
        case .damaged: break
        case .failed(let error): throw Failure(error)
        }
      }
      rest = unknown
    }
    try keep(scores, in: store)
    return scores.count
  }

  /// Grades those of the sessions that can be graded here, keeps the scores, and gives the digests by the sessions' ids.
  func digests(of sessions: [String]) throws(Failure) -> [String: SessionDigest] {
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
    let regraded = Regrading.each(
      transcript, reviews: reviews.map(\.fold), bundle: scenario.bundle, rubric: rubric, reader: desk.reader,
      rubricHash: rubricHash)
    let own = Marks(transcript, card)
    return zip(reviews, regraded).map { recording, grades in
      SessionDigest.Review(
        id: recording.header.review, reviewer: recording.header.reviewer.id, start: recording.header.start,
        isBlind: recording.header.isBlind, scores: .init(grades.after), restored: grades.restored.map(\.evidence),
        marks: own.corrected(by: recording.fold, in: transcript, regraded: grades.after))
    }
  }

  /// The scenario as it was played; nil where it is not here.
  func scenario(of header: Header) throws(Failure) -> OpenScenario? { try scenarios.scenario(of: header) }
}

/// Grades one session of a batch, with the scenarios that are open already: on any thread.
private struct BatchGrading: Sendable {
  let store: any SessionStore
  let rubric: Rubric
  let rubricHash: String
  let scenarios: [String: OpenScenario?]

  enum Outcome: Sendable {
    case graded(StoredScore)
    case lacksScenario(Header)
    /// It has a finished review, which takes more than this.
    case isReviewed
    /// One that is damaged is shown when it is opened.
    case damaged
    case failed(StorageError)
  }

  func grade(_ session: String) -> Outcome {
    do throws(StorageError) {
      if try store.doneReviewCount(ofSession: session) > 0 { return .isReviewed }
      let (transcript, head) = try store.verifiedTranscript(of: session)
      guard let known = scenarios[PlayedScenarios.key(of: transcript.header)], let scenario = known else {
        return .lacksScenario(transcript.header)
      }
      let mark = Grader.mark(
        transcript, scenario: scenario.bundle.scenario, vacancy: scenario.bundle.vacancy, script: scenario.script,
        rubric: rubric)
      return .graded(
        StoredScore(
          session: session, rubric: rubricHash, head: head,
          machine: .init(total: mark.total, passed: mark.passed)))
    } catch {
      if case .damaged = error { return .damaged }
      return .failed(error)
    }
  }
}

extension [String] {
  /// What a function makes of each element, in their order, computed on all cores.
  fileprivate func inParallel<Result: Sendable>(_ body: @Sendable (String) -> Result) -> [Result] {
    nonisolated(unsafe) let results = UnsafeMutablePointer<Result?>.allocate(capacity: count)
    results.initialize(repeating: nil, count: count)
    defer {
      results.deinitialize(count: count)
      results.deallocate()
    }
    DispatchQueue.concurrentPerform(iterations: count) { index in results[index] = body(self[index]) }
    return (0..<count).compactMap { results[$0] }
  }
}
