import ArgumentParser
import Shell

/// `sonde report trainee NAME`.
struct TraineeReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trainee",
    abstract: "A trainee's interviews in order, what recurs in them, and what mentors wrote.",
    discussion: "Finished reviews count. A mentor who is still to review blind should do so first.")

  @Argument(help: "The trainee's name.")
  var trainee: String

  @Option(help: "html, markdown, csv or json.")
  var format: TraineeReportTask.Format = .html

  @Option(help: ArgumentHelp("The language of the report: nl, fr, en or de.", valueName: "L"))
  var language: InterviewLanguage?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.finish { place in
      try TraineeReportTask(trainee, language: language?.rawValue, format: format).run(in: place)
    }
  }
}

extension TraineeReportTask.Format: ExpressibleByArgument {}
