import ArgumentParser
import Shell

/// `sonde report …`.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write reports about an interview, a trainee or a cohort.",
    subcommands: [Session.self, Jury.self, TraineeReportCommand.self, CohortReportCommand.self])

  struct Jury: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The jury report: ratings with the words that they rest on, incidents, questions, the outcome.")

    @Argument(help: "A session's id, or the path of a transcript.")
    var session: String

    @Option(help: "html or markdown.")
    var format: JuryReportTask.Format = .html

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try JuryReportTask(session, format: format).run(in: $0) } }
  }
}

extension JuryReportTask.Format: ExpressibleByArgument {}
