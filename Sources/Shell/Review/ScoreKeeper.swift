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
    var exports: [[UInt8]] = []
    for id in sessions { exports.append(try Failure.storing { () throws(StorageError) in try store.export(id) }) }
    // One that is damaged is shown when it is opened.
    let logs = exports.inParallel { try? TranscriptReader.read($0) }
    var work: [(session: String, log: Recording, scenario: OpenScenario)] = []
    for (id, log) in zip(sessions, logs) {
      guard let log, let scenario = try scenario(of: log.header) else { continue }
      work.append((id, log, scenario))
    }
    let (rubric, hash) = (rubric, rubricHash)
    let scores = work.inParallel { item in
      let bundle = item.scenario.bundle
      let mark = Grader.mark(
        item.log.transcript, scenario: bundle.scenario, vacancy: bundle.vacancy, script: item.scenario.script,
        rubric: rubric)
      return StoredScore(
        session: item.session, rubric: hash, head: item.log.chain.head, total: mark.total, passed: mark.passed)
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
    let key = header.scenario + "." + header.snapshotKey
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

extension Array {
  /// What a function makes of each element, in their order, computed on all cores.
  fileprivate func inParallel<Result: Sendable>(_ body: @Sendable (Element) -> Result) -> [Result] {
    nonisolated(unsafe) let elements = self
    nonisolated(unsafe) let results = UnsafeMutablePointer<Result?>.allocate(capacity: count)
    results.initialize(repeating: nil, count: count)
    defer {
      results.deinitialize(count: count)
      results.deallocate()
    }
    DispatchQueue.concurrentPerform(iterations: count) { index in results[index] = body(elements[index]) }
    return (0..<count).compactMap { results[$0] }
  }
}
