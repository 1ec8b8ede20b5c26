import ArgumentParser
import Shell

/// `sonde grade SESSION|FILE`: the scorecard of an interview.
struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Grade an interview of the store, or a transcript's file.")

  @Argument(help: "A session's id, or the path of a transcript.")
  var session: String

  @Option(help: ArgumentHelp("Grade by this rubric instead of the shipped one.", valueName: "FILE"))
  var rubric: String?

  @Option(help: "text, json, markdown or html.")
  var format: GradeTask.Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.finish { try GradeTask(session, rubric: rubric, format: format).run(in: $0) }
  }
}

extension GradeTask.Format: ExpressibleByArgument {}
