import Assessment
import Coaching
import Dispatch
import Interviewing
import Storage
import Transcripts

/// Grades sessions for lists, and keeps the scores in the store, so that each is graded once by a rubric.
final class ScoreKeeper {
  let rubric: Rubric
  let rubricHash: String
  private let desk: Desk
  /// Each form of a scenario is decoded once; nil for one that is not here as it was played.
  private var scenarios: [String: OpenScenario?] = [:]

  /// Grades by a rubric, or by the shipped one.
  init(desk: Desk, rubric: Rubric? = nil) throws(Failure) {
    self.desk = desk
    if let rubric { self.rubric = rubric } else { self.rubric = try Scoring.shippedRubric() }
    rubricHash = self.rubric.fingerprint(ContentHash.sha256)
  }

  /// Grades those of the sessions that can be graded here, all cores at work, and keeps the scores in one transaction.
  ///
  /// - Returns: the scores; a session that is damaged, or whose scenario is not here, has none.
  @discardableResult func score(_ sessions: [String]) throws(Failure) -> [StoredScore] {
    guard !sessions.isEmpty, let store = try desk.existingStore() else { return [] }
    var scores: [StoredScore] = []
    var rest = sessions
    while !rest.isEmpty {
      let grading = BatchGrading(store: store, rubric: rubric, rubricHash: rubricHash, scenarios: scenarios)
      let outcomes = rest.inParallel { grading.grade($0) }
      var unknown: [String] = []
      for (session, outcome) in zip(rest, outcomes) {
        switch outcome {
        case .graded(let score): scores.append(score)
        case .lacksScenario(let header):
          if try scenario(of: header) != nil { unknown.append(session) }
        case .damaged: break
        case .failed(let error): throw Failure(error)
        }
      }
      rest = unknown
    }
    do throws(StorageError) {
      try store.put(scores)
    } catch {
      // A store that can only be read is read all the same.
      if case .readOnly = error { return scores }
      throw Failure(error)
    }
    return scores
  }

  /// The scenario as it was played; nil where it is not here.
  func scenario(of header: Header) throws(Failure) -> OpenScenario? {
    let key = header.scenarioKey
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

/// Grades one session of a batch, with the scenarios that are open already: on any thread.
private struct BatchGrading: Sendable {
  let store: any SessionStore
  let rubric: Rubric
  let rubricHash: String
  let scenarios: [String: OpenScenario?]

  enum Outcome: Sendable {
    case graded(StoredScore)
    case lacksScenario(Header)
    /// One that is damaged is shown when it is opened.
    case damaged
    case failed(StorageError)
  }

  func grade(_ session: String) -> Outcome {
    do throws(StorageError) {
      let log = try store.recording(of: session)
      guard let known = scenarios[log.header.scenarioKey], let scenario = known else {
        return .lacksScenario(log.header)
      }
      let mark = Grader.mark(
        log.transcript, scenario: scenario.bundle.scenario, vacancy: scenario.bundle.vacancy, script: scenario.script,
        rubric: rubric)
      return .graded(
        StoredScore(
          session: session, rubric: rubricHash, head: log.chain.head, total: mark.total, passed: mark.passed))
    } catch {
      if case .damaged = error { return .damaged }
      return .failed(error)
    }
  }
}

extension Header {
  /// Under which a scenario is kept open.
  fileprivate var scenarioKey: String { scenario + "." + snapshotKey }
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
