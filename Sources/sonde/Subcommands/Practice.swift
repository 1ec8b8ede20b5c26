import ArgumentParser
import Shell

/// `sonde practice SCENARIO`: an interview at the terminal, or one line per line through a pipe.
struct Practice: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Interview a candidate: at the terminal, or with the lines of standard input.")

  @Argument(help: "A scenario of the library, or the path of a scenario's folder.")
  var scenario: String

  @Option(help: ArgumentHelp("The language of the interview: nl, fr, en or de.", valueName: "L"))
  var language: InterviewLanguage?

  @Option(help: ArgumentHelp("0 to 2^53 - 1; drawn and shown when left out.", valueName: "N"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("The trainee's name.", valueName: "NAME"))
  var trainee: String?

  @Option(
    help: ArgumentHelp(
      "The cohort that the interview belongs to; by default that of config.yaml. It stands in the transcript for good.",
      valueName: "NAME"))
  var cohort: String?

  @Option(help: ArgumentHelp("When the interview starts, such as 2026-03-01T09:00:00Z.", valueName: "ISO8601"))
  var start: String?

  @Flag(help: "Do without the coach's line after each turn.")
  var noCoach = false

  @Flag(help: "Show the candidate's answers at once.")
  var instant = false

  @Option(help: ArgumentHelp("Write the transcript to this file.", valueName: "FILE"))
  var transcript: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let seed, seed > 9_007_199_254_740_991 {
      throw ValidationError("--seed \(seed): too large; expected 0 to 9007199254740991")
    }
    if let start, StartTime.seconds(start) == nil {
      throw ValidationError("--start \(start): not a moment; expected one such as 2026-03-01T09:00:00Z")
    }
    if let trainee, trainee.allSatisfy(\.isWhitespace) {
      throw ValidationError("--trainee: the name is empty")
    }
    if let cohort, CohortName.of(cohort) == nil { throw ValidationError("--cohort: the name is empty") }
  }

  func run() throws {
    var options = Shell.Options()
    options.language = language?.rawValue
    options.seed = seed
    options.start = start.flatMap { StartTime.seconds($0) }
    options.cohort = cohort
    options.coach = !noCoach
    options.instant = instant
    try common.finish { place in
      try PracticeTask(scenario: scenario, options: options, trainee: trainee, transcript: transcript).run(in: place)
    }
  }
}
