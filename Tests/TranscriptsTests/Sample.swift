import QuestionReading
import Transcripts

/// An invented interview that has every kind of event.
enum Sample {
  static let header = Header(
    session: "5f1c3a9e0b7d42468ace13579bdf0246", scenario: "teamconflict",
    fingerprints: .init(reader: "a1", engine: "b2", rubric: "c3", scenario: "d4", script: "e5"), language: "nl",
    seed: 7,
    mode: .practice, actors: [.init(id: "t-01", role: .trainee), .init(id: "c-01", role: .candidate)], cohort: "2026-a",
    attempt: 2, start: 946_684_800)

  static let question = Reading(
    language: "nl", form: .open, targets: [.situation, .task], topic: "samenwerken", confidence: 970,
    protectedConfidence: 1, signals: [.greeting, .patience])

  static let transcript = Transcript(
    header: header,
    events: [
      .init(seq: 1, at: 0, body: .phase(.init(phase: .opening))),
      line(2, "Kunt u een moment beschrijven waarop het stroef liep?"),
      answer(3, "Ja… vorig najaar, \"toen\" we\novergingen — drie bureaus op één gang."),
      .init(seq: 4, at: 20_000, body: .note(.init(text: .unsalted("eigen aandeel\t?\u{1}\u{7F} 👩🏽‍💼 é € ﬁ")))),
      .init(seq: 5, at: 21_000, body: .silence(.init(duration: 5000))),
      answer(6, ""),
      .init(seq: 7, at: 30_000, body: .incident(.init(id: "drop", kind: "connectionLost"))),
      .init(seq: 8, at: 31_000, body: .hint(.init(turn: 2, key: "hint.ownership"))),
      .init(seq: 9, at: 32_000, body: .rewind(.init(turn: 2))),
      line(10, "Wat was uw eigen stap? \\o/"),
      answer(11, "Ik? Goh…"),
      .init(seq: 12, at: 50_000, body: .closed(.init(reason: .interviewer))),
    ])

  /// An invented interview that has every kind of event around the questions.
  static let procedure = Transcript(
    header: header,
    events: [
      event(1, .preparation(.init(part: .mustHave, text: .unsalted("luisteren"), matched: "listens-first"))),
      event(2, .preparation(.init(part: .failure, text: .unsalted("te traag"), matched: nil))),
      event(3, .preparation(.init(part: .competency, text: .unsalted("teamwork"), matched: "teamwork"))),
      event(4, .guide(.init(section: "closing", text: .unsalted("Welke vragen hebt u nog?"), reading: question))),
      line(5, "Welkom."),
      event(6, .incident(.init(id: "drop", kind: "disconnection"))),
      event(7, .handling(.init(id: "drop", outcome: .restored))),
      event(8, .assessor(.init(assessor: "daems", question: "daems-1", text: .unsalted("En u?"), reading: question))),
      answer(9, "Ja."),
      event(10, .closed(.init(reason: .time))),
      event(
        11,
        .assessment(.init(subject: .competency("teamwork"), value: "insufficient", turns: [1], text: .unsalted("dun")))),
      event(12, .assessment(.init(subject: .strength, value: "", turns: [], text: .unsalted("rustig")))),
      event(13, .assessment(.init(subject: .recommend, value: "reserve", turns: [1], text: .unsalted("")))),
      event(14, .submitted),
      event(15, .settlement(.init(competency: "teamwork", rating: .level(3), turns: [1], text: .unsalted("eens")))),
      event(16, .outcome(.init(text: .unsalted("Niet weerhouden: te weinig bewijs.")))),
    ])

  static func event(_ seq: Int, _ body: EventBody) -> Event { Event(seq: seq, at: seq * 1000, body: body) }

  static func line(_ seq: Int, _ text: String) -> Event {
    Event(seq: seq, at: seq * 1000, body: .interviewer(.init(text: .unsalted(text), reading: question)))
  }

  static func answer(_ seq: Int, _ text: String, thinking: Bool = false) -> Event {
    Event(
      seq: seq, at: seq * 1000,
      body: .candidate(
        .init(
          text: .unsalted(text), move: "told", episode: seq == 6 ? nil : "archive",
          uses: [.init(text: "episodes.archive.says", variant: 1)],
          disclosed: [.init(evidence: "archive.offices", worth: .won), .init(evidence: "archive.own", worth: .vague)],
          trust: 55, isThinking: thinking)))
  }

  static let salts = SaltSource.derived(from: header)
  static let key = SealingKey(seed: Array(0..<32))

  /// The export, and its lines.
  static let export = transcript.export(salts: salts)
  static var lines: [String] { text(export).split(separator: "\n").map(String.init) }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
  static func bytes(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }
}

/// SplitMix64: the same numbers on every machine.
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
