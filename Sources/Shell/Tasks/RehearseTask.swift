import Assessment
import LineEditing
import Scenarios
import Transcripts

/// `sonde scenario rehearse [ID…]`: plays the rehearsals beside scenarios and holds each to what it must win and where
/// its score must land.
public struct ScenarioRehearseTask: Sendable {
  private let ids: [String]

  /// The rehearsals of some scenarios, or of all.
  public init(_ ids: [String]) { self.ids = ids }

  /// Prints a line for each rehearsal; ends in status 1 where one falls short.
  public func run(in place: Workplace) throws(Failure) {
    let shelf = try ScenarioShelf.find(place.finder).shelf
    var problems: [String] = []
    for id in ids.isEmpty ? shelf.ids : ids {
      let files = shelf.library.rehearsals(id)
      guard let file = files.first(where: { $0.name == "expectations.yaml" }) else { continue }
      let path = "\(id)/rehearsals/expectations.yaml"
      let decoded = RehearsalDecoder.decode(file.bytes, file: path)
      guard let rehearsals = decoded.sound else {
        throw Failure(.data, .details, details: decoded.findings.map(\.description))
      }
      for rehearsal in rehearsals {
        guard let lines = files.first(where: { $0.name == rehearsal.file })?.bytes else {
          throw Failure(.data, .details, details: ["\(path): there is no file \(rehearsal.file) beside it"])
        }
        let outcome = try Self.play(rehearsal, of: id, lines: lines, in: place)
        try place.console.write([
          "\(outcome.shortfalls.isEmpty ? "✓" : "✗") \(id)/\(rehearsal.file)  \(outcome.total / 10).\(outcome.total % 10)"
        ])
        problems += outcome.shortfalls.map { "\(id)/rehearsals/\(rehearsal.file): \($0)" }
      }
    }
    guard problems.isEmpty else { throw Failure(.fallsShort, .details, details: problems) }
  }

  private static func play(
    _ rehearsal: Rehearsal, of id: String, lines: [UInt8], in place: Workplace
  ) throws(Failure) -> (total: Int, shortfalls: [String]) {
    let play = RehearsalPlay(scenario: id, language: rehearsal.language, seed: UInt64(rehearsal.seed), lines: lines)
    let session = try play.session(on: PageEditor(columns: 100, output: .silent), in: place)
    let card = try Scoring.scorecard(of: session)
    var shortfalls: [String] = []
    let band = rehearsal.total
    if card.total < band.lowerBound * 10 || card.total > band.upperBound * 10 {
      shortfalls.append(
        "the total \(card.total / 10).\(card.total % 10) is not in \(band.lowerBound) to \(band.upperBound)")
    }
    for evidence in rehearsal.wins where session.state.worth(of: evidence) != .won {
      shortfalls.append("it does not win \"\(evidence)\"")
    }
    if rehearsal.winsAll {
      for (name, tally) in card.elements.all where tally.counted < tally.needed {
        shortfalls.append("of \(name) it wins \(tally.counted) of \(tally.needed) that are needed")
      }
      let minutes = session.scenario.bundle.vacancy.minutes
      if session.lastMoment > minutes * 60_000 {
        shortfalls.append("it takes \(InterviewClock.text(session.lastMoment)), more than the \(minutes) minutes given")
      }
    }
    return (card.total, shortfalls)
  }
}
