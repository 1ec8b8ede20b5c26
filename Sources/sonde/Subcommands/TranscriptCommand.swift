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

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try ExportTask(session: session, output: output).run(in: $0) } }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take transcripts into the store.")

    @Argument(help: "The files.")
    var files: [String]

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try ImportTask(files: files).run(in: $0) } }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check integrity and reproduction of a transcript.")

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
