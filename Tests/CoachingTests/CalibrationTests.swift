import Scenarios
import TestSupport
import Testing
import Transcripts

@testable import Coaching

@Suite struct CalibrationTests {
  @Test func `kappa is that of a published example`() {
    // Cohen's kappa of two readers of 50 grant proposals: 20 both yes, 15 both no, 10 and 5 apart; 0.4.
    #expect(Calibration.kappa(same: 35, all: 50, 25, 30) == 400)
    #expect(Calibration.kappa(same: 50, all: 50, 20, 20) == 1000)
  }

  @Test func `who hears exactly what there was agrees wholly, who hears nothing agrees by chance`() throws {
    let played = try Played(.expert, language: "nl", seed: 3)
    let calibration = Calibration(played.transcript, scenario: try ShippedLibrary.bundle("teamconflict").scenario)
    var heard: [Int: Calibration.Heard] = [:]
    for turn in calibration.turns { heard[turn.turn] = .init(elements: turn.gold) }
    let full = calibration.agreement(heard)
    #expect(full.kappa == 1000 && full.missed.isEmpty && full.added.isEmpty)
    #expect(calibration.agreement([:]).kappa == 0)
  }

  @Test func `a note of behaviour stands, an interpretation and a protected fact do not`() throws {
    let played = try Played(.silent, language: "nl", seed: 1)
    let calibration = Calibration(played.transcript, scenario: try ShippedLibrary.bundle("teamconflict").scenario)
    var turn = Calibration.Observed(
      turn: 1, question: "", answer: "Ik ben koffie gaan drinken met de anciens.", gold: [], competency: nil,
      isProtected: false)
    #expect(calibration.faults(of: "ging koffie drinken met anciens", about: turn) == [])
    #expect(calibration.faults(of: "sociaal type", about: turn) == [.interpretation])
    turn.isProtected = true
    #expect(calibration.faults(of: "ging koffie drinken", about: turn) == [.protected])
  }
}
