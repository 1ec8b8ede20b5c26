import Foundation
import Storage
import Testing
import Transcripts

@Suite struct ActorTests {
  let folder = TemporaryFolder()

  @Test func `A name has one id in each role`() throws {
    let store = try folder.store()
    let first = try store.actor(named: "Zoë", role: .trainee) { "id-1" }
    #expect(first == "id-1")
    #expect(try store.actor(named: "Zoe\u{308}", role: .trainee) { "id-2" } == "id-1")
    #expect(try store.actor(named: "Zoë", role: .mentor) { "id-3" } == "id-3")
    #expect(try store.name(ofActor: "id-1") == "Zoë")
    #expect(try store.name(ofActor: "id-9") == nil)
  }

  @Test func `An erased name is gone from the files, and comes back as somebody new`() throws {
    let store = try folder.store()
    _ = try store.actor(named: "Vermeulen", role: .trainee) { "id-1" }
    try store.eraseName(ofActor: "id-1")
    #expect(try store.name(ofActor: "id-1") == nil)
    for file in try folder.files() {
      let bytes = try Data(contentsOf: URL(filePath: folder.data + "/" + file))
      #expect(bytes.range(of: Data("Vermeulen".utf8)) == nil, "\(file)")
    }
    #expect(try store.actor(named: "Vermeulen", role: .trainee) { "id-2" } == "id-2")
  }

  @Test func `The device remembers its trainee until told otherwise`() throws {
    #expect(try folder.store().defaultTrainee() == nil)
    try folder.store().setDefaultTrainee("id-1")
    try folder.store().setDefaultTrainee("id-2")
    #expect(try folder.store().defaultTrainee() == "id-2")
    try folder.store().setDefaultTrainee(nil)
    #expect(try folder.store().defaultTrainee() == nil)
  }

  @Test func `A snapshot is kept by its fingerprint, with its session or alone`() throws {
    let store = try folder.store()
    try store.create(Sample.header(), snapshots: [.init(fingerprint: "d4", content: [1, 0, 255])])
    try store.put(.init(fingerprint: "d4", content: [9]))
    try store.put(.init(fingerprint: "e5", content: []))
    #expect(try store.snapshot("d4") == [1, 0, 255])
    #expect(try store.snapshot("e5") == [])
    #expect(try store.snapshot("f6") == nil)
  }
}
