import Assessment
import Interviewing
import Transcripts

/// A transcript that a command names, with the scenario that it was played with and its scorecard.
struct GradedSource {
  let transcript: Transcript
  let scenario: OpenScenario
  let facts: FactBook
  let rubric: Rubric
  let card: Scorecard

  /// Finds a file or session, and grades it by a rubric.
  init(_ name: String, rubric: Rubric, in place: Workplace) throws(Failure) {
    let recording = try TranscriptSource(name, in: place).recording()
    let scenario = try SessionScenario(desk: place.desk()).scenario(of: recording.header)
    let facts = FactBook(scenario: scenario.bundle.scenario, script: scenario.script, seed: recording.header.seed)
    transcript = recording.transcript
    self.scenario = scenario
    self.facts = facts
    self.rubric = rubric
    card = Scoring.scorecard(of: transcript, scenario, rubric: rubric) { facts.fill($0) }
  }
}
