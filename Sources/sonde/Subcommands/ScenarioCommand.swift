import ArgumentParser
import Shell

/// `sonde scenario …`.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "List, show and check scenarios, or begin a translation.",
    subcommands: [List.self, Show.self, Check.self, Translate.self, Rehearse.self, Validity.self, Play.self])

  enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the scenarios of the library.")

    @Option(help: "text or json.")
    var format: ListFormat = .text

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try ScenarioListTask(isJSON: format == .json).run(in: $0) } }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a scenario's vacancy, CV and letter.")

    @Argument(help: "A scenario of the library, or the path of a scenario's folder.")
    var scenario: String

    @Option(help: ArgumentHelp("The language: nl, fr, en or de.", valueName: "L"))
    var language: InterviewLanguage?

    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.finish { try ScenarioShowTask(scenario, language: language?.rawValue).run(in: $0) }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint", abstract: "Say everything that is wrong with scenarios, and where.")

    @Argument(help: "Scenarios of the library, or paths of their folders; all when left out.")
    var scenarios: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try ScenarioLintTask(scenarios).run(in: $0) } }
  }

  struct Rehearse: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Play the rehearsals beside scenarios, and hold each to what it must win and score.")

    @Argument(help: "Scenarios of the library; all when left out.")
    var scenarios: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try ScenarioRehearseTask(scenarios).run(in: $0) } }
  }

  struct Validity: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let simulated trainees of different skill play, and show whether scores rank them.")

    @Argument(help: "Scenarios of the library; all when left out.")
    var scenarios: [String] = []

    @Option(help: "How many seeds to play under, from 1.")
    var seeds = 10

    @OptionGroup var common: CommonOptions

    func run() throws { try common.finish { try ScenarioValidityTask(scenarios, seeds: seeds).run(in: $0) } }
  }

  struct Play: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the interview that a simulated trainee holds, what each line won, and its scorecard.")

    @Argument(help: "A scenario of the library, or the path of a scenario's folder.")
    var scenario: String

    @Argument(help: "A kind of trainee, as in the table of `validity`.")
    var trainee: String

    @Option(help: ArgumentHelp("The language: nl, fr, en or de.", valueName: "L"))
    var language: InterviewLanguage?

    @Option(help: "The seed, 0 to 9007199254740991.")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard seed <= 9_007_199_254_740_991 else {
        throw ValidationError("--seed \(seed): too large; expected 0 to 9007199254740991")
      }
    }

    func run() throws {
      try common.finish { place in
        try TraineePlayTask(scenario, trainee: trainee, language: language?.rawValue, seed: seed).run(in: place)
      }
    }
  }

  struct Translate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "overlay", abstract: "Print the overlay of a scenario for a language, for a translator to fill in.")

    @Argument(help: "A scenario of the library, or the path of a scenario's folder.")
    var scenario: String

    @Argument(help: "The language to translate into: two or three lower-case letters.")
    var language: String

    @Flag(help: "The overlay of the scenario's vacancy instead.")
    var vacancy = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard (2...3).contains(language.utf8.count), language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
        throw ValidationError("\(language): not a language; expected two or three lower-case letters")
      }
    }

    func run() throws {
      try common.finish { try ScenarioOverlayTask(scenario, language: language, isVacancy: vacancy).run(in: $0) }
    }
  }
}
