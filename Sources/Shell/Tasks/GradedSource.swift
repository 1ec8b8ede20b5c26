import Assessment
import Coaching
import Interviewing
import Transcripts

/// A transcript that a command names, with the scenario that it was played with and its scorecard.
struct GradedSource {
  let transcript: Transcript
  let scenario: OpenScenario
  let facts: FactBook
  let rubric: Rubric
  let card: Scorecard
  private let desk: Desk

  /// Finds a file or session, and grades it by a rubric.
  init(_ name: String, rubric: Rubric, in place: Workplace) throws(Failure) {
    let desk = place.desk()
    let (recording, scenarios) = try TranscriptSource(name, in: place).recording()
    let scenario = try SessionScenario(desk: desk, bundled: scenarios).scenario(of: recording.header)
    let facts = FactBook(scenario: scenario.bundle.scenario, script: scenario.script, seed: recording.header.seed)
    self.desk = desk
    transcript = recording.transcript
    self.scenario = scenario
    self.facts = facts
    self.rubric = rubric
    card = Scoring.scorecard(of: transcript, scenario, rubric: rubric) { facts.fill($0) }
  }

  /// The scorecard with its better questions tried, with the scenario as it was played.
  var feedback: Feedback {
    Feedback(transcript, card, bundle: scenario.bundle, rubric: rubric, reader: desk.reader)
  }
}
