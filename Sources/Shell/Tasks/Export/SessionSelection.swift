import Interviewing
import Storage
import Transcripts

/// The sessions that a command is to work on: those that are named, or all for practice and exams, or those of them of a
/// trainee or a cohort.
public struct SessionSelection: Sendable {
  /// The ids that were named, or their beginnings.
  public var sessions: [String]
  /// All, but for what the members below leave out.
  public var isAll: Bool
  /// Only those of the trainee with this name.
  public var trainee: String?
  /// Only those of this cohort.
  public var cohort: String?

  /// Names sessions, or asks for all.
  public init(sessions: [String] = [], isAll: Bool = false, trainee: String? = nil, cohort: String? = nil) {
    self.sessions = sessions
    self.isAll = isAll
    self.trainee = trainee
    self.cohort = cohort
  }

  /// The ids in the store, the earliest start first; those that were named in the order in which they were. 66 where one of
  /// them, or the trainee, is not there.
  func ids(in store: any SessionStore) throws(Failure) -> [String] {
    guard isAll else {
      var ids: [String] = []
      for name in sessions {
        let id = try Self.id(beginningWith: name, in: store)
        if !ids.contains(id) { ids.append(id) }
      }
      return ids
    }
    let all = try Failure.storing { () throws(StorageError) in try store.sessions(SessionFilter(cohort: cohort)) }
      .filter { [.practice, .exam].contains($0.header.mode) }.reversed()
    guard let trainee else { return all.map(\.id) }
    let known = try Failure.storing { () throws(StorageError) in try store.actors(named: trainee, role: .trainee) }
    let actors = Set(known + [Participants.pipedTrainee(trainee)])
    let own = all.filter { $0.header.actors.contains { $0.role == .trainee && actors.contains($0.id) } }
    guard own.isEmpty else { return own.map(\.id) }
    let names = try Failure.storing { () throws(StorageError) in try store.names(ofRole: .trainee) }
    guard let nearest = Nearest.word(to: trainee, among: names), nearest != trainee else {
      throw Failure(.missing, .noTrainee, ["name": trainee])
    }
    throw Failure(.missing, .noTraineeButNearest, ["name": trainee, "nearest": nearest])
  }

  /// The one session whose id begins so, or is that.
  private static func id(beginningWith name: String, in store: any SessionStore) throws(Failure) -> String {
    let matching = try Failure.storing { () throws(StorageError) in
      try store.sessionIDs(beginningWith: name, limit: 2)
    }
    guard let found = matching.first, !name.isEmpty else { throw Failure(.missing, .noSession, ["id": name]) }
    guard found == name || matching.count == 1 else { throw Failure(.usage, .manySessions, ["id": name]) }
    return found
  }
}
