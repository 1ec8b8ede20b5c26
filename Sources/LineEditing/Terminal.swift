import Glibc

/// Facts about the terminal that the program runs in.
public enum Terminal {
  /// Whether a person sits at both ends: only then a line is edited.
  public static func isInteractive(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) -> Bool {
    isatty(input) == 1 && isatty(output) == 1
  }

  /// The columns of the terminal, or 80 where it does not tell.
  public static func columns(of descriptor: Int32 = STDOUT_FILENO) -> Int {
    size(of: descriptor)?.columns ?? 80
  }

  /// The rows of the terminal, or 24 where it does not tell.
  public static func rows(of descriptor: Int32 = STDOUT_FILENO) -> Int {
    size(of: descriptor)?.rows ?? 24
  }

  static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return nil }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }
}

/// What the user's environment says that the terminal can do, or should not.
public struct TerminalFeatures: Equatable, Sendable {
  /// Whether text may be coloured.
  public let hasColours: Bool
  /// Whether the terminal obeys no escape sequences at all.
  public let isDumb: Bool
  /// The type of the terminal.
  let name: String

  /// Reads `TERM` and `NO_COLOR`, which counts when it is set and not empty.
  public init(environment: [String: String]) {
    name = environment["TERM"] ?? ""
    isDumb = ["", "dumb", "emacs", "unknown"].contains(name)
    hasColours = !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The features that this process's environment tells of.
  public static var current: TerminalFeatures {
    var environment: [String: String] = [:]
    for name in ["TERM", "NO_COLOR"] {
      environment[name] = getenv(name).map { String(cString: $0) }
    }
    return TerminalFeatures(environment: environment)
  }

  /// The text in the look where colours are wanted, else as it is. The text is not sanitised here.
  public func styled(_ text: String, _ style: TextStyle) -> String {
    hasColours ? style.start + text + style.stop : text
  }
}
