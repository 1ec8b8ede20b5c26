import Foundation
import Storage
import Testing
import Transcripts

/// What other processes do to the store, by their death or by working beside it.
@Suite struct ProcessTests {
  let folder = TemporaryFolder()

  @Test func `What was appended survives the killing of the program`() async throws {
    let data = folder.data
    await #expect(processExitsWith: .signal(SIGKILL)) { [data = data as String] in
      let store = try SQLiteSessionStore(creatingIn: data)
      try store.begin(["één", "twee"])
      kill(getpid(), SIGKILL)
    }
    let store = try #require(try SQLiteSessionStore.existing(in: data))
    #expect(try store.openSessions(ofTrainee: "t-1").map(\.events) == [2])
    var writer = TranscriptWriter(continuing: try store.recording(of: "s-1"), salts: .derived(from: Sample.header()))
    try store.append([writer.append(Sample.event("drie"))], to: "s-1")
    #expect(try store.export("s-1") == Sample.export(["één", "twee", "drie"]))
  }

  @Test func `Programs that begin and append at once do not disturb each other`() async throws {
    let data = folder.data
    async let one: Void = play("a", in: data)
    async let two: Void = play("b", in: data)
    async let three: Void = play("c", in: data)
    _ = await (one, two, three)
    let store = try folder.store()
    for session in ["a", "b", "c"] {
      #expect(try store.export(session) == Sample.export(Sample.header(session), (0..<40).map(String.init)))
    }
  }

  private func play(_ session: String, in data: String) async {
    await #expect(processExitsWith: .success) { [session, data] in
      try SQLiteSessionStore(creatingIn: data).begin(Sample.header(session), (0..<40).map(String.init))
    }
  }
}
