import Glibc
import LineEditing
import Scenarios
import Storage
import Transcripts

/// Where a command of the program works: its flags, the environment, the streams.
public struct Workplace: Sendable {
  /// The folder of `--data`.
  public var data: String?
  /// The folder of `--scenarios`.
  public var scenarios: String?
  /// The language of `--ui`.
  public var ui: String?
  /// The environment.
  public var environment: Environment
  /// The streams.
  public var console: Console
  /// The path of the program, links resolved; the library that came with it is found from there.
  public var executable: String?

  /// A workplace of this process.
  public init(
    data: String? = nil, scenarios: String? = nil, ui: String? = nil, environment: Environment = .process,
    console: Console = .standard, executable: String? = Files.resolved("/proc/self/exe")
  ) {
    self.data = data
    self.scenarios = scenarios
    self.ui = ui
    self.environment = environment
    self.console = console
    self.executable = executable
  }

  /// Where the user's files are.
  var places: Places { Places(environment: environment, data: data) }

  /// Finds the scenarios.
  var finder: LibraryFinder { LibraryFinder(environment: environment, flag: scenarios, executable: executable) }

  /// The shell's words.
  public var words: Catalogue { Catalogue.embedded(ui ?? environment.language) }

  /// A desk for one trainee.
  func desk(trainee: String? = nil, transcript: OutputFile? = nil) -> Desk {
    let finder = finder
    let places = places
    return Desk(
      Desk.Sources(
        environment: environment,
        findScenarios: { scenario throws(Failure) in try ScenarioShelf.find(finder, scenario: scenario) },
        openStore: { isMade throws(Failure) in try Self.openStore(places.data, isMade: isMade) },
        random: { UInt64.random(in: .min ... .max) }, clock: .monotonic, now: { Int(time(nil)) }),
      trainee: trainee, transcript: transcript)
  }

  /// The store, which must be there.
  func existingStore() throws(Failure) -> any SessionStore {
    guard let store = try desk().existingStore() else {
      throw Failure(.missing, .noDatabase, ["path": places.data ?? "?"])
    }
    return store
  }

  private static func openStore(_ folder: String?, isMade: Bool) throws(Failure) -> (any SessionStore)? {
    guard let folder else { return nil }
    return try Failure.storing { () throws(StorageError) in
      isMade ? try SQLiteSessionStore(creatingIn: folder) : try SQLiteSessionStore.existing(in: folder)
    }
  }

  /// Prints a failure as INTERFACE.md wants it: each line to standard error, behind `sonde: `.
  public func complain(_ failure: Failure) {
    for line in failure.lines(in: words) { console.complain("sonde: " + TerminalText.sanitized(line)) }
  }
}
