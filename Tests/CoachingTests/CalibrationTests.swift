import Assessment
import QuestionReading
import TestSupport
import Testing
import Transcripts

@testable import Coaching
@testable import Scenarios

@Suite struct CalibrationTests {
  @Test func `kappa is that of a published example`() {
    // Cohen's kappa of two readers of 50 grant proposals: 20 both yes, 15 both no, 10 and 5 apart; 0.4.
    #expect(Calibration.kappa(same: 35, all: 50, 25, 30) == 400)
    #expect(Calibration.kappa(same: 50, all: 50, 20, 20) == 1000)
  }

  @Test func `who hears exactly what there was agrees wholly, who hears nothing agrees by chance`() throws {
    let played = try Played(.expert, language: "nl", seed: 3)
    let bundle = try ShippedLibrary.bundle("teamconflict")
    let calibration = Calibration(
      played.transcript, scenario: bundle.scenario, script: try #require(bundle.script("nl")))
    var heard: [Int: Calibration.Heard] = [:]
    for turn in calibration.turns { heard[turn.turn] = .init(elements: turn.gold) }
    let full = calibration.agreement(heard)
    #expect(full.kappa == 1000 && full.missed.isEmpty && full.added.isEmpty)
    #expect(calibration.agreement([:]).kappa == 0)
  }

  /// One answer of hers, in which she brings up that her mother is ill.
  private func observed() throws -> (calibration: Calibration, grading: Transcript, scenario: Scenario, script: Script)
  {
    let bundle = try ShippedLibrary.bundle("teamconflict")
    var scenario = bundle.scenario
    let fact = TextID("volunteered.ill.says")
    scenario.volunteered = [.init(id: "ill", ground: "health", with: "motivation", says: fact, steered: fact)]
    var script = try #require(bundle.script("nl"))
    script.texts[fact] = ["Mijn moeder heeft mij nodig, sinds haar operatie."]
    let answer = "Ik ben koffie gaan drinken met de anciens. Mijn moeder heeft mij nodig, sinds haar operatie."
    let reading = Reading(language: "nl", form: .probing)
    let transcript = Transcript(
      header: Header(
        session: "s", scenario: scenario.id,
        fingerprints: .init(reader: "", engine: "", rubric: "", scenario: "", script: ""),
        language: "nl", seed: 1, mode: .rehearsal, actors: [], cohort: nil, attempt: 1, start: 0),
      events: [
        Event(seq: 1, at: 0, body: .interviewer(.init(text: .words("Wat deed u?", salt: ""), reading: reading))),
        Event(
          seq: 2, at: 0,
          body: .candidate(
            .init(
              text: .words(answer, salt: ""), move: "volunteered", episode: nil, uses: [.init(text: fact, variant: 0)],
              disclosed: [], trust: 50, isThinking: false))),
      ])
    return (Calibration(transcript, scenario: scenario, script: script), transcript, scenario, script)
  }

  private static let notes: [(note: String, fault: Calibration.NoteFault?)] = [
    ("ging koffie drinken met anciens", nil), ("sociaal type", .interpretation), ("koffie is sociaal", .interpretation),
    ("drinken en anciens", nil), ("moeder, operatie", .protected), ("koffie drinken; is zelf ziek", .protected),
  ]

  @Test(arguments: notes.indices) func `a note of behaviour stands, an interpretation and a protected fact do not`(
    index: Int
  ) throws {
    let (note, fault) = Self.notes[index]
    #expect(try observed().calibration.faults(of: note, at: 1) == [fault].compactMap { $0 })
  }

  @Test(arguments: notes.indices) func `rater training and the grading of an interview call the same note faulty`(
    index: Int
  ) throws {
    let (note, fault) = Self.notes[index]
    let (_, played, scenario, script) = try observed()
    var transcript = played
    transcript.events.append(Event(seq: 3, at: 0, body: .note(Note(text: .words(note, salt: "")))))
    var bundle = try ShippedLibrary.bundle("teamconflict")
    bundle.scenario = scenario
    bundle.scenarioScripts["nl"] = script
    let entries = Checklist.state(transcript, bundle)
    let isRecorded = entries.first { $0.item == .behaviourNoted }?.count == 1
    let isClean = entries.first { $0.item == .noProtectedNoted }?.isDone == true
    #expect(isClean == (fault != .protected))
    if fault != .protected { #expect(isRecorded == (fault == nil)) }
  }

  @Test func `a turn that there is not has no faulty notes`() throws {
    #expect(try observed().calibration.faults(of: "sociaal type", at: 9) == [])
  }
}
