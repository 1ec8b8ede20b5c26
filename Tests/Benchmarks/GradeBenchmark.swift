import Assessment
import Foundation
import Interviewing
import QuestionReading
import Scenarios
import TestSupport
import Transcripts

/// What it costs to grade a whole interview, the checklists and the form included: a cohort's sessions are graded again
/// whenever its academy changes the rubric.
enum GradeBenchmark {
  static func run() throws {
    let bundle = try ShippedLibrary.bundle("teamconflict")
    guard let interview = Interview(bundle: bundle, language: "nl", seed: 7, reader: Reader()),
      let script = bundle.script("nl"), let rubric = Rubric.shipped
    else { return }
    let lines = try ShippedLibrary.linesSaid(in: "nl-strong.txt", of: "teamconflict")
    var commands = lines.flatMap { [Command.say($0), .reply] }
    commands += [.close(.interviewer)]
    commands.append(
      .assess(
        AssessmentEntry(
          subject: .competency("teamwork"), value: "3", turns: [12], text: .words("Spreekt zelf aan.", salt: ""))))
    commands.append(.submit)
    let transcript = Transcript(
      header: TurnBenchmark.header(session: "bench"), events: interview.events(of: commands, every: 1000))
    let hash = rubric.fingerprint(Grader.sha256)
    let facts = interview.facts
    var graded = Samples()
    var prompts = Samples()
    for _ in 0..<300 {
      graded.time {
        _ = Grader.grade(
          transcript, scenario: bundle.scenario, vacancy: bundle.vacancy, script: script, rubric: rubric,
          rubricHash: hash
        ) { facts.fill($0) }
      }
      prompts.time { _ = Checklist.state(transcript, bundle) }
    }
    report("turns", Double(lines.count), "", digits: 0)
    report("an interview graded: median", graded.median / 1e3, "µs")
    report("the checklist for the prompt: median", prompts.median / 1e3, "µs")
  }
}
