import QuestionReading
import Scenarios
import TestSupport
import Transcripts

@testable import Interviewing

/// An interview in a test: `given` what was said, `when` a line is said, `then` look at her reply.
///
/// Lines come with their reading, so that these tests hold the candidate to the table in DESIGN.md section 3 and do
/// not hang on how well the reader reads.
struct Scene {
  let interview: Interview
  private(set) var state: InterviewState
  private(set) var events: [Event] = []
  private(set) var replies: [CandidateLine] = []

  init(_ scenario: String = "teamconflict", language: String = "nl", seed: UInt64 = 7) throws {
    guard
      let interview = Interview(
        bundle: try ShippedLibrary.bundle(scenario), language: language, seed: seed, reader: Reader())
    else { throw ShippedLibrary.Missing(name: "\(scenario) in \(language)") }
    self.interview = interview
    state = interview.initialState
  }

  /// A line as the reader reads it.
  mutating func say(_ text: String) -> CandidateLine {
    record(interview.decide(.say(text), at: 0, in: state))
    return answer()
  }

  /// A line with the reading that it has here.
  mutating func say(_ text: String, _ reading: Reading) -> CandidateLine {
    record([.interviewer(InterviewerLine(text: .words(text, salt: ""), reading: topical(reading, text)))])
    return answer()
  }

  mutating func silence() -> CandidateLine {
    record(interview.decide(.silence(milliseconds: 5000), at: 0, in: state))
    return answer()
  }

  mutating func give(_ command: Command) { record(interview.decide(command, at: 0, in: state)) }

  private mutating func answer() -> CandidateLine {
    let bodies = interview.decide(.reply, at: 0, in: state)
    record(bodies)
    guard case .candidate(let line) = bodies.last else {
      return CandidateLine(
        text: .words("", salt: ""), move: "", episode: nil, uses: [], disclosed: [], trust: 0, isThinking: false)
    }
    replies.append(line)
    return line
  }

  private mutating func record(_ bodies: [EventBody]) {
    for body in bodies {
      let event = Event(seq: events.count + 1, at: 0, body: body)
      events.append(event)
      state = interview.evolve(state, with: event)
    }
  }

  private func topical(_ reading: Reading, _ text: String) -> Reading {
    var reading = reading
    reading.topic = interview.topics.topic(of: text)
    return reading
  }
}

extension Reading {
  /// A reading in Dutch, the language of the scenes.
  static func nl(
    _ form: Form, _ targets: [Target] = [], _ act: Act = .none, _ signals: [Signal] = [], multiple: Bool = false,
    hypothetical: Bool = false, protected: Bool = false, unsure: Bool = false, language: String = "nl"
  ) -> Reading {
    Reading(
      language: language, form: form, isMultiple: multiple, isHypothetical: hypothetical, isProtected: protected,
      targets: targets, act: act, isUnsure: unsure, signals: signals)
  }
}

extension CandidateLine {
  func won(_ evidence: String) -> Bool { disclosed.contains(Disclosure(evidence: evidence, worth: .won)) }
  var wonAnything: Bool { disclosed.contains { $0.worth == .won } }
}
