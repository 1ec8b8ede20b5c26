import ArgumentParser
import Shell

/// `sonde calibrate`: rater training.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Observe a fixed interview as an assessor, classify and rate, and compare with what there was.")

  @Argument(help: "A scenario of the library.")
  var scenario = "teamconflict"

  @Option(help: ArgumentHelp("The language of the interview: nl, fr, en or de.", valueName: "L"))
  var language: InterviewLanguage?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.finish { try CalibrateTask(scenario: scenario, language: language?.rawValue).run(in: $0) }
  }
}
