import QuestionReading
import Scenarios
import TestSupport
import Testing
import Transcripts

@testable import Interviewing

/// What the shipped scenarios promise to those who play them.
@Suite struct ShippedLibraryTests {
  @Test func `no shipped scenario has a finding, in any language`() throws {
    let library = try ShippedLibrary.load()
    for id in library.ids {
      let loaded = try #require(library.load(id))
      #expect(Lint.findings(loaded).map(\.description) == [], "\(id)")
      #expect(loaded.bundle?.languages == ["nl", "fr", "en", "de"], "\(id)")
    }
  }

  @Test func `shipped scenarios name traits that exist and answers for targets that exist`() throws {
    let library = try ShippedLibrary.load()
    for id in library.ids {
      let scenario = try ShippedLibrary.bundle(id).scenario
      for trait in scenario.persona.traits { #expect(TraitCatalogue.names.contains(trait.trait), "\(id)") }
      for answer in scenario.answers { #expect(Target(rawValue: answer.target) != nil, "\(id): \(answer.id)") }
    }
  }

  /// Not all at once: some need more trust than an interview of nothing but model questions builds, and some are
  /// brought along or taken up earlier than their own question comes.
  @Test(arguments: ["nl", "fr", "en", "de"])
  func `the model questions, asked in their order, win two thirds of what there is`(language: String) throws {
    var scene = try Scene(language: language, seed: 7)
    let cast = scene.interview.cast
    var asked = 0
    for episode in cast.scenario.episodes {
      for item in episode.evidence {
        asked += 1
        guard scene.state.worth(of: item.id) != .won else { continue }
        let reply = item.earned == .silence ? scene.silence() : scene.say(cast.facts.fill(cast.script.text(item.ask)))
        if reply.isThinking { _ = scene.silence() }
      }
    }
    let won = cast.evidence.keys.count { scene.state.worth(of: $0) == .won }
    #expect(won * 3 >= asked * 2, "\(won) of \(asked)")
  }
}
