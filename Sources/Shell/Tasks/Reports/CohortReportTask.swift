import Reports
import Storage

/// `sonde report cohort COHORT`: how a cohort does, and what it finds hard.
public struct CohortReportTask: Sendable {
  /// How the report is printed.
  public enum Format: String, Sendable, CaseIterable {
    case html, markdown, csv, json
  }

  private let cohort: String
  private let since: Int?
  private let language: String?
  private let format: Format

  /// The report on a cohort.
  ///
  /// - Parameters:
  ///   - since: the moment from which on interviews count, in seconds since 1970; nil for all.
  ///   - language: the language of the report's own words; nil for that of `--ui` or the environment.
  public init(_ cohort: String, since: Int? = nil, language: String? = nil, format: Format) {
    self.cohort = CohortName.of(cohort) ?? cohort
    self.since = since
    self.language = language
    self.format = format
  }

  /// Prints the report; a cohort that no interview belongs to ends in status 66.
  public func run(in place: Workplace) throws(Failure) {
    let desk = place.desk()
    let store = try desk.existingStore()
    let known = try Failure.storing { () throws(StorageError) in try store?.cohorts() ?? [] }
    guard known.contains(cohort) else {
      guard let nearest = Nearest.word(to: cohort, among: known) else {
        throw Failure(.missing, .noCohort, ["name": cohort])
      }
      throw Failure(.missing, .noCohortButNearest, ["name": cohort, "nearest": nearest])
    }
    var book = try CohortBook(desk: desk)
    try book.gather(cohort)
    let report = try book.report(on: cohort, since: since, language: language ?? place.words.language)
    switch format {
    case .html: try place.console.write(Array(CohortHTML.render(report).utf8))
    case .markdown: try place.console.write(Array(CohortMarkdown.render(report).utf8))
    case .csv: try place.console.write(Array(CohortCSV.render(report).utf8))
    case .json: try place.console.write([CohortJSON.render(report)])
    }
  }
}
