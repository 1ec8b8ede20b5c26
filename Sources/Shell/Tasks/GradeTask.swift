import Assessment
import Interviewing
import Scenarios
import Transcripts

/// `sonde grade SESSION|FILE`: the scorecard of an interview, as long afterwards as one likes.
public struct GradeTask: Sendable {
  /// How the scorecard is printed.
  public enum Format: String, Sendable, CaseIterable {
    case text, json, markdown, html
  }

  private let source: String
  private let rubric: String?
  private let format: Format

  /// Grades a session or a file, by the shipped rubric or another one.
  public init(_ source: String, rubric: String?, format: Format) {
    self.source = source
    self.rubric = rubric
    self.format = format
  }

  /// Prints the scorecard.
  public func run(in place: Workplace) throws(Failure) {
    let recording = try TranscriptSource(source, in: place).recording()
    let scenario = try SessionScenario(desk: place.desk()).scenario(of: recording.header)
    let facts = FactBook(scenario: scenario.bundle.scenario, script: scenario.script, seed: recording.header.seed)
    let card = Scoring.scorecard(of: recording.transcript, scenario, rubric: try chosenRubric()) { facts.fill($0) }
    try place.console.write(["\(card.total / 10).\(card.total % 10)"])
  }

  private func chosenRubric() throws(Failure) -> Rubric {
    guard let path = rubric else {
      guard let shipped = Rubric.shipped else { throw Failure(.data, .noRubric) }
      return shipped
    }
    guard Files.kind(of: path) != .nothing else { throw Failure(.missing, .noFile, ["path": path]) }
    guard let bytes = Files.read(path, limit: 2_000_000, anything: true) else {
      throw Failure(.inputOutput, .cannotRead, ["path": path, "reason": Files.reason])
    }
    let decoded = RubricDecoder.decode(bytes, file: path)
    guard let rubric = decoded.sound else {
      throw Failure(.data, .details, details: decoded.findings.filter { $0.severity == .error }.map(\.description))
    }
    return rubric
  }
}
