import ArgumentParser

@main
struct Sonde: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sonde", abstract: "Practise interviewing on scripted candidates.",
    subcommands: [Read.self, Evaluate.self, Train.self])
}
