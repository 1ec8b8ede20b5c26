import Foundation
import Testing

@testable import Scenarios

/// Libraries, bundles and snapshots are functions of files.
@Suite struct Libraries {
  @Test func listTheirScenariosWithoutDecodingThem() {
    let files: [String: [UInt8]] = [
      "b/scenario.yaml": [0xFF], "a/scenario.yaml": [], "a/fr.yaml": [], "vacancies/a.yaml": [],
      "c/x/scenario.yaml": [],
    ]
    let other = ScenarioLibrary.Folder(files: ["ab/scenario.yaml": [], "a/scenario.yaml": []])
    #expect(ScenarioLibrary(folders: [.init(files: files), other], hash: Fixture.hash).ids == ["a", "ab", "b"])
  }

  @Test func preferEarlierFoldersAndNameTheirFiles() throws {
    let own = ScenarioLibrary.Folder(name: "/home/me/own", files: ["counter-desk/scenario.yaml": Array("id: x\n".utf8)])
    let library = ScenarioLibrary(
      folders: [own, .init(name: "shipped/", files: try Fixture.files())], hash: Fixture.hash)
    let loaded = try #require(library.load("counter-desk"))
    #expect(
      loaded.findings.first?.description
        == "/home/me/own/counter-desk/scenario.yaml:1:1: missing-key: a scenario needs the key `competencies`")
    #expect(loaded.bundle == nil)
    #expect(library.load("nobody") == nil)
  }

  @Test func findAVacancyInAnotherFolder() throws {
    var files = try Fixture.files()
    let removed = files.removeValue(forKey: Fixture.scenario)
    let scenario = try #require(removed)
    let own = ScenarioLibrary.Folder(name: "own", files: [Fixture.scenario: scenario])
    let library = ScenarioLibrary(folders: [own, .init(name: "shipped", files: files)], hash: Fixture.hash)
    #expect(library.load("counter-desk")?.bundle?.vacancy.id == "clerk")
  }

  @Test func decodeOnlyTheLanguagesThatAreAskedFor() throws {
    let changes = try Fixture.overlays("nl")
    let library = try Fixture.library(changes)
    #expect(library.load("counter-desk", languages: [])?.bundle?.languages == ["en"])
    #expect(library.load("counter-desk", languages: ["nl"])?.bundle?.languages == ["en", "nl"])
    let bundle = try #require(library.load("counter-desk")?.bundle)
    #expect(bundle.script("nl")?.text("title") == "nl: A clerk at the counter")
    #expect(bundle.vacancyScript("nl")?.text("function") == "nl: Clerk")
    #expect(bundle.script("fr") == nil)
  }

  @Test func doNotListALanguageWithAGapOrABrokenFile() throws {
    var changes = try Fixture.overlays("nl")
    changes["counter-desk/nl.yaml"] = changes["counter-desk/nl.yaml"]?.replacing("\"nl: Good to know.\"", with: "\"\"")
    #expect(try Fixture.load(changes).bundle?.languages == ["en"])
    changes["counter-desk/nl.yaml"] = "a: [\n"
    #expect(try Fixture.load(changes).bundle?.languages == ["en"])
  }

  @Test func giveTheRehearsalsOfAScenario() throws {
    #expect(try Fixture.library().rehearsals("counter-desk").map(\.name) == ["strong.txt"])
  }

  @Test func keepASnapshotFromWhichTheSameBundleComes() throws {
    let loaded = try Fixture.load(try Fixture.overlays("nl"))
    let snapshot = Snapshot(of: loaded)
    #expect(
      snapshot.files.keys.sorted() == [
        Fixture.model, "counter-desk/nl.yaml", Fixture.scenario, "vacancies/clerk.nl.yaml", Fixture.vacancy,
      ])
    let read = try #require(Snapshot(snapshot.encoded))
    #expect(read == snapshot)
    #expect(read.fingerprint(Fixture.hash) == snapshot.fingerprint(Fixture.hash))
    let bundle = try #require(loaded.bundle)
    let again = try #require(read.library(Fixture.hash).load("counter-desk")?.bundle)
    #expect(again.scenario == bundle.scenario && again.vacancy == bundle.vacancy && again.model == bundle.model)
    #expect(again.scenarioScripts == bundle.scenarioScripts && again.vacancyScripts == bundle.vacancyScripts)
    #expect(again.languages == bundle.languages)
  }

  @Test func keepAllLanguagesInASnapshotWhateverWasDecoded() throws {
    let library = try Fixture.library(try Fixture.overlays("nl"))
    let part = try #require(library.load("counter-desk", languages: []))
    let all = try #require(library.load("counter-desk"))
    #expect(Snapshot(of: part) == Snapshot(of: all))
  }

  @Test func refuseSnapshotsThatAreNotCanonical() throws {
    let good = Array("sonde-snapshot/1\na b.yaml 3\nx\ny\nb.yaml 0\n\n".utf8)
    #expect(Snapshot(good)?.files == ["a b.yaml": Array("x\ny".utf8), "b.yaml": []])
    for bad in [
      "", "sonde-snapshot/2\n", "sonde-snapshot/1", "sonde-snapshot/1\nb 0\n\na 0\n\n",
      "sonde-snapshot/1\na 0\n\na 0\n\n",
      "sonde-snapshot/1\na 03\nxyz\n", "sonde-snapshot/1\na 3\nxy\n", "sonde-snapshot/1\na 3\nxyz",
      "sonde-snapshot/1\na -1\n\n",
      "sonde-snapshot/1\na 9999999999999999999\n\n", "sonde-snapshot/1\na 0\n\n\n", "sonde-snapshot/1\na 1\nxy",
      "sonde-snapshot/1\na 9223372036854775807\nx\n",
    ] {
      #expect(Snapshot(Array(bad.utf8)) == nil, "\(bad)")
    }
    for end in 0..<good.count {
      #expect(Snapshot(Array(good[..<end])).map { $0.encoded == Array(good[..<end]) } ?? true)
    }
  }
}
