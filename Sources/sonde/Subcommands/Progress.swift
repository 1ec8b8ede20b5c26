import ArgumentParser
import Shell

/// `sonde progress`: how a trainee comes on over her interviews.
struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a trainee comes on over her interviews, and what to practise next.")

  @Option(help: ArgumentHelp("The trainee's name; by default whoever plays at this device.", valueName: "NAME"))
  var trainee: String?

  @Option(help: "text, html or json.")
  var format: ProgressTask.Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.finish { try ProgressTask(trainee: trainee, format: format).run(in: $0) }
  }
}

extension ProgressTask.Format: ExpressibleByArgument {}
