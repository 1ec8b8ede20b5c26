import Assessment
import Coaching
import Interviewing
import Reports
import Storage
import Transcripts

/// `sonde report session SESSION|FILE`: what a mentor and a trainee read of an interview.
public struct SessionReportTask: Sendable {
  /// How the report is printed.
  public enum Format: String, Sendable, CaseIterable {
    case html, markdown, csv, json
  }

  private let source: String
  private let format: Format
  private let language: String?
  private let rubric: String?
  private let output: String?
  private let looksForBetter: Bool
  private let showsOthers: Bool

  /// The report of a session or a file.
  ///
  /// - Parameters:
  ///   - language: the report's language; nil for that of `--ui`, else the interview's.
  ///   - rubric: the path of a rubric to grade by instead of the shipped one.
  ///   - output: the file to write to; nil for standard output.
  ///   - looksForBetter: whether better questions are tried, which takes longest.
  ///   - showsOthers: whether reviews are shown that a mentor who reviews blind is not to see yet.
  public init(
    _ source: String, format: Format, language: String? = nil, rubric: String? = nil, output: String? = nil,
    looksForBetter: Bool = true, showsOthers: Bool = false
  ) {
    self.source = source
    self.format = format
    self.language = language
    self.rubric = rubric
    self.output = output
    self.looksForBetter = looksForBetter
    self.showsOthers = showsOthers
  }

  /// Writes the report.
  public func run(in place: Workplace) throws(Failure) {
    let report = try report(in: place)
    let text =
      switch format {
      case .html: SessionHTML.render(report)
      case .markdown: SessionMarkdown.render(report)
      case .csv: SessionCSV.render(report)
      case .json: SessionJSON.render(report) + "\n"
      }
    guard let output else { return try place.console.write(Array(text.utf8)) }
    try OutputFile(output).write(Array(text.utf8))
  }

  private func report(in place: Workplace) throws(Failure) -> SessionReport {
    let desk = place.desk()
    let rubric = try Scoring.rubric(at: rubric)
    let found = try TranscriptSource(source, in: place)
    let bundle = try found.bundle()
    guard let recording = bundle.transcripts.first else { throw Failure(.data, .bundleNoTranscript, ["path": source]) }
    let (header, transcript) = (recording.header, recording.transcript)
    let scenario = try SessionScenario(desk: desk, bundled: bundle.scenarios).scenario(of: header)
    let all = try found.reviews(bundle, in: place).filter { recording.isReviewed(by: $0.header) }
    let shown = showsOthers ? all : all.shownToAll
    let facts = FactBook(scenario: scenario.bundle.scenario, script: scenario.script, seed: header.seed)

    // Making an interview takes longest; what needs one shares it.
    let isPlayed = looksForBetter || shown.contains { !$0.fold.corrections.isEmpty }
    let interview =
      isPlayed
      ? Interview(bundle: scenario.bundle, language: header.language, seed: header.seed, reader: desk.reader) : nil
    let hash = rubric.fingerprint(ContentHash.sha256)
    let names = try self.names(of: header, shown, in: place)
    let reviews = shown.map { review in
      SessionReview(
        header: review.header, fold: review.fold, name: names[review.header.reviewer.id],
        regrading: Regrading(
          transcript, review: review.fold, bundle: scenario.bundle, rubric: rubric, reader: desk.reader,
          rubricHash: hash, interview: interview))
    }
    var card = Scoring.scorecard(of: transcript, scenario, rubric: rubric) { facts.fill($0) }
    var better: BetterQuestions?
    if looksForBetter {
      let feedback = Feedback(
        transcript, card, bundle: scenario.bundle, rubric: rubric, reader: desk.reader, interview: interview)
      (card, better) = (feedback.scorecard, feedback.better)
    }
    return SessionReport(
      transcript, scenario.bundle, card: card, better: better, reviews: reviews, hidden: all.count - shown.count,
      trainee: header.actors.first { $0.role == .trainee }.flatMap { names[$0.id] },
      language: language ?? place.ui ?? header.language, names: scenario.nameOnCard, fill: facts.fill)
  }

  /// The names that the store knows, by id: the trainee's and the mentors'.
  private func names(
    of header: Header, _ reviews: [ReviewRecording], in place: Workplace
  ) throws(Failure) -> [String: String] {
    guard let store = try place.desk().existingStore() else { return [:] }
    let trainees = header.actors.filter { $0.role == .trainee }.map(\.id)
    var names: [String: String] = [:]
    for id in trainees + reviews.map(\.header.reviewer.id) {
      names[id] = try Failure.storing { () throws(StorageError) in try store.name(ofActor: id) }
    }
    return names
  }
}
