import Assessment
import Transcripts

/// What a report on a trainee says, as a document: her interviews in order, how dimensions come on, what recurs, which
/// evidence she wins, and what mentors wrote. What she did on her own stands apart throughout.
public struct TraineeReport: Sendable {
  /// From how many interviews on something like a course can be seen.
  static let fewest = 3
  /// How many pieces of evidence are shown of each kind.
  static let shownPieces = 6

  let record: TraineeRecord
  let trainee: String
  /// What scenarios and their evidence are called, by the scenario's id.
  let words: [String: ScenarioWords]
  /// The names of mentors by their ids.
  let mentors: [String: String]
  let skipped: ProgressReport.Skipped
  let phrases: TraineePhrases
  /// The names of dimensions, criteria and elements, and the marks between figures.
  let names: ScorecardPhrases
  let progressPhrases: ProgressPhrases

  /// A report on a trainee by the name that she is asked for with, in the language of the phrases; what was said, what
  /// mentors wrote, and the titles of interviews stay in their own.
  public init(
    _ record: TraineeRecord, of trainee: String, words: [String: ScenarioWords], mentors: [String: String],
    skipped: ProgressReport.Skipped = .init(), phrases: TraineePhrases, names: ScorecardPhrases,
    progressPhrases: ProgressPhrases
  ) {
    self.record = record
    self.trainee = trainee
    self.words = words
    self.mentors = mentors
    self.skipped = skipped
    self.phrases = phrases
    self.names = names
    self.progressPhrases = progressPhrases
  }

  /// The document.
  public var document: ReportDocument {
    let body =
      record.entries.isEmpty
      ? [.paragraph(phrases(.none), tone: .plain)]
      : overview + interviews + course + recurring + evidence + opinions
    return ReportDocument(
      language: phrases.language, title: phrases(.title, ["name": trainee]), blocks: body + notCounted,
      labelled: names(.colon))
  }

  private var overview: [ReportDocument.Block] {
    guard let first = record.entries.first, let last = record.entries.last else { return [] }
    let own = record.entries.count { $0.interview.aid.isUnaided }
    var blocks: [ReportDocument.Block] = [
      .paragraph(
        phrases(
          .span, ["count": String(record.entries.count), "first": date(first), "last": date(last)]), tone: .plain),
      .paragraph(
        phrases(.apart, ["own": String(own), "helped": String(record.entries.count - own)]), tone: .plain),
    ]
    if record.entries.count < TraineeReport.fewest {
      blocks.append(.paragraph(phrases(.few, ["needed": String(TraineeReport.fewest)]), tone: .bad))
    }
    return blocks + [.paragraph(phrases(.legend), tone: .quiet)]
  }

  /// How total and dimensions come on, as a report on progress draws it.
  private var course: [ReportDocument.Block] {
    var report = ProgressReport(record.progress, of: trainee, offer: nil, phrases: progressPhrases, names: names)
    report.seriesNames = (phrases(.own), phrases(.helped))
    return report.scoreTrends + [scores]
  }

  private var recurring: [ReportDocument.Block] {
    list(record.strengths, .strengths, .good) + list(record.priorities, .priorities, .bad)
  }

  private func list(
    _ recurrences: [TraineeRecord.Recurrence], _ heading: TraineePhrase, _ tone: ReportDocument.Tone
  ) -> [ReportDocument.Block] {
    let heading = ReportDocument.Block.heading(phrases(heading), level: 2)
    guard !recurrences.isEmpty else {
      return [
        heading, .paragraph(phrases(.recurNone, ["needed": String(TraineeRecord.fewestRecurring)]), tone: .quiet),
      ]
    }
    return [
      heading,
      .list(
        recurrences.map { recurrence in
          ReportDocument.Item(
            label: names.name(ofKey: recurrence.key),
            lines: [
              phrases(
                .recurs, ["own": numbers(recurrence.unaided), "helped": numbers(recurrence.helped)])
            ], tone: tone)
        }, isNumbered: false),
    ]
  }

  private func numbers(_ numbers: [Int]) -> String { numbers.isEmpty ? "–" : Numbers.turns(numbers) }

  private var notCounted: [ReportDocument.Block] {
    let counts: [(TraineePhrase, Int)] = [(.running, skipped.running), (.unknown, skipped.unknown)]
    return counts.filter { $0.1 > 0 }.map { .paragraph(phrases($0.0, ["count": String($0.1)]), tone: .quiet) }
  }

  func date(_ entry: TraineeRecord.Entry) -> String { String(Instant.text(entry.interview.start).prefix(10)) }

  var decimal: String { names(.decimal) }
}
