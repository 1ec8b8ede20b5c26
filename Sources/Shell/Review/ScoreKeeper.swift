import Assessment
import Coaching
import Interviewing
import Storage
import Transcripts

/// Grades sessions for lists, and keeps the scores in the store, so that each is graded once.
final class ScoreKeeper {
  let rubric: Rubric
  let rubricHash: String
  private let desk: Desk
  private var scenarios: [String: OpenScenario?] = [:]

  init(desk: Desk) throws(Failure) {
    self.desk = desk
    rubric = try Scoring.shippedRubric()
    rubricHash = Scoring.rubricFingerprint
  }

  /// Grades those of the sessions that can be graded here, and keeps the scores.
  func score(_ sessions: [String]) throws(Failure) {
    guard !sessions.isEmpty, let store = try desk.existingStore() else { return }
    var found: [StoredScore] = []
    for id in sessions {
      let recording: Recording
      do throws(StorageError) {
        recording = try store.recording(of: id)
      } catch {
        // One that is damaged is shown when it is opened.
        if case .damaged = error { continue }
        throw Failure(error)
      }
      guard let scenario = try scenario(of: recording.header) else { continue }
      let facts = FactBook(scenario: scenario.bundle.scenario, script: scenario.script, seed: recording.header.seed)
      let card = Grader.grade(
        recording.transcript, scenario: scenario.bundle.scenario, vacancy: scenario.bundle.vacancy,
        script: scenario.script, rubric: rubric, rubricHash: rubricHash
      ) { facts.fill($0) }
      found.append(
        StoredScore(
          session: id, rubric: rubricHash, head: recording.chain.head, total: card.total, passed: card.passed))
    }
    do throws(StorageError) {
      try store.put(found)
    } catch {
      // A store that can only be read is read all the same.
      if case .readOnly = error { return }
      throw Failure(error)
    }
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
