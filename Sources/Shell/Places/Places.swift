import Glibc

/// Where a user's files are (DESIGN.md section 6).
public struct Places: Sendable {
  /// The environment that decides.
  public let environment: Environment
  private let dataFlag: String?

  /// Places by the environment, but for the data folder where `--data` names one.
  public init(environment: Environment = .process, data: String? = nil) {
    self.environment = environment
    dataFlag = data
  }

  /// The folder of the database: `--data`, `SONDE_DATA`, `$XDG_DATA_HOME/sonde`; nil where there is no home either.
  public var data: String? {
    dataFlag ?? environment["SONDE_DATA"] ?? folder("XDG_DATA_HOME", ".local/share")
  }

  /// The folder of the history files; nil where there is no home.
  public var state: String? { folder("XDG_STATE_HOME", ".local/state") }

  /// The folder of the configuration; nil where there is no home.
  public var configuration: String? { folder("XDG_CONFIG_HOME", ".config") }

  /// The file of an actor's history.
  func history(ofActor id: String) -> String? { state.map { "\($0)/history-\(id)" } }

  /// Relative paths in these variables are to be ignored, says the XDG specification.
  private func folder(_ variable: String, _ fallback: String) -> String? {
    if let base = environment[variable], base.hasPrefix("/") { return base + "/sonde" }
    return environment["HOME"].map { "\($0)/\(fallback)/sonde" }
  }
}
