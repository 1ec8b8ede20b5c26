import Assessment
import QuestionReading
import Scenarios
import TestSupport
import Testing

@testable import Coaching

@Suite struct TraineeTests {
  @Test func `every language has the same phrases`() throws {
    let keys = try #require(Phrasebook.shipped("nl")).keys
    for language in ["fr", "en", "de"] {
      let book = try #require(Phrasebook.shipped(language))
      #expect(book.keys == keys)
      // What she listens for are as many words as a language has.
      for key in keys where !key.hasPrefix("hears-") && key != "leads-in" {
        #expect(book.all(key).count == Phrasebook.shipped("nl")?.all(key).count, "\(language) \(key)")
      }
    }
  }

  private func ear(_ language: String = "nl") throws -> Ear {
    Ear(try #require(Reader().language(language)), try #require(Phrasebook.shipped(language)))
  }

  @Test func `what is taken up is a short clause that says something, without what leads into it`() throws {
    let reply =
      "Ja kijk… We zijn er dan maar aan begonnen. En toen ben ik met de anciens koffie gaan drinken, elk apart."
    #expect(try ear().quotes(from: reply).first == "ben ik met de anciens koffie gaan drinken")
    #expect(try ear().quotes(from: "Ja. Dat was zo.").isEmpty)
  }

  @Test func `an offer, a question back and a short phrase tell nothing`() throws {
    let ear = try ear()
    #expect(ear.isTold("Ik heb één lijst gemaakt met alle vragen van de drie bureaus."))
    for reply in [
      "Over die koffie kan ik nog iets vertellen, als u wilt.", "Ja, dat klopt.",
      "Over welk geval hebt u het precies, als ik vragen mag?", "Daar kan ik u niets preciezers over zeggen.",
    ] {
      #expect(!ear.isTold(reply), "\(reply)")
    }
  }

  @Test(arguments: ["nl", "fr", "en", "de"])
  func `the expert asks every story for all six elements, takes up words, and cites only what she was told`(
    language: String
  ) throws {
    let played = try Played(.expert, language: language, seed: 4)
    let spoken = played.transcript.events.compactMap { event -> String? in
      if case .interviewer(let line) = event.body { line.text.string } else { nil }
    }
    let book = try #require(Phrasebook.shipped(language))
    for aim in StoryFunnel.Aim.allCases {
      #expect(spoken.filter { book.all(aim.rawValue).contains($0) }.count >= 2, "\(aim)")
    }
    #expect(
      played.card.competencies.allSatisfy { $0.rating != nil && $0.rating == $0.expected || $0.rating == .level(3) })
    #expect(played.card.questions.protected == 0 && played.card.questions.multiple <= 1)
    #expect(played.card.total >= 850)
  }

  @Test func `what trainees are told and hear holds no id of an episode or of evidence`() throws {
    let bundle = try ShippedLibrary.bundle("teamconflict")
    let briefing = try #require(Briefing(bundle, language: "nl"))
    let told = (briefing.facts + briefing.competencies.flatMap { [$0.id, $0.name] }).joined(separator: " ")
    for episode in bundle.scenario.episodes {
      for id in [episode.id] + episode.evidence.map(\.id) { #expect(!told.contains(id), "\(id)") }
    }
  }

  @Test func `the same trainee under the same seed holds the same interview`() throws {
    let one = try Played(.expert, language: "fr", seed: 5)
    let other = try Played(.expert, language: "fr", seed: 5)
    #expect(one.transcript == other.transcript)
  }

  /// The whole table with ten seeds is in `Validity.md`; here two, so that a build stays short.
  @Test func `skill ranks in every shipped scenario and language`() throws {
    let rubric = try #require(Rubric.shipped)
    let reader = Reader()
    for id in try ShippedLibrary.load().ids {
      let bundle = try ShippedLibrary.bundle(id)
      let table = ValidityTable(bundle, languages: bundle.languages, seeds: [2, 9], rubric: rubric, reader: reader)
      #expect(table.rows.count == TraineeKind.allCases.count * bundle.languages.count, "\(id)")
      // The expert's scores vary with the seed: of her mean two say too little, the ten of `Validity.md` enough.
      #expect(table.shortfalls.filter { $0 != "expert: more than 3 between languages" } == [], "\(id)")
    }
  }
}
