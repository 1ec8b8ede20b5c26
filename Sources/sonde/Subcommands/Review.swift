import ArgumentParser
import Shell

/// `sonde review [SESSION]`: the mentor's shell.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read interviews, comment on them, and overrule the machine: at the terminal, or with standard input.")

  @Argument(help: "The id of a saved interview, or the beginning of it.")
  var session: String?

  @Option(help: ArgumentHelp("The mentor's name; by default that of the account.", valueName: "NAME"))
  var mentor: String?

  @Option(help: ArgumentHelp("When the review starts, such as 2026-03-01T09:00:00Z.", valueName: "ISO8601"))
  var start: String?

  @Flag(help: "Show the marks of other mentors from the beginning; the review is then no blind one.")
  var showOthers = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let start, StartTime.seconds(start) == nil {
      throw ValidationError("--start \(start): not a moment; expected one such as 2026-03-01T09:00:00Z")
    }
    if let mentor, mentor.allSatisfy(\.isWhitespace) { throw ValidationError("--mentor: the name is empty") }
  }

  func run() throws {
    var options = ReviewShell.Options()
    options.mentor = mentor
    options.start = start.flatMap { StartTime.seconds($0) }
    options.showsOthers = showOthers
    try common.finish { try ReviewTask(session: session, options: options).run(in: $0) }
  }
}
