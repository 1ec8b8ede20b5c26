import ArgumentParser
import Shell

/// `sonde report cohort COHORT`.
struct CohortReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "How a cohort does: scores, progress, the hardest evidence, unsure lines, agreement. It names nobody.",
    discussion: "Finished reviews count. A mentor who is still to review blind should do so first.")

  @Argument(help: "The cohort, as `sonde practice --cohort` set it.")
  var cohort: String

  @Option(help: "html, markdown, csv or json.")
  var format: CohortReportTask.Format = .html

  @Option(help: ArgumentHelp("The language of the report: nl, fr, en or de.", valueName: "L"))
  var language: InterviewLanguage?

  @Option(help: ArgumentHelp("Only interviews from this day on, such as 2026-03-01.", valueName: "DATE"))
  var since: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let since, StartTime.day(since) == nil {
      throw ValidationError("--since \(since): not a day; expected one such as 2026-03-01")
    }
  }

  func run() throws {
    try common.finish { place in
      try CohortReportTask(
        cohort, since: since.flatMap { StartTime.day($0) }, language: language?.rawValue, format: format
      ).run(in: place)
    }
  }
}

extension CohortReportTask.Format: ExpressibleByArgument {}
