import QuestionReading
import TestSupport
import Testing
import Transcripts

@testable import Interviewing
@testable import Scenarios

/// Closed and leading questions about what she told: never confirmed against her own story.
@Suite struct ClosedQuestionTests {
  private static let languages = ["nl", "fr", "en", "de"]
  private static let weekdays: [String: [String]] = [
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  ]
  private static let wasThat = [
    "nl": "Was dat op een ", "fr": "C'était un ", "en": "Was that on a ", "de": "War das an einem ",
  ]

  /// She has just told of the coffee on a Friday.
  private func afterTheCoffee(_ language: String, seed: UInt64) throws -> Scene {
    var scene = try Scene(language: language, seed: seed)
    var open = Reading.nl(.open, [.situation])
    var own = Reading.nl(.probing, [.ownership])
    open.language = language
    own.language = language
    _ = scene.say("", open)
    #expect(scene.say("", own).won("friday-coffee"))
    return scene
  }

  private func pool(_ kind: ReactionKind, _ language: String) throws -> TextID {
    try #require(try ShippedLibrary.bundle("teamconflict").scenario.reactions[kind])
  }

  private func closed(_ line: String, _ form: Form, _ language: String, in scene: Scene) -> CandidateLine {
    var scene = scene
    var reading = Reading.nl(form, [.situation])
    reading.language = language
    return scene.say(line, reading)
  }

  @Test(arguments: languages) func `a day is confirmed when it is the one that she told, and no other`(
    language: String
  ) throws {
    let days = try #require(Self.weekdays[language]), ask = try #require(Self.wasThat[language])
    for seed in UInt64(1)...4 {
      let scene = try afterTheCoffee(language, seed: seed)
      for (index, day) in days.enumerated() {
        let reply = closed(ask + day + "?", .closed, language, in: scene)
        let expected = try pool(index == 4 ? .closedYes : .closedNo, language)
        #expect(reply.uses.contains { $0.text == expected }, "\(day): \(reply.text.string)")
      }
    }
  }

  @Test(arguments: languages) func `however compliant, she does not go along with another day`(language: String) throws
  {
    let days = try #require(Self.weekdays[language]), ask = try #require(Self.wasThat[language])
    for seed in UInt64(1)...4 {
      let scene = try afterTheCoffee(language, seed: seed)
      for day in days where day != days[4] {
        #expect(closed(ask + day + "?", .leading, language, in: scene).move == Move.rejected.rawValue, "\(day)")
      }
    }
  }

  @Test func `a day that another thing was on does not count for the coffee, and does for that thing`() throws {
    let scene = try afterTheCoffee("nl", seed: 8)
    let no = try pool(.closedNo, "nl"), yes = try pool(.closedYes, "nl")
    for (line, expected) in [
      ("Was die koffie op een maandag?", no), ("Was die koffie op een vrijdag?", yes),
      ("Was dat in oktober?", yes), ("Was dat in november?", no), ("Was dat in 2025?", yes), ("Was dat in 2023?", no),
      ("Overliep u de moeilijke dossiers op maandag?", yes), ("Overliep u de moeilijke dossiers op donderdag?", no),
    ] {
      let reply = closed(line, .closed, "nl", in: scene)
      #expect(reply.uses.contains { $0.text == expected }, "\(line): \(reply.text.string)")
    }
  }

  @Test func `a denied day is confirmed where the denial is right`() throws {
    let scene = try afterTheCoffee("nl", seed: 8)
    let yes = try pool(.closedYes, "nl")
    let reply = closed("Was dat niet op een maandag?", .closed, "nl", in: scene)
    #expect(reply.uses.contains { $0.text == yes }, "\(reply.text.string)")
  }
}
