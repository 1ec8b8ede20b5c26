import ArgumentParser
import Shell

/// `sonde sessions`: the interviews that the store holds.
struct Sessions: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the interviews that were saved, the latest first.")

  @Option(help: ArgumentHelp("Only those of this trainee.", valueName: "NAME"))
  var trainee: String?

  @Option(help: ArgumentHelp("Only those of this cohort.", valueName: "C"))
  var cohort: String?

  @Option(help: "text, json or csv.")
  var format: SessionsTask.Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.finish { try SessionsTask(trainee: trainee, cohort: cohort, format: format).run(in: $0) }
  }
}

extension SessionsTask.Format: ExpressibleByArgument {}
