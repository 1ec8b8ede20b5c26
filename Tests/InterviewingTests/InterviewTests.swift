import QuestionReading
import Scenarios
import TestSupport
import Testing
import Transcripts

@testable import Interviewing

@Suite struct InterviewTests {
  private static let lines: [(String, Reading)] = [
    ("Goeiemorgen en welkom.", .nl(.statement, [.procedure], .information, [.greeting])),
    ("Waarom deze functie?", .nl(.probing, [.motivation])),
    ("Vertel eens over een samenwerking.", .nl(.open, [.situation], .none, [.example])),
    ("Wat was uw eigen stap?", .nl(.probing, [.ownership])),
    ("en toen?", .nl(.probing, [.action])),
    ("Wat leverde dat op?", .nl(.probing, [.result])),
    ("Was u tevreden?", .nl(.closed, [.result])),
    ("Dat was zeker moeilijk?", .nl(.leading, [.situation])),
    ("Wat hebt u geleerd?", .nl(.probing, [.learning])),
    ("Hebt u nog vragen?", .nl(.closed, [.candidateQuestions])),
  ]

  private func played(seed: UInt64, lines: [(String, Reading)] = Self.lines) throws -> Scene {
    var scene = try Scene(seed: seed)
    for (text, reading) in lines { _ = scene.say(text, reading) }
    return scene
  }

  @Test(arguments: [0, 7, 1 << 53 - 1] as [UInt64])
  func `the same lines under the same seed give the same events`(seed: UInt64) throws {
    #expect(try played(seed: seed).events == played(seed: seed).events)
  }

  @Test func `another seed varies wording and facts`() throws {
    let texts = try (0..<6).map { try played(seed: $0).replies.map(\.text.string).joined() }
    #expect(Set(texts).count == texts.count)
  }

  @Test func `folding the log gives the state that the interview ended in`() throws {
    let scene = try played(seed: 3)
    let folded = scene.interview.state(after: scene.events)
    #expect(folded.worths == scene.state.worths)
    #expect(folded.used == scene.state.used)
    #expect(folded.trust == scene.state.trust)
    #expect(folded.turn == Self.lines.count)
  }

  @Test func `she never repeats herself to the letter, however often the same is asked`() throws {
    for (text, reading) in Self.lines {
      var scene = try Scene()
      for _ in 0..<60 { _ = scene.say(text, reading) }
      let texts = scene.replies.map(\.text.string)
      #expect(Set(texts).count == texts.count, "\(text)")
      #expect(!texts.contains(""), "\(text)")
    }
  }

  @Test func `evidence comes out clean once at most`() throws {
    var scene = try played(seed: 5)
    for (text, reading) in Self.lines + Self.lines { _ = scene.say(text, reading) }
    let won = scene.replies.flatMap(\.disclosed).filter { $0.worth == .won }.map(\.evidence)
    #expect(Set(won).count == won.count)
  }

  @Test func `a rewind goes on as the interview stood before that turn, and turns keep counting`() throws {
    var straight = try played(seed: 9, lines: Array(Self.lines.prefix(3)))
    var scene = try played(seed: 9, lines: Array(Self.lines.prefix(6)))
    scene.give(.rewind(toTurn: 4))
    #expect(scene.state.worths == straight.state.worths)
    #expect(scene.state.turn == 6)
    #expect(scene.state.liveTurns == [1, 2, 3])
    let (text, reading) = Self.lines[3]
    #expect(scene.say(text, reading) == straight.say(text, reading))
  }

  @Test func `a rewind to an abandoned turn is refused`() throws {
    var scene = try played(seed: 9, lines: Array(Self.lines.prefix(6)))
    scene.give(.rewind(toTurn: 4))
    #expect(scene.interview.decide(.rewind(toTurn: 5), at: 0, in: scene.state).isEmpty)
  }

  @Test func `a line is on record before she answers, and nothing else is taken until she did`() throws {
    var scene = try Scene()
    scene.give(.say("Waarom deze functie?"))
    #expect(scene.state.isAwaitingReply)
    #expect(scene.interview.decide(.say("En nog iets?"), at: 0, in: scene.state).isEmpty)
    scene.give(.reply)
    #expect(!scene.state.isAwaitingReply)
  }

  @Test func `a closed interview takes notes and nothing else`() throws {
    var scene = try Scene()
    scene.give(.close(.interviewer))
    #expect(scene.interview.decide(.say("Nog iets?"), at: 0, in: scene.state).isEmpty)
    #expect(scene.interview.decide(.note("later"), at: 0, in: scene.state).count == 1)
  }

  @Test func `slots are filled and their forms hold together in every language`() throws {
    let bundle = try ShippedLibrary.bundle("teamconflict")
    for language in bundle.languages {
      let script = try #require(bundle.script(language))
      for seed: UInt64 in 0..<6 {
        let facts = FactBook(scenario: bundle.scenario, script: script, seed: seed)
        for (id, variants) in script.texts where id != "reactions.offer" && id != "reactions.lead" {
          for text in variants { #expect(!facts.fill(text).contains("{"), "\(language) \(id)") }
        }
      }
    }
  }

  @Test func `the model question of each piece of evidence uses words that she listens for`() throws {
    let scene = try Scene()
    for (item, _) in scene.interview.cast.evidence.values where item.earned == .takenUp {
      let ask = scene.interview.facts.fill(scene.interview.cast.script.text(item.ask))
      let line = InterviewerLine(text: .words(ask, salt: ""), reading: .nl(.probing))
      #expect(Heard(line, cast: scene.interview.cast).cues(item) > 0, "\(item.id): \(ask)")
    }
  }
}
