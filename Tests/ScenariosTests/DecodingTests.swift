import Foundation
import TestSupport
import Testing

@testable import Scenarios

/// What is wrong with the form of a file is found all at once, each with its place.
@Suite struct Decoding {
  @Test func findsEverythingThatIsWrongWithAScenarioAtOnce() {
    expectDecoding(
      ScenarioDecoder.decode,
      """
      format: sonde-scenario/1
      id: 2️⃣Counter_Desk
      language: en
      vacancy: clerk
      competencies: 3️⃣teamwork
      title: "A clerk"
      4️⃣lettre: "Dear jury"
      cv: 5️⃣""
      letter: "Dear jury"
      persona:
        name: "An"
        voice: "dry"
        traits: {we-speaker: 7️⃣130}
        trust: 8️⃣"45"
        compliance: 9️⃣4.5
      episodes: 6️⃣[]
      reactions: {}
      """,
      finds: [
        "2 bad-format: \"Counter_Desk\" is no id; lower-case words joined by hyphens are expected",
        "3 wrong-type: `competencies` of a scenario is a list, not a single value",
        "4 unknown-key: a scenario has no key `lettre`; did you mean `letter`?",
        "5 empty-text: a text is expected here, not an empty one",
        "7 out-of-range: 130 is out of range; 0 to 100 is expected",
        "8 wrong-type: a whole number from 0 to 100 is expected",
        "9 wrong-type: a whole number from 0 to 100 is expected",
        "6 empty-text: a scenario has at least one episode",
      ])
  }

  @Test func findsEverythingThatIsWrongWithAnEpisodeAtOnce() throws {
    let decoded = decodeEpisodes(
      """
        - id: one
          competency: teamwork
          date: 1️⃣2025-13
          setting: 2️⃣werk
          flattering: 3️⃣yes
          name: "it"
          words: ["it"]
          evidence:
            - id: first
              element: 4️⃣acton
              valence: for
              level: 5️⃣6
              earnd: open
              says: "x"
              ask: "y"
            - 6️⃣just a text
        - {id: 7️⃣one, competency: teamwork, date: 2025-01, setting: work, flattering: false, name: "a", words: ["a"],
           evidence: [{id: 8️⃣first, element: task, valence: for, level: 3, earned: own, after: [x, 9️⃣x], says: "b", ask: "c"}]}
      """)
    #expect(
      decoded.found.filter { !$0.contains("`earn") }
        == decoded.marked.expected(
          [
            "1 bad-format: \"2025-13\" is no date; year and month are expected: 2025-10",
            "2 bad-value: \"werk\" is not one of work, studies, volunteering, hobby; did you mean `work`?",
            "3 wrong-type: `flattering` of an episode is true or false",
            "4 bad-value: \"acton\" is not one of situation, task, action, ownership, result, learning; did you mean `action`?",
            "5 out-of-range: 6 is out of range; 1 to 5 is expected",
            "6 wrong-type: a piece of evidence is expected here, as a mapping, not a single value",
            "7 duplicate-id: the id \"one\" stands on line 2 already",
            "8 duplicate-id: the id \"first\" stands on line 10 already",
            "9 duplicate-id: \"x\" stands in this list already",
          ], file: "a.yaml"))
    #expect(
      decoded.found.filter { $0.contains("`earn") } == [
        "a.yaml:10:9: missing-key: a piece of evidence needs the key `earned`",
        "a.yaml:14:9: unknown-key: a piece of evidence has no key `earnd`; did you mean `earned`?",
      ])
  }

  /// Decodes episodes and leaves out the findings on line 1, about the keys that the scenario lacks.
  private func decodeEpisodes(_ episodes: String) -> (found: [String], marked: MarkedText) {
    let marked = MarkedText("episodes:\n" + episodes)
    let found = ScenarioDecoder.decode(Array(marked.text.utf8), file: "a.yaml").findings
    return (found.filter { $0.line > 1 }.map(\.description), marked)
  }

  @Test func namesEveryKeyThatIsMissing() {
    let found = ScenarioDecoder.decode(Array("id: x\n".utf8), file: "a.yaml").findings.map(\.description)
    let keys = ["competencies", "cv", "episodes", "format", "language", "letter", "persona", "title", "vacancy"]
    #expect(found == keys.map { "a.yaml:1:1: missing-key: a scenario needs the key `\($0)`" })
  }

  @Test func refusesWhatIsNoMapping() {
    let message = "1 wrong-type: a scenario is expected here, as a mapping, not a list"
    expectDecoding(ScenarioDecoder.decode, "1️⃣- a\n", finds: [message])
    expectDecoding(
      VacancyDecoder.decode, "1️⃣text\n",
      finds: ["1 wrong-type: a vacancy is expected here, as a mapping, not a single value"])
  }

  @Test func refusesAnotherFormat() {
    let found = OverlayDecoder.decode(
      Array("format: sonde-scenario/1\nof: x\nlanguage: fr\ntexts: {}\n".utf8), file: "a.yaml")
    #expect(
      found.findings.map(\.description) == [
        "a.yaml:1:9: wrong-format: the format is \"sonde-scenario/1\"; this must be \"sonde-overlay/1\""
      ])
  }

  @Test func countsWhatAVacancyMustHave() throws {
    let vacancy = try Fixture.text(Fixture.vacancy)
    func found(_ old: String, _ new: String) -> [String] {
      VacancyDecoder.decode(Array(vacancy.replacingOccurrences(of: old, with: new).utf8), file: "v").findings
        .map(\.description)
    }
    #expect(found("minutes: 40", "minutes: 61") == ["v:10:10: out-of-range: 61 is out of range; 30 to 60 is expected"])
    #expect(
      found("  - {id: alone, says: \"Works alone.\", words: [\"alone\"]}\n", "") == [
        "v:19:3: wrong-count: `failures` has 2 entries; 3 are expected"
      ])
    #expect(
      found("\"Avoids others.\", ", "") == [
        "v:23:13: wrong-count: an anchored scale has five texts, from level 1 to 5, not 4"
      ])
    #expect(
      found("id: listening", "id: alone") == ["v:19:10: duplicate-id: the id \"alone\" stands on line 17 already"])
  }

  @Test func findsWhatIsWrongWithACompetencyModel() {
    expectDecoding(
      CompetencyModelDecoder.decode,
      """
      format: sonde-competencies/1
      id: mini
      competencies:
        - id: teamwork
          group: relations
          names: {en: "a", nl: 1️⃣["b"]}
          definition: {en: "a"}
          indicators:
            - {id: one, level: 2️⃣0, text: {en: "a"}}
            - {id: 3️⃣one, level: 3, text: {en: "a"}, 4️⃣texts: "b"}
      """,
      finds: [
        "1 wrong-type: a text per language is a string, not a list",
        "2 out-of-range: 0 is out of range; 1 to 5 is expected",
        "3 duplicate-id: the id \"one\" stands on line 9 already",
        "4 unknown-key: an indicator has no key `texts`; did you mean `text`?",
      ])
  }

  @Test func namesTextsByTheirPath() throws {
    let decoded = ScenarioDecoder.decode(Array(try Fixture.text(Fixture.scenario).utf8), file: "a")
    for path in [
      "title", "persona.voice", "facts.queue.before", "episodes.monday-queue.name",
      "episodes.monday-queue.long-queue.says",
      "episodes.monday-queue.shorter-queue.vague", "answers.motivation.why-clerk.words", "questions.team-size.thanks",
      "contradictions.month.says", "suggestions.went-to-boss.words", "volunteered.mother-ill.steered",
      "reactions.greeting",
      "incidents.line-drops.says", "key.teamwork.reason",
    ] {
      #expect(!decoded.script[TextID(path)].isEmpty, "\(path)")
      #expect(decoded.source.order.contains(TextID(path)))
    }
    let vacancy = VacancyDecoder.decode(Array(try Fixture.text(Fixture.vacancy).utf8), file: "a")
    #expect(vacancy.script.text("competencies.teamwork.5") == "Makes others work together.")
    #expect(vacancy.script.text("course.2") == "Your path")
    #expect(vacancy.value?.competencies.first?.anchors.last == "competencies.teamwork.5")
  }

  @Test func leavesOutTheLineEndThatABlockEndsWith() throws {
    let vacancy = VacancyDecoder.decode(Array(try Fixture.text(Fixture.vacancy).utf8), file: "a")
    #expect(vacancy.script["summary"] == ["You help citizens at the counter.\nIt is busy on Mondays."])
  }

  @Test func readsAScenarioAsItIsWritten() throws {
    let scenario = try #require(try Fixture.load().scenario.sound)
    let evidence = try #require(scenario.episodes.first?.evidence.first { $0.id == "own-idea" })
    #expect(evidence.after == ["sorted-files"])
    #expect(evidence.earned == .takenUp && evidence.trust == 55 && evidence.truth == .fact)
    #expect(evidence.vague == nil)
    // The fixture has no panel, and does without the pools that are a refinement.
    let needed = ReactionKind.allCases.filter { PoolSizes.isNeeded($0, in: scenario) }
    #expect(scenario.reactions.count == needed.count)
    #expect(scenario.details.map(\.about) == [["sorted-files"]])
    #expect(scenario.details.first?.episode == "monday-queue")
    #expect(evidence.lead == "episodes.monday-queue.own-idea.lead")
    #expect(scenario.persona.traits == [Scenario.TraitDose(trait: "we-speaker", dose: 60)])
    #expect(scenario.facts.first?.slots.map(\.name) == ["before", "after"])
  }
}
