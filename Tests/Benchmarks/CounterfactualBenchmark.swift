import Assessment
import Coaching
import Foundation
import Interviewing
import QuestionReading
import Scenarios
import TestSupport
import Transcripts

/// What it costs to show what better questions would have won: 60 turns, of which most won nothing, so that as much as
/// can be missed was missed. The budget is 50 ms (issue 4). The time is that of the processor, since one run takes long
/// enough to be interrupted.
enum CounterfactualBenchmark {
  private static let turns = 60

  static func run() throws {
    let bundle = try ShippedLibrary.bundle("teamconflict")
    guard let rubric = Rubric.shipped else { return }
    let reader = Reader()
    for language in bundle.languages {
      guard let interview = Interview(bundle: bundle, language: language, seed: 7, reader: reader),
        let script = bundle.script(language)
      else { continue }
      for rehearsal in ["poor", "middling"] {
        let transcript = try transcript(rehearsal, language, interview, reader)
        let facts = interview.facts
        let card = Grader.grade(
          transcript, scenario: bundle.scenario, vacancy: bundle.vacancy, script: script, rubric: rubric,
          fill: { facts.fill($0) })
        var known = Samples()
        var fresh = Samples()
        var shown = 0
        for _ in 0..<30 {
          shown = known.timeOfThread {
            Feedback(transcript, card, bundle: bundle, rubric: rubric, reader: reader, interview: interview)
              .better.shown.count
          }
          fresh.timeOfThread { _ = Feedback(transcript, card, bundle: bundle, rubric: rubric, reader: reader) }
        }
        let what = "\(language)-\(rehearsal), \(turns) turns"
        report("\(what): shown", Double(shown), "", digits: 0)
        report("\(what), in the shell: median", known.median / 1e6, "ms", digits: 2)
        report("\(what), in the shell: slowest", known.percentile(100) / 1e6, "ms", digits: 2)
        report("\(what), from a file: median", fresh.median / 1e6, "ms", digits: 2)
        report("\(what), from a file: slowest", fresh.percentile(100) / 1e6, "ms", digits: 2)
      }
    }
  }

  /// The lines of a rehearsal, again and again until there are enough turns.
  private static func transcript(
    _ rehearsal: String, _ language: String, _ interview: Interview, _ reader: Reader
  ) throws -> Transcript {
    let lines = try ShippedLibrary.linesSaid(in: "\(language)-\(rehearsal).txt", of: "teamconflict")
    var header = TurnBenchmark.header(session: "bench")
    header.language = language
    header.fingerprints.engine = Interview.engineFingerprint
    header.fingerprints.reader = reader.fingerprint
    let commands = (0..<turns).flatMap { [Command.say(lines[$0 % lines.count]), .reply] } + [.close(.interviewer)]
    return Transcript(header: header, events: interview.events(of: commands, every: 1000))
  }
}
