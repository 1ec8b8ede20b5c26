import Assessment
import Interviewing
import Reports
import Scenarios
import Storage
import Transcripts

/// Gathers what a report on progress stands on: the interviews of a trainee, graded anew, and the scenario to go on with.
struct ProgressBook {
  let desk: Desk
  private var graded: [(id: String, transcript: Transcript, card: Scorecard)] = []
  private var skipped = ProgressReport.Skipped()
  private let scenarios: PlayedScenarios

  init(desk: Desk) {
    self.desk = desk
    scenarios = PlayedScenarios(desk: desk)
  }

  /// Takes in sessions of the store, in any order: those for practice and exams that were finished. The latest list
  /// first, so that interviews that began at the same moment are given in the order in which they were kept.
  mutating func add(_ summaries: [SessionSummary], except current: String? = nil) throws(Failure) {
    guard let store = try desk.existingStore() else { return }
    for summary in summaries.reversed() where summary.id != current {
      guard [.practice, .exam].contains(summary.header.mode) else { continue }
      let transcript = try Failure.storing { () throws(StorageError) in try store.transcript(of: summary.id) }
      try add(transcript, id: summary.id)
    }
  }

  /// Takes in one interview.
  mutating func add(_ transcript: Transcript, id: String) throws(Failure) {
    guard transcript.isFinished else { return skipped.running += 1 }
    guard let scenario = try scenarios.scenario(of: transcript.header) else { return skipped.unknown += 1 }
    let facts = FactBook(
      scenario: scenario.bundle.scenario, script: scenario.script, seed: transcript.header.seed)
    let card = Scoring.scorecard(of: transcript, scenario, rubric: try Scoring.shippedRubric()) { facts.fill($0) }
    graded.append((id, transcript, card))
  }

  /// The report, in a language or, with nil, in that of the latest interview.
  ///
  /// - Parameters:
  ///   - trainee: her name, where she has one.
  ///   - ui: the language of its own words.
  ///   - command: what is typed to begin the scenario that is offered.
  func report(
    of trainee: String?, ui: String?, command: (ScenarioOffer) -> String
  ) -> ProgressReport {
    let progress = TraineeProgress(graded)
    let spoken = progress.interviews.last?.card.language
    let language = ui ?? spoken ?? desk.environment.language
    let chosen = offer(after: progress, language: spoken ?? language)
    return ProgressReport(
      progress, of: trainee,
      offer: chosen.map { ProgressReport.Offer($0.offer, title: $0.title, command: command($0.offer)) },
      skipped: skipped, phrases: Scoring.progressPhrases(language), names: Scoring.phrases(language))
  }

  /// The scenario to go on with; one that cannot be played is not offered.
  private func offer(after progress: TraineeProgress, language: String) -> (offer: ScenarioOffer, title: String)? {
    guard let shelf = try? desk.shelf() else { return nil }
    var library = shelf.ids.compactMap { shelf.library.load($0, languages: [language])?.bundle }
    let focus = progress.weaknesses.focuses.first
    while let offer = ScenarioOffer.choose(for: focus, among: library, after: progress, language: language) {
      if let open = try? shelf.open(offer.scenario, language: offer.language) {
        return (offer, open.script.text(open.bundle.scenario.title))
      }
      library.removeAll { $0.scenario.id == offer.scenario }
    }
    return nil
  }
}
