import Assessment
import Coaching
import Interviewing
import QuestionReading
import Scenarios
import Storage
import Transcripts

/// An interview on the mentor's desk: what was said, how it is graded, and her review of it.
final class OpenedSession {
  /// The session's id in the store.
  let id: String
  /// The chain's value up to which it is read.
  let head: String
  let isClosed: Bool
  let transcript: Transcript
  let turns: [Turn]
  /// The scenario as it was played; nil where it is not here, and nothing can be graded.
  let scenario: OpenScenario?
  /// The mentor's own reviews: the one that she can go on with is the last, if it is not done.
  private(set) var mine: [ReviewRecording]
  /// The reviews of others that are done.
  let others: [ReviewRecording]
  /// The turn that she looks at; 0 before the first.
  var position = 0
  /// The interview as it is graded without and with her corrections.
  private(set) var regrading: Regrading?
  private let scores: ScoreKeeper
  private let desk: Desk
  private lazy var interview = scenario.flatMap {
    Interview(bundle: $0.bundle, language: $0.language, seed: transcript.header.seed, reader: desk.reader)
  }

  /// Opens a session of the store for a mentor.
  init(_ id: String, for mentor: String, desk: Desk, scores: ScoreKeeper) throws(Failure) {
    let store = try desk.store()
    let recording = try Failure.storing { () throws(StorageError) in try store.recording(of: id) }
    let reviews = try Failure.storing { () throws(StorageError) in try store.reviews(ofSession: id) }
    self.id = id
    head = recording.chain.head
    isClosed = recording.lines.contains { if case .closed = $0.event.body { true } else { false } }
    transcript = recording.transcript
    turns = transcript.turns
    scenario = try scores.scenario(of: recording.header)
    mine = reviews.filter { $0.header.reviewer.id == mentor }
    others = reviews.filter { $0.header.reviewer.id != mentor && $0.fold.isDone }
    self.scores = scores
    self.desk = desk
    regrade()
  }

  private(set) lazy var facts = scenario.map {
    FactBook(scenario: $0.bundle.scenario, script: $0.script, seed: transcript.header.seed)
  }

  /// The review that she writes in; nil where none is begun.
  var current: ReviewRecording? { mine.last.flatMap { $0.fold.isDone ? nil : $0 } }

  /// What stands of her review: of the one that she writes in, else of the last one that she finished.
  var fold: ReviewFold { mine.last?.fold ?? ReviewFold([]) }

  /// Whether she has finished a review of this interview.
  var isReviewed: Bool { mine.contains { $0.fold.isDone } }

  /// The scorecard with her corrections.
  var card: Scorecard? { regrading?.after }

  /// Adds an entry to her review, which is begun where there is none, and grades again where that can change anything.
  ///
  /// - Parameters:
  ///   - moment: the milliseconds since her review began, or went on.
  ///   - header: makes the header of a review that is begun.
  ///   - salts: gives the salts of a review.
  func add(
    _ event: ReviewEvent, at moment: Int, header: () throws(Failure) -> ReviewHeader,
    salts: (ReviewHeader) -> SaltSource
  ) throws(Failure) {
    let store = try desk.store()
    var recording: ReviewRecording
    if let current {
      recording = current
    } else {
      let header = try header()
      try Failure.storing { () throws(StorageError) in try store.create(header) }
      recording = ReviewRecording(header: header, headerBytes: header.canonicalBytes, lines: [], end: nil)
      mine.append(recording)
    }
    var writer = ReviewWriter(continuing: recording, salts: salts(recording.header))
    let line = writer.append(event, at: max(moment, recording.lines.last?.entry.at ?? 0))
    try Failure.storing { () throws(StorageError) in try store.append([line], toReview: recording.header.review) }
    mine[mine.count - 1] = ReviewRecording(
      header: recording.header, headerBytes: recording.headerBytes, lines: recording.lines + [line], end: nil)
    switch event {
    case .comment, .summary, .rate, .done: break
    case .relabel, .overrule, .confirm, .reject, .undo: regrade()
    }
  }

  private func regrade() {
    guard let scenario else { return }
    let fold = fold
    regrading = Regrading(
      transcript, review: fold, bundle: scenario.bundle, rubric: scores.rubric, reader: desk.reader,
      rubricHash: scores.rubricHash, interview: fold.corrections.isEmpty ? nil : interview)
  }
}
