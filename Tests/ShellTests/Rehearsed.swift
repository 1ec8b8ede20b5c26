import LineEditing
import Testing
import Transcripts

@testable import Assessment
@testable import Shell

/// A rehearsal that lies beside a scenario, played as it is or with other lines.
struct Rehearsed: Sendable, CustomStringConvertible {
  let scenario: String
  let language: String
  let kind: String

  var description: String { "\(scenario)/\(language)-\(kind)" }

  static let place = Workplace(
    scenarios: Room.scenarios, environment: Environment { _ in nil }, console: .silent, executable: nil)

  /// Every rehearsal beside every shipped scenario.
  static let all: [Rehearsed] = {
    guard let shelf = try? ScenarioShelf.find(place.finder).shelf else { return [] }
    return shelf.ids.flatMap { id in
      shelf.library.rehearsals(id).filter { $0.name.hasSuffix(".txt") }.compactMap { file -> Rehearsed? in
        let parts = file.name.dropLast(4).split(separator: "-", maxSplits: 1).map(String.init)
        return parts.count == 2 ? Rehearsed(scenario: id, language: parts[0], kind: parts[1]) : nil
      }
    }
  }()

  /// The strong ones.
  static let strong = all.filter { $0.kind == "strong" }

  /// Its lines.
  func lines() throws -> [String] {
    let shelf = try ScenarioShelf.find(Self.place.finder).shelf
    let file = try #require(shelf.library.rehearsals(scenario).first { $0.name == "\(language)-\(kind).txt" })
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Plays it, or other lines in its place.
  func play(_ lines: [String]? = nil) throws -> InterviewSession {
    let text = try (lines ?? self.lines()).joined(separator: "\n")
    let play = RehearsalPlay(scenario: scenario, language: language, seed: 7, lines: Array(text.utf8))
    return try play.session(on: PageEditor(columns: 100, output: .silent), in: Self.place)
  }
}

extension [String] {
  /// What is said and done before the form.
  var beforeTheForm: [String] { Array(prefix { $0 != "/end" }) + ["/end"] }
}

extension Scorecard {
  func dimension(_ id: Rubric.DimensionID) -> Int { dimensions.first { $0.id == id }?.score ?? 0 }

  func criterion(_ id: String) -> Int? { dimensions.flatMap(\.criteria).first { $0.id == id }?.score }
}
