import Interviewing
import Scenarios
import Storage
import Transcripts

/// Going on with an interview that was broken off.
extension Shell {
  /// Takes up a session where it stopped, with the scenario as it was then, and shows her last words.
  func resume(_ id: String) throws(Failure) {
    let store = try desk.store()
    let recording = try Failure.storing { () throws(StorageError) in try store.recording(of: id) }
    let scenario = try SessionScenario(desk: desk).scenario(of: recording.header)
    let known = recording.header.fingerprints
    guard known.engine == Interview.engineFingerprint, known.reader == desk.reader.fingerprint,
      let interview = Interview(
        bundle: scenario.bundle, language: scenario.language, seed: recording.header.seed, reader: desk.reader)
    else { throw Failure(.usage, .resumeOtherVersion, ["id": id]) }
    if options.ui == nil { words = Catalogue.embedded(scenario.language) }
    let session = InterviewSession(
      scenario: scenario, interview: interview, writer: TranscriptWriter(continuing: recording, salts: desk.salts),
      lines: recording.lines, recorder: StoreRecorder(store, session: id))
    clock = .running(desk.clock, from: session.lastMoment)
    isScoreShown = false
    lastShown = clock.now
    guard !session.state.isClosed else {
      stage = .ended(session)
      return voice.say(words(.howToAssess), .dim)
    }
    stage = .interviewing(session)
    voice.say(words(.resumed, ["turns": "\(session.state.liveTurns.count)"]), .dim)
    recall(session)
    try answer(in: session)
  }

  /// The last question, and her answer if she gave one.
  private func recall(_ session: InterviewSession) {
    guard let turn = session.transcript.turns.last(where: { !$0.isAbandoned }) else { return }
    voice.say("▸ " + (turn.question?.text.string ?? "(\(words.name(.silence)))"), .dim)
    for reply in turn.replies { voice.say(reply.text.string, indent: 2) }
  }
}
