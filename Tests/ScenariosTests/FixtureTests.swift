import Foundation
import Testing

@testable import Scenarios

@Suite struct TheFixtureLibrary {
  @Test func hasNothingThatLintFinds() throws {
    #expect(Lint.findings(try Fixture.load()).map(\.description) == [])
  }

  @Test func hasNothingThatLintFindsInTwoMoreLanguages() throws {
    let model = try Fixture.text(Fixture.model).replacingOccurrences(
      of: "{en: \"working", with: "{de: \"im Team\", en: \"working")
    let changes = try Fixture.overlays("nl").merging(try Fixture.overlays("de")) { $1 }.merging([Fixture.model: model])
    { $1 }
    let loaded = try Fixture.load(changes)
    #expect(Lint.findings(loaded).map(\.description) == [])
    #expect(loaded.bundle?.languages == ["en", "nl", "de"])
  }
}
