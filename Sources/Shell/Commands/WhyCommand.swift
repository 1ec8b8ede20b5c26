import Scenarios
import Transcripts

/// `/why`: why she answered so, from how the line was read and what it won.
struct WhyCommand: ShellCommand {
  let name = "why"
  let stages: Set<StageKind> = [.interviewing, .ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    guard session.isPractice else { throw Failure(.usage, .practiceOnly) }
    let events = session.transcript.live
    guard let coaching = Coaching(after: events), let reply = events.lastReply else {
      throw Failure(.usage, .whyNothing)
    }
    let words = shell.words
    shell.voice.say(words(.whyRead, ["reading": ReadingText(words).text(coaching.reading)]), indent: 2)
    shell.voice.say(words(.whyMove, ["reason": words.reason(reply.move)]), indent: 2)
    for line in Self.evidence(of: reply, in: session, words) { shell.voice.say(line, indent: 2) }
    if let hint = coaching.hint { shell.voice.say(words.hint(hint), .dim, indent: 2) }
  }

  /// What came out, by its worth: the elements, with the name of the story.
  private static func evidence(of reply: CandidateLine, in session: InterviewSession, _ words: Catalogue) -> [String] {
    reply.disclosed.compactMap { disclosure in
      let episodes = session.scenario.bundle.scenario.episodes
      guard let episode = episodes.first(where: { $0.evidence.contains { $0.id == disclosure.evidence } }),
        let item = episode.evidence.first(where: { $0.id == disclosure.evidence })
      else { return nil }
      let story = session.interview.facts.fill(session.scenario.script.text(episode.name))
      return words(
        .whyEvidence,
        ["worth": words.name(disclosure.worth), "element": words.name(item.element), "story": story])
    }
  }
}

extension [Event] {
  /// The candidate's last line.
  var lastReply: CandidateLine? {
    for event in reversed() {
      if case .candidate(let line) = event.body { return line }
    }
    return nil
  }
}
