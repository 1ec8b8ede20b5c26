import ArgumentParser
import Shell

/// `sonde doctor`: versions, paths, terminal, locale, and what is wrong with them.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show versions, paths, terminal and locale, and what is wrong.")

  @OptionGroup var common: CommonOptions

  func run() throws { try common.finish { try DoctorTask().run(in: $0) } }
}
