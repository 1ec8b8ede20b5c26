import ArgumentParser
import Shell

extension Report {
  /// `sonde report session SESSION|FILE`.
  struct Session: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "An interview as a timeline: where it turned, what was won and lost, what mentors said, every turn.")

    @Argument(help: "A session's id, or the path of a transcript.")
    var session: String

    @Option(help: "html, markdown, csv or json.")
    var format: SessionReportTask.Format = .html

    @Option(help: ArgumentHelp("The report's language: nl, fr, en or de; by default the interview's.", valueName: "L"))
    var language: InterviewLanguage?

    @Option(help: ArgumentHelp("Grade by this rubric instead of the shipped one.", valueName: "FILE"))
    var rubric: String?

    @Option(help: ArgumentHelp("Write to this file, not to standard output.", valueName: "FILE"))
    var output: String?

    @Flag(inversion: .prefixedNo, help: "Try better questions, which takes longest.")
    var counterfactuals = true

    @Flag(help: "Show the marks of other mentors though a blind review is not done yet.")
    var showOthers = false

    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.finish {
        try SessionReportTask(
          session, format: format, language: language?.rawValue, rubric: rubric, output: output,
          looksForBetter: counterfactuals, showsOthers: showOthers
        ).run(in: $0)
      }
    }
  }
}

extension SessionReportTask.Format: ExpressibleByArgument {}
