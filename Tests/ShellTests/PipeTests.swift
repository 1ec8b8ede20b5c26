import LineEditing
import Testing
import Transcripts

@testable import Shell

@Suite struct PipeTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?"

  private func session(_ lines: [String], in room: Room) throws -> InterviewSession {
    let shell = try room.play(lines.map { .line($0) }) { $0.isPipe = true }
    return try #require(shell.session)
  }

  @Test func `time counts what is typed and said, and nothing else`() throws {
    let events = try session(["één", "/coach off", "/time", "", "/wait 7", "/note ab"], in: try Room()).transcript
      .events
    var times: [Int] = []
    for event in events where event.body.isTurn { times.append(event.at) }
    let spoken = events.compactMap { event -> Int? in
      if case .candidate(let line) = event.body { 60 * line.text.string.unicodeScalars.count } else { nil }
    }
    #expect(times[0] == 600)
    #expect(times[1] == times[0] + spoken[0] + 5_000)
    #expect(times[2] == times[1] + spoken[1] + 7_000)
    let note = try #require(events.first { if case .note = $0.body { true } else { false } })
    #expect(note.at == times[2] + spoken[2] + 400)
  }

  @Test func `an accent counts once, however it is typed`() throws {
    let composed = try session(["café"], in: try Room())
    let decomposed = try session(["cafe\u{301}"], in: try Room())
    #expect(composed.export == decomposed.export)
  }

  @Test func `the transcript does not depend on what the store holds`() throws {
    let room = try Room()
    let first = try session([Self.question], in: room)
    let other = try session([Self.question, "Wat was uw taak?"], in: room)
    let again = try session([Self.question], in: room)
    #expect(first.export == again.export)
    #expect(other.header == first.header)
    let stored = try room.desk.store().sessions(.init())
    #expect(stored.count == 2)
    #expect(stored.contains { $0.isFork })
  }

  @Test func `end of input closes the interview and shows the scorecard once`() throws {
    let room = try Room()
    let session = try session([Self.question], in: room)
    guard case .closed(let closing) = try #require(session.transcript.events.last).body else {
      Issue.record("the last event closes the interview")
      return
    }
    #expect(closing.reason == .input)
    #expect(room.printed.components(separatedBy: "Het gesprek is afgelopen").count == 2)
  }

  @Test func `a trainee's name changes the id, and is not in the log`() throws {
    #expect(Participants.pipedTrainee("Ann") != Participants.pipedTrainee("Bob"))
    #expect(Participants.pipedTrainee("Ann") == Participants.pipedTrainee("Ann"))
    #expect(!Participants.pipedTrainee("Ann").contains("Ann"))
  }

  @Test func `an interview of a second pipe with the same id is brought in at its end`() throws {
    let room = try Room()
    let first = try session([Self.question], in: room)
    let second = try session([Self.question, "Wat was uw taak?"], in: room)
    let store = try room.desk.store()
    for summary in try store.sessions(.init()) {
      let bytes = try store.export(summary.id)
      #expect(bytes == first.export || bytes == second.export)
    }
  }

  @Test func `playing a transcript again gives the same events`() throws {
    let room = try Room()
    let played = try session(
      [Self.question, "", "Wat was uw taak?", "/rewind 2", "/note we", "Wie was erbij?"], in: room)
    let recording = try TranscriptReader.read(played.export)
    #expect(Reproduction.check(recording, with: played.interview) == .holds)
    let erased = recording.erasing(.all)
    #expect(Reproduction.check(erased, with: played.interview) == .impossible(.erased))
  }
}
