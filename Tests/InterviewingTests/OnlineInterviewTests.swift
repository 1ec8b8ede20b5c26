import QuestionReading
import Scenarios
import TestSupport
import Testing
import Transcripts

@testable import Interviewing

/// The nervous graduate online: what wins him over, and what his nature and his stories do to an interview.
@Suite struct OnlineInterviewTests {
  static let openings = [
    "nl": [
      "Goeiemorgen meneer Deprez, welkom.", "Het is heel normaal dat u zenuwachtig bent. Neemt u gerust uw tijd.",
      "Ook voorbeelden uit uw studies, uw stage of uw vrijwilligerswerk tellen mee.",
      "We hebben vijfenveertig minuten: eerst uw parcours, daarna situaties die u zelf meegemaakt hebt.",
    ],
    "fr": [
      "Bonjour monsieur Deprez, bienvenue.", "C'est tout à fait normal d'être nerveux. Prenez votre temps.",
      "Des exemples tirés de vos études, de votre stage ou de votre bénévolat comptent aussi.",
      "Nous avons quarante-cinq minutes : d'abord votre parcours, ensuite des situations vécues.",
    ],
    "en": [
      "Good morning Mr Deprez, welcome.", "It is perfectly normal to be nervous. Take your time.",
      "Examples from your studies, your internship or your volunteering count too.",
      "We have forty-five minutes: first your background, then situations you have been in yourself.",
    ],
    "de": [
      "Guten Morgen Herr Deprez, willkommen.", "Es ist ganz normal, nervös zu sein. Lassen Sie sich Zeit.",
      "Beispiele aus Ihrem Studium, Ihrem Praktikum oder Ihrem Ehrenamt zählen auch.",
      "Wir haben fünfundvierzig Minuten. Zuerst geht es um Ihren Werdegang, danach fragen wir nach Situationen.",
    ],
  ]

  /// Somebody who puts at ease, invites, waits while he thinks and asks once more where he stays vague.
  private func interviewed(_ language: String, seed: UInt64) throws -> Scene {
    var scene = try Scene("online-nervous", language: language, seed: seed)
    let opening = try #require(Self.openings[language])
    for line in opening { _ = scene.say(line) }
    let cast = scene.interview.cast
    let first = try #require(cast.evidence["third-call"]?.item)
    if scene.say(cast.script.text(first.ask)).isThinking { _ = scene.silence() }
    _ = scene.say(opening[1])
    for item in cast.scenario.episodes.flatMap(\.evidence) {
      let ask = cast.facts.fill(cast.script.text(item.ask))
      for _ in 0..<2 where scene.state.worth(of: item.id) != .won {
        let reply = item.earned == .silence ? scene.silence() : scene.say(ask)
        if reply.isThinking { _ = scene.silence() }
      }
    }
    return scene
  }

  @Test(arguments: ["nl", "fr", "en", "de"], [7, 8] as [UInt64])
  func `who puts him at ease, invites and asks again wins all evidence`(
    language: String, seed: UInt64
  ) throws {
    let scene = try interviewed(language, seed: seed)
    let missing = scene.interview.cast.evidence.keys.filter { scene.state.worth(of: $0) != .won }
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test func `it holds what the issue asks for`() throws {
    let scenario = try ShippedLibrary.bundle("online-nervous").scenario
    let evidence = scenario.episodes.flatMap(\.evidence)
    #expect(scenario.competencies == ["service", "reliability", "stress"] && evidence.count >= 30)
    #expect(scenario.incidents.map(\.kind) == [.disconnection, .thirdPerson, .asksResult])
    #expect(scenario.panel.count == 2 && scenario.panel.filter { $0.bias != .none }.count == 1)
    #expect(evidence.filter { $0.truth == .bluff }.map(\.id) == ["calls-per-hour"])
    #expect(evidence.filter { $0.undoes == ["calls-per-hour"] }.map(\.id) == ["minutes-per-call", "team-screen"])
    #expect(Set(scenario.episodes.map(\.setting)) == [.work, .studies, .volunteering])
  }

  @Test func `a job of his comes when a case is asked for, studies and volunteering only when invited`() throws {
    var scene = try Scene("online-nervous")
    func ask(_ line: String) -> CandidateLine {
      let reply = scene.say(line)
      return reply.isThinking ? scene.silence() : reply
    }
    #expect(ask("Kunt u een moment beschrijven waarop u een klant moest helpen?").won("third-call"))
    #expect(ask("Kunt u nog een ander voorbeeld geven?").won("friends-mother"))
    let none = ask("Kunt u nog een ander voorbeeld geven?")
    #expect(none.uses.map(\.text.path) == ["reactions.nothingFromWork"])
    let invited = ask("Ook uw vrijwilligerswerk telt mee: vertelt u eens over zo'n moment.")
    #expect(invited.wonAnything && scene.state.opened.prefix(2) == ["wrong-bolts", "registry-internship"])
    let last = scene.interview.cast.scenario.episodes.first { $0.id == scene.state.opened.last }
    #expect(last?.setting == .volunteering || last?.setting == .studies)
  }

  @Test func `a question for his studies invites no examples from them`() throws {
    var scene = try Scene("online-nervous")
    _ = scene.say("Waarom koos u voor die studie?", .nl(.probing, [.background], .none, [.otherLife]))
    #expect(!scene.state.hasInvitedOtherLife)
    _ = scene.say("Ook uw studies tellen mee.", .nl(.statement, [.background], .information, [.otherLife]))
    #expect(scene.state.hasInvitedOtherLife)
  }

  @Test func `the figure follows on the fact that brings it, and two probes undo it`() throws {
    var scene = try atEase()
    _ = scene.say(
      "Kunt u een moment beschrijven waarop u een klant moest helpen?", .nl(.open, [.situation], .none, [.example]))
    let asks = Array(repeating: "Hoe is het met dat bed afgelopen?", count: 2)
    let told = asks.map { scene.say($0, .nl(.probing, [.result])) }.first(where: \.wonAnything)
    #expect(told?.disclosed.map(\.evidence) == ["bed-stood", "calls-per-hour"])
    #expect(scene.say("Hoeveel minuten duurde zo'n gesprek?", .nl(.probing, [.situation])).won("minutes-per-call"))
    #expect(scene.say("Wat stond er op dat scherm?", .nl(.probing, [.situation])).won("team-screen"))
  }

  @Test func `a question for what failed is not answered with a boast`() throws {
    var scene = try atEase()
    _ = scene.say(
      "Kunt u een moment beschrijven waarop u een klant moest helpen?", .nl(.open, [.situation], .none, [.example]))
    _ = scene.say("Wat hebt u toen zelf gedaan?", .nl(.probing, [.action]))
    let reply = scene.say("Wat is er in die aanpak niet gelukt?", .nl(.probing, [.result], .none, [.counterExample]))
    #expect(!reply.disclosed.contains { $0.evidence == "calls-per-hour" })
  }

  @Test func `what he did himself is his own share, whichever of the two it was read as`() throws {
    for target in [Target.action, .ownership] {
      var scene = try atEase()
      _ = scene.say("Kunt u een moment beschrijven?", .nl(.open, [.situation], .none, [.example]))
      #expect(scene.say("Wat hebt u toen zelf gedaan?", .nl(.probing, [target])).won("opened-box"), "\(target)")
    }
  }

  @Test func `people of his story may be asked about, his own family may not`() throws {
    var scene = try Scene("online-nervous")
    for line in try #require(Self.openings["nl"]) { _ = scene.say(line) }
    let protected = { (scene: Scene, line: String) in
      let bodies = scene.interview.decide(.say(line), at: 0, in: scene.state)
      guard case .interviewer(let said)? = bodies.first else { return false }
      return said.reading.isProtected
    }
    let aboutStory = [
      "Wat deden de kinderen ondertussen?", "Hoe reageerden de ouders?", "Wie zorgde er voor de kinderen?",
    ]
    #expect(aboutStory.contains { protected(scene, $0) })
    _ = scene.say("U was leider bij de Chiro. Kunt u daar een moment beschrijven waarop de druk hoog opliep?")
    _ = scene.say("Vertelt u eens hoe de rollen op die bus verdeeld waren.")
    #expect(scene.state.episode == "late-bus")
    #expect(aboutStory.filter { protected(scene, $0) } == [])
    for line in ["Hebt u kinderen?", "Hoeveel kinderen hebt u?", "Woont u nog bij uw ouders?"] {
      #expect(protected(scene, line), "\(line)")
    }
    #expect(!protected(scene, "Bent u eerlijk?"))
  }

  @Test func `his tone is wary at first and warm once he trusts`() throws {
    let opener = { (line: CandidateLine) in line.uses.first?.text.path }
    var first: Set<String?> = []
    for seed: UInt64 in 1...12 {
      var scene = try Scene("online-nervous", seed: seed)
      first.insert(opener(scene.say("Kunt u uw identiteitskaart even tonen?")))
      first.insert(opener(scene.say("Wat trekt u aan in deze functie?")))
    }
    #expect(first.contains("reactions.openersWary") && !first.contains("reactions.openersWarm"))
    let later = Set(try interviewed("nl", seed: 7).replies.suffix(30).map(opener))
    #expect(later.contains("reactions.openersWarm") && !later.contains("reactions.openersWary"))
  }

  @Test func `back after the outage he says so by himself, whatever comes first`() throws {
    for tries in [true, false] {
      let scene = try Scene("online-nervous")
      var state = scene.state
      func give(_ command: Command, at minute: Int) -> [EventBody] {
        let bodies = scene.interview.decide(command, at: minute * 60_000, in: state)
        for body in bodies {
          state = scene.interview.evolve(state, with: Event(seq: 1, at: minute * 60_000, body: body))
        }
        return bodies
      }
      _ = give(.tick, at: 12)
      if tries {
        _ = give(.say("Ik bel u op uw gsm."), at: 13)
        #expect(give(.reply, at: 13).count == 1 && state.outage != nil)
      }
      _ = give(.tick, at: 15)
      _ = give(.silence(milliseconds: 5000), at: 15)
      guard case .candidate(let back)? = give(.reply, at: 15).last else {
        Issue.record("no reply")
        continue
      }
      #expect(back.uses.map(\.text.path) == ["incidents.connection-lost." + (tries ? "handled" : "ignored")])
    }
  }

  @Test func `a story that he only thought of telling can still be begun`() throws {
    var scene = try Scene("online-nervous", seed: 8)
    let asksForCase = Reading.nl(.open, [.situation], .none, [.example])
    var thoughts = 0
    for seed: UInt64 in 1...20 where thoughts == 0 {
      scene = try Scene("online-nervous", seed: seed)
      if scene.say("Kunt u een moment beschrijven waarop u een klant moest helpen?", asksForCase).isThinking {
        thoughts += 1
      }
    }
    #expect(thoughts == 1 && scene.state.opened.isEmpty)
    _ = scene.say("Wat was daar uw taak?", .nl(.probing, [.task]))
    #expect(scene.say("Kunt u een moment beschrijven waarop u een klant moest helpen?", asksForCase).won("third-call"))
  }

  /// A scene in which he is at ease and was invited.
  private func atEase() throws -> Scene {
    var scene = try Scene("online-nervous")
    for line in try #require(Self.openings["nl"]) { _ = scene.say(line) }
    _ = scene.say("Kunt u kort uw parcours schetsen?", .nl(.open, [.background]))
    _ = scene.say("U hoeft dat niet te vertellen, neemt u gerust uw tijd.", .nl(.statement, [.rapport], .steering))
    _ = scene.say("Neemt u gerust uw tijd.", .nl(.statement, [.rapport], .reassurance))
    try #require(scene.state.trust >= Nervous.atEase)
    return scene
  }
}
