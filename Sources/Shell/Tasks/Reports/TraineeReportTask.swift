import Reports
import Transcripts

/// `sonde report trainee NAME`: a trainee's interviews, how she comes on, and what mentors wrote.
public struct TraineeReportTask: Sendable {
  /// How the report is printed.
  public enum Format: String, Sendable, CaseIterable {
    case html, markdown, csv, json
  }

  private let trainee: String
  private let language: String?
  private let format: Format

  /// The report on the trainee with a name, in a language; nil for that of `--ui` or the environment.
  public init(_ trainee: String, language: String? = nil, format: Format) {
    self.trainee = NormalForm.composed(trainee)
    self.language = language
    self.format = format
  }

  /// Prints the report; a name that no interview belongs to ends in status 66.
  public func run(in place: Workplace) throws(Failure) {
    var book = try TraineeBook(desk: place.desk())
    try book.gather(trainee)
    let report = book.report(on: trainee, language: language ?? place.words.language)
    switch format {
    case .html: try place.console.write(Array(TraineeHTML.render(report).utf8))
    case .markdown: try place.console.write(Array(TraineeMarkdown.render(report).utf8))
    case .csv: try place.console.write(Array(TraineeCSV.render(report).utf8))
    case .json: try place.console.write([TraineeJSON.render(report)])
    }
  }
}
