import ArgumentParser
import Shell

/// `sonde agreement`: the program against mentors, and mentors among themselves.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "How far the program and mentors agree, and mentors among themselves.")

  @Option(help: ArgumentHelp("Only interviews of this cohort.", valueName: "C"))
  var cohort: String?

  @Option(help: "text or json.")
  var format: AgreementTask.Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.finish { try AgreementTask(cohort: cohort, format: format).run(in: $0) }
  }
}

extension AgreementTask.Format: ExpressibleByArgument {}
