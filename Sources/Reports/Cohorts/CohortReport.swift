import Assessment
import Transcripts

/// What a report on a cohort says, as a document: how scores spread and come on, who passed, which evidence is hardest, of
/// which lines the reader was unsure, and how far machine and mentors agree. It names nobody.
public struct CohortReport: Sendable {
  /// Interviews that are not counted.
  public struct Skipped: Sendable, Equatable {
    /// Those that go on or were broken off.
    public var running: Int
    /// Those that cannot be graded here: the scenario is not here as it was when they were played, or they are damaged.
    public var unknown: Int

    /// Counts of interviews.
    public init(running: Int = 0, unknown: Int = 0) {
      self.running = running
      self.unknown = unknown
    }
  }

  /// From how many interviews, or reviewed interviews, on a share or a coefficient says something about a group.
  static let fewest = 10
  /// From how many trainees on a report about them all is no report about each.
  static let fewestTrainees = 5

  let cohort: String
  let since: Int?
  let summary: CohortSummary
  let unsure: UnsureLines
  let agreement: Agreement
  let words: [String: ScenarioWords]
  let skipped: Skipped
  let phrases: CohortPhrases
  /// The names of dimensions, elements, grounds and kinds of questions, and the marks between figures.
  let names: ScorecardPhrases
  let agreementPhrases: AgreementPhrases

  /// A report in the language of the phrases; what interviewers said, and the texts of a scenario that lacks that language,
  /// stay in theirs.
  ///
  /// - Parameters:
  ///   - since: the moment from which on interviews count, in seconds since 1970; nil for all.
  ///   - words: what scenarios and their evidence are called, by the scenario's id.
  public init(
    cohort: String, since: Int? = nil, summary: CohortSummary, unsure: UnsureLines, agreement: Agreement,
    words: [String: ScenarioWords], skipped: Skipped = Skipped(), phrases: CohortPhrases, names: ScorecardPhrases,
    agreementPhrases: AgreementPhrases
  ) {
    self.cohort = cohort
    self.since = since
    self.summary = summary
    self.unsure = unsure
    self.agreement = agreement
    self.words = words
    self.skipped = skipped
    self.phrases = phrases
    self.names = names
    self.agreementPhrases = agreementPhrases
  }

  /// The document.
  public var document: ReportDocument {
    let body =
      summary.interviews.isEmpty
      ? [.paragraph(phrases(.none), tone: .plain)]
      : overview + scores + course + outcomes + hardest + unsureLines + agreementBlocks
    return ReportDocument(
      language: phrases.language, title: phrases(.title, ["cohort": cohort]), blocks: body + notCounted,
      labelled: names(.colon))
  }

  var decimal: String { names(.decimal) }

  /// What a subject is called.
  func name(of subject: CohortSummary.Subject) -> String {
    switch subject {
    case .total: phrases(.total)
    case .dimension(let id): names.name("dimension", id.rawValue)
    }
  }

  /// Behind a number that it is not to be parted from.
  static let percent = "\u{A0}%"

  /// A value of a subject: points out of 100 for the total, percent for a dimension.
  func value(_ thousandths: Int, of subject: CohortSummary.Subject) -> String {
    subject == .total
      ? Numbers.tenths(thousandths, mark: decimal) : Numbers.percent(thousandths) + CohortReport.percent
  }

  /// A share in percent; a dash where there are too few for one.
  func share(_ count: Int, of whole: Int) -> String {
    whole < CohortReport.fewest ? "–" : Numbers.percent((count * 1000 + whole / 2) / whole) + " %"
  }

  private var overview: [ReportDocument.Block] {
    let interviews = summary.interviews
    guard let first = interviews.first, let last = interviews.last else { return [] }
    let own = interviews.count { $0.aid.isUnaided }
    var blocks: [ReportDocument.Block] = [
      .paragraph(
        phrases(
          .span,
          [
            "count": String(interviews.count), "trainees": String(summary.trainees), "first": date(first),
            "last": date(last),
          ]), tone: .plain)
    ]
    if let since { blocks.append(.paragraph(phrases(.since, ["date": CohortReport.day(since)]), tone: .plain)) }
    blocks.append(
      .paragraph(
        phrases(
          .apart,
          [
            "own": String(own), "helped": String(interviews.count - own), "reviewed": String(summary.passes.reviewed),
          ]), tone: .plain))
    if summary.trainees < CohortReport.fewestTrainees {
      blocks.append(.paragraph(phrases(.small, ["needed": String(CohortReport.fewestTrainees)]), tone: .bad))
    }
    if interviews.count < CohortReport.fewest {
      blocks.append(.paragraph(phrases(.few, ["needed": String(CohortReport.fewest)]), tone: .bad))
    }
    return blocks + [.paragraph(phrases(.legend), tone: .quiet)]
  }

  private var agreementBlocks: [ReportDocument.Block] {
    let report = AgreementReport(agreement, cohort: cohort, phrases: agreementPhrases, names: names)
    let reviewed = agreement.machine.interviews
    var blocks: [ReportDocument.Block] = [.heading(phrases(.agreement), level: 2)]
    if reviewed > 0 && reviewed < CohortReport.fewest {
      blocks.append(.paragraph(phrases(.agreementFew, ["count": String(reviewed)]), tone: .bad))
    }
    return blocks + report.blocks(headingLevel: 3)
  }

  private var notCounted: [ReportDocument.Block] {
    let counts: [(CohortPhrase, Int)] = [(.running, skipped.running), (.unknown, skipped.unknown)]
    return counts.filter { $0.1 > 0 }.map { .paragraph(phrases($0.0, ["count": String($0.1)]), tone: .quiet) }
  }

  private func date(_ interview: PlacedInterview) -> String { CohortReport.day(interview.interview.start) }

  static func day(_ seconds: Int) -> String { String(Instant.text(seconds).prefix(10)) }
}
