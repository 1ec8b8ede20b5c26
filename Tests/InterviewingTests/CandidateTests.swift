import QuestionReading
import Testing
import Transcripts

@testable import Interviewing

/// Every row of the table in DESIGN.md section 3.
@Suite struct CandidateTests {
  /// Given an open question that began the story of the new file management.
  private func begun(seed: UInt64 = 7) throws -> Scene {
    var scene = try Scene(seed: seed)
    _ = scene.say(
      "Kunt u een moment beschrijven waarop het samenwerken stroef liep?", .nl(.open, [.situation], .none, [.example]))
    return scene
  }

  private func coffee(seed: UInt64 = 7) throws -> Scene {
    var scene = try begun(seed: seed)
    _ = scene.say("Wat was daarin uw eigen stap?", .nl(.probing, [.ownership]))
    return scene
  }

  @Test func `an open question on the competency wins the surface of a story and hides her own share`() throws {
    let scene = try begun()
    #expect(scene.replies[0].won("three-offices"))
    #expect(scene.state.worth(of: "friday-coffee") == nil)
    #expect(scene.state.episode == "new-system")
  }

  @Test func `a probe on one element gives that element's next evidence in the running story`() throws {
    var scene = try begun()
    #expect(scene.say("Wat heeft dat opgeleverd?", .nl(.probing, [.result])).won("backlog-down"))
  }

  @Test func `generic probes win one item per element and story at most`() throws {
    var scene = try coffee()
    var won = 0
    for _ in 0..<4 where scene.say("en toen?", .nl(.probing, [.action])).wonAnything { won += 1 }
    #expect(won == 1)
  }

  @Test func `asked for her own share she tells her act, and ownership comes with it`() throws {
    let scene = try coffee()
    #expect(scene.replies[1].won("friday-coffee"))
    #expect(scene.replies[1].won("nobody-sent-her"))
  }

  @Test func `a probe that takes up her words wins what a generic one never wins`() throws {
    var scene = try coffee()
    let reply = scene.say("Die koffie, wat hebt u die twee toen precies gevraagd?", .nl(.probing, [.action]))
    #expect(reply.won("fear-question"))
    #expect(reply.move == Move.toldTakenUp.rawValue)
  }

  @Test func `a question for a counter-example brings the less flattering story`() throws {
    var scene = try Scene()
    let reply = scene.say(
      "Vertel eens over een samenwerking die niet gelukt is.",
      .nl(.open, [.situation], .none, [.counterExample, .example]))
    #expect(reply.episode == "permanence")
  }

  @Test func `a closed question gets yes or no and wins nothing`() throws {
    var scene = try begun()
    let reply = scene.say("Was dat op maandag?", .nl(.closed, [.situation]))
    #expect(!reply.wonAnything)
    #expect(reply.text.string.count < 30)
  }

  @Test func `what a leading question suggests and she agrees to is contaminated, and asking again cleans nothing`()
    throws
  {
    var scene = try begun()
    let agreed = scene.say("Dat is dan goed afgelopen, neem ik aan?", .nl(.leading, [.result]))
    #expect(agreed.move == Move.agreed.rawValue)
    #expect(scene.state.worth(of: "backlog-down") == .contaminated)
    let again = scene.say("Wat heeft dat opgeleverd?", .nl(.probing, [.result]))
    #expect(!again.won("backlog-down"))
    #expect(scene.state.worth(of: "backlog-down") == .contaminated)
  }

  @Test func `a false suggestion is rejected now and then by someone half compliant, under some seed`() throws {
    let moves = try (0..<12).map { seed -> String in
      var scene = try begun(seed: UInt64(seed))
      return scene.say("U hebt daar ruzie over gemaakt, zeker?", .nl(.leading, [.action])).move
    }
    #expect(moves.contains(Move.rejected.rawValue))
    #expect(moves.contains(Move.agreed.rawValue))
  }

  @Test func `of several questions at once she takes the easiest, and the rest is lost until asked again`() throws {
    var scene = try begun()
    let reply = scene.say(
      "Stelde u een planning op, sprak u met de chef en hoe liep dat af?",
      .nl(.probing, [.action, .result], multiple: true))
    #expect(!reply.wonAnything)
    #expect(scene.state.worth(of: "backlog-down") == .lost)
    #expect(scene.say("Hoe liep dat af?", .nl(.probing, [.result])).won("backlog-down"))
  }

  @Test func `a hypothetical question gets an intention, never evidence`() throws {
    var scene = try begun()
    let reply = scene.say("Wat zou u doen als een collega weigert?", .nl(.probing, [.action], hypothetical: true))
    #expect(reply.move == Move.intention.rawValue)
    #expect(reply.disclosed.isEmpty)
  }

  @Test func `a protected question is put off, and trust falls`() throws {
    var scene = try begun()
    let before = scene.state.trust
    let reply = scene.say("Hebt u al kindjes?", .nl(.closed, protected: true))
    #expect(reply.move == Move.putOff.rawValue)
    #expect(reply.trust < before)
  }

  @Test func `a silence after her own act brings the reason, and a second one is awkward`() throws {
    var scene = try coffee()
    #expect(scene.silence().won("afraid-herself"))
    #expect(scene.silence().move == Move.silenceAwkward.rawValue)
  }

  @Test func `an encourager works like a silence`() throws {
    var scene = try coffee()
    #expect(scene.say("Ja?", .nl(.statement, [], .encourager)).won("afraid-herself"))
  }

  @Test func `a new question while she is thinking loses the answer, and a silence brings it`() throws {
    // Under which seeds she thinks is hers to decide; that she does under some is part of the table.
    let question = ("Wat zou u nu anders doen?", Reading.nl(.probing, [.learning], .none, [.counterExample]))
    var thinking: Scene?
    for seed in 0..<40 where thinking == nil {
      var scene = try coffee(seed: UInt64(seed))
      if scene.say(question.0, question.1).isThinking { thinking = scene }
    }
    var waited = try #require(thinking)
    var interrupted = waited
    #expect(waited.silence().wonAnything)
    let reply = interrupted.say("Was dat op maandag?", .nl(.closed, [.situation]))
    #expect(!reply.wonAnything)
    #expect(!interrupted.state.isThinking)
    // Asked again, she answers.
    #expect(interrupted.say(question.0, question.1).wonAnything)
  }

  @Test func `a summary of what was said is confirmed, one with a figure that she never gave is corrected`() throws {
    var scene = try coffee()
    let right = scene.say("Dus u bent met de twee anciens koffie gaan drinken.", .nl(.statement, [.rapport], .summary))
    #expect(right.move == Move.confirmed.rawValue)
    let wrong = scene.say("Dus u hebt 57 mensen gesproken.", .nl(.statement, [.rapport], .summary))
    #expect(wrong.move == Move.corrected.rawValue)
  }

  @Test func `reassurance and explanation raise trust, each once per phase`() throws {
    var scene = try Scene()
    let start = scene.state.trust
    let first = scene.say("Neem gerust de tijd.", .nl(.statement, [.rapport], .reassurance)).trust
    let second = scene.say("Doe maar op uw gemak.", .nl(.statement, [.rapport], .reassurance)).trust
    let explained = scene.say("We hebben veertig minuten.", .nl(.statement, [.procedure], .information)).trust
    #expect(first > start)
    #expect(second == first)
    #expect(explained > second)
  }

  @Test func `praise makes her tell what pleases, without a fact`() throws {
    var scene = try coffee()
    let reply = scene.say("Dat hebt u schitterend gedaan!", .nl(.statement, [.rapport], .evaluation, [.praise]))
    #expect(reply.move == Move.praised.rawValue)
    #expect(reply.disclosed.isEmpty)
  }

  @Test func `a neutral confrontation clears up a contradiction, an accusing one costs trust`() throws {
    var scene = try coffee()
    let confrontation = Reading.nl(.probing, [.situation], .none, [.confrontation])
    while scene.state.worth(of: "waited-too-long") != .won, scene.replies.count < 12 {
      let reply = scene.say("Wat hebt u daaruit geleerd?", .nl(.probing, [.learning], .none, [.counterExample]))
      if reply.isThinking { _ = scene.silence() }
    }
    let cleared = scene.say("U zei eerst vier weken, nu zes: hoe zit dat?", confrontation)
    #expect(cleared.move == Move.clearedUp.rawValue)
    let before = scene.state.trust
    let accused = scene.say("U maakt ons iets wijs, nietwaar?", .nl(.leading, [.action], .none, [.confrontation]))
    #expect(accused.trust < before)
  }

  @Test func `in another language she asks to go on in the language of the interview`() throws {
    var scene = try begun()
    let reply = scene.say("Et vous, qu'avez-vous fait ?", .nl(.probing, [.ownership], language: "fr"))
    #expect(reply.move == Move.otherLanguage.rawValue)
    #expect(!reply.wonAnything)
  }

  @Test func `not understood twice in a row she offers something to go on with, and none of it is evidence`() throws {
    var scene = try begun()
    let first = scene.say("mmbl hrf", .nl(.statement, unsure: true))
    let second = scene.say("grmpf", .nl(.statement, unsure: true))
    #expect(first.move == Move.notUnderstood.rawValue)
    #expect(second.move == Move.offered.rawValue)
    #expect(!first.wonAnything && !second.wonAnything)
    #expect(second.text.string.contains("dossierbeheer"))
  }

  @Test func `asked for a detail before she told of a case she asks which one is meant`() throws {
    var scene = try Scene()
    #expect(scene.say("En wat deed u toen?", .nl(.probing, [.action])).move == Move.noSituation.rawValue)
  }

  @Test func `what she does not trust the interviewer with stays closed until trust has grown`() throws {
    var scene = try coffee()
    _ = scene.silence()
    let probe = ("U was zelf bang: wat was daarin uw verantwoordelijkheid?", Reading.nl(.probing, [.ownership]))
    var closed = scene
    #expect(!closed.say(probe.0, probe.1).won("hid-her-fear"))
    _ = scene.say("Dank u, neem gerust de tijd.", .nl(.statement, [.rapport], .reassurance))
    _ = scene.say("Alles blijft binnen deze jury.", .nl(.statement, [.procedure], .information))
    _ = scene.say("U was dus zelf bang voor het programma.", .nl(.statement, [.rapport], .summary))
    #expect(scene.say(probe.0, probe.1).won("hid-her-fear"))
  }

  @Test func `an invitation to tell of a case is never taken for a question about herself`() throws {
    var scene = try Scene(language: "en")
    let reply = scene.say("Could you describe a concrete situation in which working in a team mattered to you?")
    #expect(reply.move == Move.opened.rawValue)
  }

  @Test func `words that are in questions about anything bring up no answer to another question`() throws {
    var scene = try Scene()
    let career = scene.say("Kunt u ons kort door uw loopbaan leiden?", .nl(.open, [.background]))
    let job = scene.say("Wat hebt u in uw laatste functie precies gedaan?", .nl(.probing, [.background]))
    let background = scene.interview.cast.scenario.answers.filter { $0.target == "background" }.map(\.says)
    for reply in [career, job] { #expect(reply.uses.contains { background.contains($0.text) }, "\(reply.text)") }
  }

  @Test func `the name of the competency names no story, and small words none either`() throws {
    let french = try Scene(language: "fr").interview
    #expect(french.topics.topic(of: "une situation où travailler en équipe a compté") != "episode:permanence")
    let german = try Scene(language: "de").interview
    #expect(german.topics.topic(of: "Gern, erzählen Sie mir davon.") == nil)
  }

  @Test func `asked for another question of hers she does not look for another case`() throws {
    var scene = try coffee()
    _ = scene.say("Welke vragen hebt u nog voor ons?", .nl(.probing, [.candidateQuestions]))
    _ = scene.say("De ploeg telt achttien mensen.", .nl(.statement, [], .information))
    let reply = scene.say("Hebt u nog een andere vraag?", .nl(.closed, [.candidateQuestions], .none, [.example]))
    #expect(reply.move == Move.askedQuestion.rawValue)
  }

  @Test func `an answer to her question is heard as one, however it was read`() throws {
    var scene = try coffee()
    _ = scene.say("Welke vragen hebt u nog voor ons?", .nl(.probing, [.candidateQuestions]))
    let reply = scene.say(
      "De ploeg kreeg op drie jaar twee diensthoofden, en de achterstand bedraagt nu zes maanden.",
      .nl(.probing, [.practical], .none, [.confrontation]))
    #expect(reply.move == Move.answeredHonestly.rawValue)
    let asked = scene.say("Wat hebt u toen precies gevraagd?", .nl(.probing, [.action]))
    #expect(asked.move != Move.answeredByInterviewer.rawValue)
  }

  @Test func `und Sie, said to her, asks for her own share`() throws {
    var scene = try Scene(language: "de")
    _ = scene.say("Können Sie eine Situation beschreiben, in der die Zusammenarbeit schwierig war?")
    #expect(scene.say("Und Sie?").won("friday-coffee"))
  }

  @Test(arguments: [
    ("nl", "Dan nu \"in team werken\". Kunt u een concrete situatie beschrijven waarin dat belangrijk was?"),
    ("fr", "Passons à « travailler en équipe ». Pouvez-vous décrire une situation concrète où cela a compté ?"),
    ("en", "Let us turn to \"working in a team\". Could you describe a concrete situation in which that mattered?"),
    ("de", "Kommen wir zu „Im Team arbeiten“. Können Sie eine konkrete Situation schildern, in der das wichtig war?"),
  ])
  func `asked for a case of a competency by its name, she tells one after the other`(language: String, line: String)
    throws
  {
    var scene = try Scene(language: language)
    #expect(scene.say(line).episode == "new-system")
    #expect(scene.say(line).episode == "permanence")
    #expect(scene.say(line).move == Move.noMoreEpisodes.rawValue)
  }

  /// Given the assessor of the shipped panel who asks for her home.
  private func asked(_ assessor: String, times: Int = 1, language: String = "nl") throws -> Scene {
    var scene = try Scene(language: language)
    _ = scene.say(
      "Kunt u een moment beschrijven waarop het samenwerken stroef liep?",
      .nl(.open, [.situation], .none, [.example], language: language))
    for _ in 0..<times {
      scene.give(.floor(assessor: assessor))
      scene.give(.reply)
    }
    return scene
  }

  @Test(arguments: [
    ("nl", "Op die vraag hoeft u niet te antwoorden: ze heeft met de functie niets te maken."),
    ("fr", "Vous n'avez pas à répondre à cette question : elle n'a rien à voir avec la fonction."),
    ("en", "You need not answer that question: it has nothing to do with the job."),
    ("de", "Auf diese Frage müssen Sie nicht antworten: Sie hat mit der Stelle nichts zu tun."),
  ])
  func `the chair takes a colleague's question back in plain words, however they are read`(
    language: String, line: String
  ) throws {
    for reading in [Reading.nl(.statement, language: language), .nl(.closed, [.practical], language: language)] {
      var scene = try asked("aerts", language: language)
      #expect(scene.say(line, reading).move == Move.putRight.rawValue)
    }
    var scene = try asked("aerts", language: language)
    #expect(scene.say(line).move == Move.putRight.rawValue)
  }

  @Test func `of three questions at once the chair puts one, and that puts them right`() throws {
    var scene = try asked("peeters", times: 2)
    let reply = scene.say("Ik neem er één: wat hebt u daaruit geleerd?", .nl(.probing, [.learning]))
    #expect(reply.move == Move.putRight.rawValue)
    var other = try asked("peeters", times: 2)
    #expect(other.say("Waar was dat?", .nl(.probing, [.situation])).move != Move.putRight.rawValue)
  }

  @Test func `a question of its own is no yes to what she offered, whatever small words it holds`() throws {
    var scene = try Scene(language: "en")
    _ = scene.say(
      "Could you describe a situation in which working together was hard?",
      .nl(.open, [.situation], .none, [.example], language: "en"))
    for _ in 0..<40 where scene.replies.last?.move != Move.offeredLead.rawValue {
      _ = scene.say("What was the result?", .nl(.probing, [.result], language: "en"))
    }
    var other = scene
    let taken = scene.say("Please do.", .nl(.statement, [], .encourager, language: "en"))
    let asked = other.say("What exactly did you do then?", .nl(.probing, [.action], language: "en"))
    #expect(taken.wonAnything)
    #expect(taken.disclosed != asked.disclosed)
  }
}
