import ArgumentParser
import Shell

/// `sonde export …`: what leaves for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what other programs take in: a learning platform, the reader's trainer.",
    subcommands: [XAPI.self, Corrections.self])

  struct XAPI: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "xapi",
      abstract: "Write interviews as xAPI 1.0.3 statements, or send them to a learning record store.",
      discussion: """
        Sending needs a user and a password: in SONDE_LRS_USER and SONDE_LRS_PASSWORD, or in the file of --credentials. \
        What was accepted is not sent again; sending that was interrupted goes on when the command is given again.
        """)

    @Argument(help: "The ids of sessions, or the beginnings of them.")
    var sessions: [String] = []

    @Flag(help: "All interviews for practice and exams.")
    var all = false

    @Option(help: ArgumentHelp("With --all: only those of this trainee.", valueName: "NAME"))
    var trainee: String?

    @Option(help: ArgumentHelp("With --all: only those of this cohort.", valueName: "C"))
    var cohort: String?

    @Option(
      help: ArgumentHelp("Send them to this learning record store, such as https://lrs.example/xAPI.", valueName: "URL")
    )
    var post: String?

    @Option(help: ArgumentHelp("A file with the line USER:PASSWORD.", valueName: "FILE"))
    var credentials: String?

    @Option(
      help: ArgumentHelp("The home page of the accounts that people have, by their random ids.", valueName: "IRI"))
    var homePage: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
      if !all, trainee != nil || cohort != nil {
        throw ValidationError("--trainee and --cohort choose among --all; expected --all beside them")
      }
      if credentials != nil, post == nil { throw ValidationError("--credentials: nothing is sent without --post URL") }
      if let homePage, !Self.isPage(homePage) {
        throw ValidationError("--home-page \(homePage): not an address; expected one such as https://academy.example/")
      }
    }

    private static func isPage(_ text: String) -> Bool {
      ["https://", "http://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count + 1 }
        && text.unicodeScalars.allSatisfy {
          $0.value > 0x20 && $0.value < 0x7F && !"<>\"{}|\\^`".unicodeScalars.contains($0)
        }
    }

    func run() throws {
      let selection = SessionSelection(sessions: sessions, isAll: all, trainee: trainee, cohort: cohort)
      try common.finish {
        try XAPIExportTask(selection, address: post, credentials: credentials, homePage: homePage).run(in: $0)
      }
    }
  }

  struct Corrections: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write lines that mentors read otherwise than the reader, as a corpus for its trainer.",
      discussion: """
        Names, telephone and national register numbers and addresses of e-mail are replaced by invented ones. Read the \
        file all the same before you hand it on: a name that Sonde does not know stays.
        """)

    @Option(help: ArgumentHelp("Only of reviews finished since, such as 2026-03-01.", valueName: "DATE"))
    var since: String?

    @Option(help: ArgumentHelp("Only lines of this language: nl, fr, en or de.", valueName: "L"))
    var language: InterviewLanguage?

    @Option(help: ArgumentHelp("Write corrections-LANGUAGE.tsv for each language to this folder.", valueName: "FOLDER"))
    var output: String?

    @OptionGroup var common: CommonOptions

    private var moment: Int? { since.flatMap { StartTime.seconds($0) ?? StartTime.seconds($0 + "T00:00:00Z") } }

    func validate() throws {
      if let since, moment == nil {
        throw ValidationError("--since \(since): not a date; expected one such as 2026-03-01")
      }
    }

    func run() throws {
      try common.finish {
        try CorrectionsExportTask(since: moment, language: language?.rawValue, folder: output).run(in: $0)
      }
    }
  }
}
