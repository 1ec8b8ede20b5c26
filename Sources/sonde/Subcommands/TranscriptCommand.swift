import ArgumentParser
import Shell

/// `sonde transcript …`.
struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript", abstract: "Export, import, verify or replay transcripts.",
    subcommands: [Export.self, Import.self, Verify.self, Replay.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a session as a transcript.")

    @Argument(help: "The session's id, or the beginning of it.")
    var session: String

    @Option(help: ArgumentHelp("Write to this file, not to standard output.", valueName: "FILE"))
    var output: String?

    @Flag(help: "With the scenario as it was played, for somebody who lacks it.")
    var withScenario = false

    @Flag(help: "With all reviews of it.")
    var withReviews = false

    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.finish {
        try ExportTask(session: session, output: output, withScenario: withScenario, withReviews: withReviews)
          .run(in: $0)
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take transcripts, and what travels with them, into the store: all files or, where one is bad, none.")

    @Argument(help: "The files.")
    var files: [String]

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try ImportTask(files: files).run(in: $0) } }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check integrity and reproduction of a transcript, its scenario and its reviews.")

    @Argument(help: "A transcript's file, or a session's id.")
    var source: String

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try VerifyTask(source).run(in: $0) } }
  }

  struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show an interview again.")

    @Argument(help: "A transcript's file, or a session's id.")
    var source: String

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try ReplayTask(source).run(in: $0) } }
  }
}
