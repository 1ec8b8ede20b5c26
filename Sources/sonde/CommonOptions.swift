import ArgumentParser
import Shell

/// What every subcommand takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the database.", valueName: "DIR"))
  var data: String?

  @Option(help: ArgumentHelp("A folder of scenarios, searched first.", valueName: "DIR"))
  var scenarios: String?

  @Option(help: ArgumentHelp("The language of the program's own words: nl, fr, en or de.", valueName: "L"))
  var ui: InterviewLanguage?

  /// Runs a task; what it could not do is told, and decides the exit status.
  func finish(_ task: (Workplace) throws -> Void) throws {
    let place = Workplace(data: data, scenarios: scenarios, ui: ui?.rawValue)
    do {
      try task(place)
    } catch let failure as Failure {
      place.complain(failure)
      throw ExitCode(failure.status.rawValue)
    }
  }
}

/// A language that interviews can be held in.
enum InterviewLanguage: String, ExpressibleByArgument, CaseIterable {
  case nl, fr, en, de
}
