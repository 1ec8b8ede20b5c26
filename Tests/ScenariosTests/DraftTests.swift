import Foundation
import Testing

@testable import Scenarios

/// Scenarios that are being written and are not shipped yet: the next candidates, in their base language.
@Suite struct DraftTests {
  @Test func theOnlineInterviewIsSound() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let drafts = root.appendingPathComponent("Fixtures/drafts")
    var files: [String: [UInt8]] = [:]
    let overlays = ["fr", "en", "de"].flatMap { ["online-nervous/\($0).yaml", "vacancies/contactcentre.\($0).yaml"] }
    for path in ["online-nervous/scenario.yaml", "vacancies/contactcentre.yaml"] + overlays {
      files[path] = [UInt8](try Data(contentsOf: drafts.appendingPathComponent(path)))
    }
    let model = root.appendingPathComponent("../../Scenarios/competencies/federal.yaml")
    files["competencies/federal.yaml"] = [UInt8](try Data(contentsOf: model))
    let library = ScenarioLibrary(folders: [.init(name: "drafts", files: files)], hash: Fixture.hash)
    let loaded = try #require(library.load("online-nervous"))
    #expect(Lint.findings(loaded).map(\.description) == [])
    #expect(loaded.bundle?.languages == ["nl", "fr", "en", "de"])
    let scenario = try #require(loaded.scenario.sound)
    #expect(scenario.incidents.map(\.kind) == [.disconnection, .thirdPerson, .asksResult])
    #expect(scenario.panel.count == 2)
    #expect(scenario.episodes.flatMap(\.evidence).filter { $0.truth == .bluff }.map(\.id) == ["calls-per-hour"])
  }
}
