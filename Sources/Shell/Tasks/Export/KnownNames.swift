import Reports
import Storage
import Transcripts

/// The names of those who took part in an interview or reviewed it, as far as the store knows them.
struct KnownNames {
  private let store: any SessionStore

  init(_ store: any SessionStore) { self.store = store }

  func names(
    _ header: Header, _ reviews: [ReviewRecording]
  ) throws(Failure) -> [(name: String, role: Pseudonyms.Role)] {
    let trainees = header.actors.filter { $0.role == .trainee }.map { (id: $0.id, role: Pseudonyms.Role.trainee) }
    let mentors = reviews.map { (id: $0.header.reviewer.id, role: Pseudonyms.Role.mentor) }
    var names: [(name: String, role: Pseudonyms.Role)] = []
    for actor in trainees + mentors {
      let name = try Failure.storing { () throws(StorageError) in try store.name(ofActor: actor.id) }
      if let name { names.append((name, actor.role)) }
    }
    return names
  }
}
