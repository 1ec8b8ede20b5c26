import QuestionReading
import Transcripts

@testable import Assessment
@testable import Reports

/// Interviews as statements are made of them; `text` stands wherever somebody wrote or spoke.
enum XAPIInterviews {
  static func recording(
    _ bodies: [EventBody], session: String = "s1", language: String = "nl", cohort: String? = nil
  ) throws -> Recording {
    let header = Header(
      session: session, scenario: "counter desk/é",
      fingerprints: .init(reader: "", engine: "", rubric: "", scenario: "", script: ""), language: language, seed: 7,
      mode: .practice, actors: [.init(id: "t-1", role: .trainee), .init(id: "c-1", role: .candidate)], cohort: cohort,
      attempt: 2, start: 1_700_000_000)
    let events = bodies.enumerated().map { Event(seq: $0.offset + 1, at: $0.offset * 61_230, body: $0.element) }
    return try TranscriptReader.read(
      Transcript(header: header, events: events).export(salts: .derived(from: header)))
  }

  static func line(_ text: String, _ form: Form = .open, targets: [Target] = [.action]) -> EventBody {
    .interviewer(.init(text: .unsalted(text), reading: Reading(language: "nl", form: form, targets: targets)))
  }

  static func answer(_ text: String, won: [String] = []) -> EventBody {
    .candidate(
      CandidateLine(
        text: .unsalted(text), move: "told", episode: nil, uses: [],
        disclosed: won.map { Disclosure(evidence: $0, worth: .won) }, trust: 50, isThinking: false))
  }

  /// Greeting, question, silence, question that is taken back, question, end.
  static func bodies(_ text: String) -> [EventBody] {
    [
      line(text, .statement), line(text), answer(text, won: ["a", "b"]), .silence(Silence(duration: 5000)),
      line(text, .leading), .rewind(Rewind(turn: 4)), line(text, .closed, targets: []), answer(text),
      .closed(Closing(reason: .interviewer)), .note(Note(text: .unsalted(text))),
    ]
  }

  static func review(
    of recording: Recording, _ events: [ReviewEvent], id: String = "r-1", mentor: String = "m-1"
  ) throws -> ReviewRecording {
    let header = ReviewHeader(
      review: id, session: recording.header.session, scenario: recording.header.scenario, head: recording.chain.head,
      reviewer: .init(id: mentor, role: .mentor), language: "nl", start: 1_700_100_000, isBlind: false)
    let log = ReviewLog(
      header: header,
      entries: events.enumerated().map { ReviewEntry(seq: $0.offset + 1, at: $0.offset * 1000, event: $0.element) })
    return try ReviewReader.read(log.export(salts: .random { 7 }))
  }

  /// With a score and a review that is done.
  static func full(
    text: String = "Gewone woorden", session: String = "s1", language: String = "nl"
  ) throws -> XAPIInterview {
    let recording = try recording(bodies(text), session: session, language: language, cohort: text.isEmpty ? nil : text)
    let review = try review(
      of: recording,
      [
        .comment(turn: 2, text: .unsalted(text)), .comment(turn: 1, text: .unsalted("weg")), .undo(seq: 2),
        .comment(turn: 3, text: .unsalted(text)), .summary(text: .unsalted("eerst")), .summary(text: .unsalted(text)),
        .done,
      ])
    var card = Cards.small(text: text)
    var corrected = card
    corrected.knockouts[0].state = .rejected
    card.rubric = text
    return XAPIInterview(
      recording: recording, title: text, vacancy: "clerk", function: text, card: card,
      reviews: [.init(recording: review, card: corrected)])
  }

  static func statements(
    _ interview: XAPIInterview, words: @escaping (String) -> String = { $0 }
  ) -> [XAPIStatement] {
    XAPIStatements(language: "nl", words: words).statements(of: interview)
  }
}
