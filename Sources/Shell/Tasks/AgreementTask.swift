import Assessment
import Coaching
import Reports
import Scenarios
import Storage
import Transcripts

/// `sonde agreement`: how far the program and mentors agree, and mentors among themselves.
public struct AgreementTask: Sendable {
  /// How the report is printed.
  public enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  private let cohort: String?
  private let format: Format

  /// The agreement over the finished reviews of a cohort, or of all.
  public init(cohort: String?, format: Format) {
    self.cohort = cohort.map(NormalForm.composed)
    self.format = format
  }

  /// Prints the report; without finished reviews it says so.
  public func run(in place: Workplace) throws(Failure) {
    var book = try ReviewBook(desk: place.desk())
    try book.gather(SessionFilter(cohort: cohort))
    let language = place.words.language
    let report = AgreementReport(
      Agreement(book.interviews), cohort: cohort, skipped: .init(unknown: book.unknown),
      phrases: AgreementPhrases.shipped(language) ?? AgreementPhrases(language: language, catalogue: ""),
      names: Scoring.phrases(language))
    switch format {
    case .text: try place.console.write(Array(AgreementText.render(report).utf8))
    case .json: try place.console.write([AgreementJSON.render(report)])
    }
  }
}

/// Gathers reviewed interviews: each graded as it was recorded, and once more as each mentor corrects it.
struct ReviewBook {
  private let desk: Desk
  private let rubric: Rubric
  private let rubricHash: String
  private let scenarios: PlayedScenarios

  /// The interviews, in the order of the store: by start.
  private(set) var interviews: [ReviewedInterview] = []
  /// How many finished reviews are left out, since the scenario is not here as it was played.
  private(set) var unknown = 0

  init(desk: Desk) throws(Failure) {
    self.desk = desk
    scenarios = PlayedScenarios(desk: desk)
    rubric = try Scoring.shippedRubric()
    rubricHash = Scoring.rubricFingerprint
  }

  /// Takes in the finished reviews of the sessions that a filter lets through.
  mutating func gather(_ filter: SessionFilter) throws(Failure) {
    guard let store = try desk.existingStore() else { return }
    let done = try Failure.storing { () throws(StorageError) in try store.doneReviews(filter) }
    var rest = done[...]
    while let session = rest.first?.session {
      let reviews = rest.prefix { $0.session == session }.map(\.review)
      rest = rest.dropFirst(reviews.count)
      let transcript = try Failure.storing { () throws(StorageError) in try store.transcript(of: session) }
      try add(transcript, reviews)
    }
  }

  private mutating func add(_ transcript: Transcript, _ reviews: [ReviewRecording]) throws(Failure) {
    guard let scenario = try scenarios.scenario(of: transcript.header) else {
      unknown += reviews.count
      return
    }
    let regraded = Regrading.each(
      transcript, reviews: reviews.map(\.fold), bundle: scenario.bundle, rubric: rubric, reader: desk.reader,
      rubricHash: rubricHash)
    guard let machine = regraded.first.map({ Marks(transcript, $0.before) }) else { return }
    let judged = zip(reviews, regraded).map { recording, grades in
      ReviewedInterview.Review(
        id: recording.header.review, reviewer: recording.header.reviewer.id, start: recording.header.start,
        isBlind: recording.header.isBlind,
        marks: machine.corrected(by: recording.fold, in: transcript, regraded: grades.after))
    }
    interviews.append(ReviewedInterview(machine: machine, reviews: judged))
  }
}
