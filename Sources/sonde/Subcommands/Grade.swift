import ArgumentParser
import Shell

/// `sonde grade SESSION|FILE`: the scorecard of an interview; `--all`: all interviews of the store.
struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Grade an interview of the store, or a transcript's file; or all interviews of the store.",
    discussion: """
      With --all, every interview that the rubric has not graded yet is graded, on all cores, and its total is kept. \
      Ctrl-C ends it; the same command goes on where it stopped.
      """)

  @Argument(help: "A session's id, or the path of a transcript.")
  var session: String?

  @ArgumentParser.Flag(help: "Grade all interviews of the store.")
  var all = false

  @Option(help: ArgumentHelp("Grade by this rubric instead of the shipped one.", valueName: "FILE"))
  var rubric: String?

  @Option(help: "text, json, markdown or html; with --all text, json or csv.")
  var format: String = "text"

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (session == nil) == all else {
      throw ValidationError("Give a session's id or a transcript's path, or --all.")
    }
    guard all ? GradeAllTask.Format(rawValue: format) != nil : GradeTask.Format(rawValue: format) != nil else {
      let known = all ? GradeAllTask.Format.allCases.map(\.rawValue) : GradeTask.Format.allCases.map(\.rawValue)
      throw ValidationError("There is no format \(format); choose from \(known.joined(separator: ", ")).")
    }
  }

  func run() throws {
    try common.finish { place throws(Failure) in
      if let session {
        try GradeTask(session, rubric: rubric, format: GradeTask.Format(rawValue: format) ?? .text).run(in: place)
      } else {
        try GradeAllTask(rubric: rubric, format: GradeAllTask.Format(rawValue: format) ?? .text).run(in: place)
      }
    }
  }
}
