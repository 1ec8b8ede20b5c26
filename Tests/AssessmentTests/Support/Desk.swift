import Foundation
import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Scenarios

/// The counter-desk scenario of the library beside `ScenariosTests`, told in one story or two.
struct Desk {
  var scenario: Scenario
  var script: Script
  var vacancy: Vacancy

  /// One story, `monday-queue`, with 1 situation, 1 task, 2 actions, 1 ownership, 1 result, 2 learning.
  init() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("ScenariosTests/Fixtures/library/counter-desk/scenario.yaml")
    let decoded = ScenarioDecoder.decode(Array(try Data(contentsOf: path)), file: "scenario.yaml")
    scenario = try #require(decoded.sound)
    script = decoded.script
    let folder = URL(fileURLWithPath: path.path).deletingLastPathComponent().deletingLastPathComponent()
    let clerk = folder.appendingPathComponent("vacancies/clerk.yaml")
    let found = VacancyDecoder.decode(Array(try Data(contentsOf: clerk)), file: "clerk.yaml")
    vacancy = try #require(found.sound)
    vacancyScript = found.script
  }

  private var vacancyScript: Script

  /// All of it together, with the language as the only one.
  var bundle: ScenarioBundle {
    ScenarioBundle(
      scenario: scenario, vacancy: vacancy, model: CompetencyModel(id: "mini", competencies: []),
      scenarioScripts: [script.language: script], vacancyScripts: [script.language: vacancyScript],
      languages: [script.language])
  }

  /// The same with a second story, `second`, whose evidence has ids that begin with `b-`.
  static func withTwoStories() throws -> Desk {
    var desk = try Desk()
    var copy = try #require(desk.scenario.episodes.first)
    copy.id = "second"
    for index in copy.evidence.indices {
      copy.evidence[index].id = "b-" + copy.evidence[index].id
      copy.evidence[index].after = copy.evidence[index].after.map { "b-" + $0 }
      copy.evidence[index].brings = copy.evidence[index].brings.map { "b-" + $0 }
    }
    desk.scenario.episodes.append(copy)
    return desk
  }

  func grade(_ play: Play, rubric: Rubric? = nil, fill: @escaping @Sendable (String) -> String = { $0 }) throws
    -> Scorecard
  {
    let rubric = try rubric ?? #require(Rubric.shipped)
    return Grader.grade(
      play.transcript, scenario: scenario, vacancy: vacancy, script: script, rubric: rubric, fill: fill)
  }
}

extension Scorecard {
  func dimension(_ id: Rubric.DimensionID) -> Dimension? { dimensions.first { $0.id == id } }

  func criterion(_ id: String) -> Criterion? { dimensions.flatMap(\.criteria).first { $0.id == id } }

  func kinds(at turn: Int) -> [TurnFinding.Kind] {
    let others: [TurnFinding.Kind] = [.missedElement, .missedFunnel, .checklist, .notSubmitted]
    return findings.filter { $0.turn == turn && !others.contains($0.kind) }.map(\.kind)
  }
}
