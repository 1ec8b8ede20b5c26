import QuestionReading
import Scenarios
import Transcripts

/// What a jury report is made of: everything of an interview that must stand in a complaint, sorted, without any
/// judgement of the trainee's and without the expected ratings.
package struct JuryFile: Sendable {
  /// A phase with the time at which it began, in milliseconds since the start.
  package struct Part: Sendable {
    package var phase: Phase
    package var at: Int
  }

  /// A turn that is cited: what was asked, and what she said.
  package struct Exchange: Sendable {
    package var turn: Int
    package var question: FreeText?
    package var answer: FreeText?
  }

  /// Something that came in between, and what became of it.
  package struct Occurrence: Sendable {
    package var turn: Int
    package var at: Int
    package var kind: String
    package var outcomes: [IncidentHandling.Outcome]
    /// For an assessor's faulty question, whether the chair put it right; nil for an incident.
    package var isMended: Bool?
    package var text: FreeText?
  }

  /// A question after a protected ground, and what she and the chair did.
  package struct ProtectedQuestion: Sendable {
    package var turn: Int
    package var text: FreeText
    package var reply: FreeText?
  }

  package let course: [Part]
  package let end: Int
  package let closing: Closing.Reason?
  package let ratings: [String: AssessmentEntry]
  package let points: [AssessmentEntry]
  package let settlements: [String: Settlement]
  package let isSubmitted: Bool
  package let outcome: FreeText?
  package let occurrences: [Occurrence]
  package let questions: [CandidateQuestions]
  package let protectedQuestions: [ProtectedQuestion]
  package let notes: [(text: FreeText, turn: Int)]
  package let panel: [PanelRating]
  private let record: InterviewRecord

  /// Sorts a transcript.
  package init(_ transcript: Transcript, _ bundle: ScenarioBundle, rubric: Rubric) {
    let record = InterviewRecord(transcript)
    self.record = record
    let scenario = bundle.scenario
    let script =
      bundle.scenarioScripts[transcript.header.language] ?? bundle.scenarioScripts[scenario.baseLanguage]
      ?? Script(language: "", texts: [:])
    var course: [Part] = []
    for event in transcript.live {
      if case .phase(let change) = event.body { course.append(Part(phase: change.phase, at: event.at)) }
    }
    if course.first.map({ $0.phase != .opening }) ?? true { course.insert(Part(phase: .opening, at: 0), at: 0) }
    self.course = course
    end = record.end
    closing = record.closing
    let form = record.form
    ratings = form.isSubmitted ? form.ratings : [:]
    let subjects: [AssessmentEntry.Subject] = [.can, .wants, .reflects, .recommend]
    points = form.isSubmitted ? form.strengths + form.weaknesses + subjects.compactMap { form.answers[$0] } : []
    settlements = form.settlements
    isSubmitted = form.isSubmitted
    outcome = form.outcome
    let incidents = record.incidents.map {
      Occurrence(turn: $0.turn, at: $0.at, kind: $0.kind, outcomes: $0.outcomes, isMended: nil, text: nil)
    }
    occurrences = incidents + Self.faults(record, scenario)
    questions = CandidateQuestions.asked(in: record, scenario: scenario, script: script)
    protectedQuestions = record.turns.filter { $0.isSurelyProtected(rubric) }.compactMap { turn in
      turn.question.map { ProtectedQuestion(turn: turn.number, text: $0.text, reply: turn.replies.last?.text) }
    }
    notes = record.notes
    panel = form.isSubmitted ? PanelRatings.of(transcript, bundle, rubric: rubric) : []
  }

  /// What was asked and said in a turn.
  package func exchange(_ number: Int) -> Exchange? {
    record.turn(number).map {
      Exchange(turn: number, question: $0.question?.text, answer: $0.allReplies.last { !$0.isThinking }?.text)
    }
  }

  private static func faults(_ record: InterviewRecord, _ scenario: Scenario) -> [Occurrence] {
    let pool = TextID("reactions." + ReactionKind.putRight.rawValue)
    return record.assessorLines.compactMap { entry in
      let asks = scenario.panel.first { $0.id == entry.line.assessor }?.asks ?? []
      guard let question = asks.first(where: { $0.id == entry.line.question }), question.fault != .none else {
        return nil
      }
      let isMended = record.turns.contains { turn in
        (entry.turn...entry.turn + 1).contains(turn.number)
          && turn.allReplies.contains { $0.uses.contains { $0.text == question.mended || $0.text == pool } }
      }
      return Occurrence(
        turn: entry.turn, at: record.turn(entry.turn)?.at ?? 0, kind: "assessor", outcomes: [], isMended: isMended,
        text: entry.line.text)
    }
  }
}
