import ArgumentParser
import Shell

/// The program: bare, the shell at a terminal; with a pipe, the demonstration.
@main
struct Sonde: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sonde", abstract: "Practise interviewing on scripted candidates.", version: Version.text,
    subcommands: [
      Practice.self, Demo.self, Calibrate.self, Read.self, Evaluate.self, Grade.self, Report.self, Sessions.self,
      Progress.self, Review.self, AgreementCommand.self, TranscriptCommand.self, ExportCommand.self,
      ScenarioCommand.self, Doctor.self, Train.self,
    ])

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.finish { place in
      if PracticeTask.isInteractive {
        try PracticeTask(scenario: nil, options: Shell.Options()).run(in: place)
      } else {
        try DemoTask().run(in: place)
      }
    }
  }

  /// Runs the command; wrong use is told as every other error is, behind `sonde: `.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      if code.isSuccess || error is ExitCode { exit(withError: error) }
      Console.standard.complain("sonde: " + message(for: error))
      exit(withError: code == .failure ? ExitCode(Failure.Status.usage.rawValue) : ExitCode(code.rawValue))
    }
  }
}
