import Foundation
import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// An interview from preparation to outcome, for jury reports; `text` stands wherever somebody wrote or spoke.
struct JuryDesk {
  let bundle: ScenarioBundle
  let transcript: Transcript

  init(text: String = "Plain words") throws {
    let library = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("ScenariosTests/Fixtures/library")
    func bytes(_ path: String) throws -> [UInt8] {
      Array(try Data(contentsOf: library.appendingPathComponent(path)))
    }
    let decoded = ScenarioDecoder.decode(try bytes("counter-desk/scenario.yaml"), file: "scenario.yaml")
    let clerk = VacancyDecoder.decode(try bytes("vacancies/clerk.yaml"), file: "clerk.yaml")
    var scenario = try #require(decoded.sound)
    var script = decoded.script
    scenario.panel = [
      .init(
        id: "daems", name: "panel.name", role: "panel.role", bias: .lenient,
        asks: [.init(id: "daems-1", fault: .leading, says: "s", mended: "mended")], remark: "panel.remark")
    ]
    for id in ["panel.name", "panel.role", "panel.remark"] as [TextID] { script.texts[id] = [text] }
    bundle = ScenarioBundle(
      scenario: scenario, vacancy: try #require(clerk.sound), model: CompetencyModel(id: "mini", competencies: []),
      scenarioScripts: ["en": script], vacancyScripts: ["en": clerk.script], languages: ["en"])
    transcript = Self.transcript(text)
  }

  private static func transcript(_ string: String) -> Transcript {
    let text = FreeText.words(string, salt: "00")
    func line(_ form: Form, _ change: (inout Reading) -> Void = { _ in }) -> EventBody {
      var reading = Reading(language: "en", form: form, targets: [.action])
      change(&reading)
      return .interviewer(InterviewerLine(text: text, reading: reading))
    }
    func answer(_ move: String = "told", uses: [TextID] = [], wins: [String] = []) -> EventBody {
      .candidate(
        CandidateLine(
          text: text, move: move, episode: "monday-queue", uses: uses.map { TextUse(text: $0, variant: 0) },
          disclosed: wins.map { Disclosure(evidence: $0, worth: .won) }, trust: 50, isThinking: false))
    }
    func entry(_ subject: AssessmentEntry.Subject, _ value: String = "", _ turns: [Int] = []) -> EventBody {
      .assessment(AssessmentEntry(subject: subject, value: value, turns: turns, text: text))
    }
    let leading = Reading(language: "en", form: .leading)
    let bodies: [EventBody] = [
      .phase(PhaseChange(phase: .competencies)), line(.open), answer(wins: ["sorted-files", "own-idea"]),
      .note(Note(text: text)), .incident(IncidentStrike(id: "line-drops", kind: "disconnection")),
      .handling(IncidentHandling(id: "line-drops", outcome: .handled)), line(.closed) { $0.isProtected = true },
      answer("put-off"),
      .assessor(AssessorLine(assessor: "daems", question: "daems-1", text: text, reading: leading)), answer(),
      .phase(PhaseChange(phase: .questions)), line(.probing) { $0.targets = [.candidateQuestions] },
      answer("asked-question", uses: ["questions.team-size.says"]), line(.statement),
      answer("answered-by-interviewer"), .closed(Closing(reason: .interviewer)),
      entry(.competency("teamwork"), "4", [1]), entry(.strength), entry(.weakness), entry(.can, "yes"),
      entry(.wants, "unclear"), entry(.reflects, "no"), entry(.recommend, "reserve"), .submitted,
      .settlement(Settlement(competency: "teamwork", rating: .level(3), turns: [1], text: text)),
      .outcome(Note(text: text)),
    ]
    return Transcript(
      header: Header(
        session: "s1", scenario: "counter-desk",
        fingerprints: .init(reader: "", engine: "", rubric: "", scenario: "", script: ""), language: "en", seed: 7,
        mode: .practice, actors: [.init(id: "t-1", role: .trainee), .init(id: "c-1", role: .candidate)], cohort: nil,
        attempt: 1, start: 0),
      events: bodies.enumerated().map { Event(seq: $0.offset + 1, at: $0.offset * 61_000, body: $0.element) })
  }

  /// The scorecard of it.
  func card() throws -> Scorecard {
    Grader.grade(
      transcript, scenario: bundle.scenario, vacancy: bundle.vacancy, script: try #require(bundle.script("en")),
      rubric: try #require(Rubric.shipped))
  }
}
