import ArgumentParser
import Shell

/// `sonde demo`: a strong interview beside a poor one.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play a strong interview beside a poor one, with commentary.")

  @Argument(help: "A scenario of the library.")
  var scenario = "teamconflict"

  @Option(help: ArgumentHelp("The language of the interviews: nl, fr, en or de.", valueName: "L"))
  var language: InterviewLanguage?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.finish { try DemoTask(scenario: scenario, language: language?.rawValue).run(in: $0) }
  }
}
