import TestSupport

/// The probe in a terminal, with a home of its own.
struct ProbeSession {
  let terminal: PseudoTerminal
  let folder: TemporaryFolder
  /// The modes of the terminal before the probe ran.
  let modesBefore: [UInt32]

  static let up = "\u{1B}[A"
  static let left = "\u{1B}[D"
  static let backspace = "\u{7F}"

  /// The key pressed together with Ctrl.
  static func control(_ letter: Character) -> String {
    String(UnicodeScalar((letter.asciiValue ?? 0x40) & 0x1F))
  }

  /// Starts the probe and waits for its first prompt, unless told what to wait for.
  init(
    _ settings: [String: String] = [:], columns: Int = 80, rows: Int = 24, folder: TemporaryFolder? = nil,
    reflowsLines: Bool = false, answers: Bool = true, awaiting first: String? = "▸ "
  ) throws {
    let folder = try folder ?? TemporaryFolder()
    self.folder = folder
    terminal = try PseudoTerminal(columns: columns, rows: rows, reflowsLines: reflowsLines, answers: answers)
    modesBefore = terminal.modes
    try terminal.launch(
      BuiltProgram.path("LineEditingProbe"), environment: Self.environment(settings, home: folder.path))
    if let first {
      try terminal.waitForScreen("\"\(first)\"") { $0.text.contains(first.trimmingSuffix(" ")) }
    }
  }

  static func environment(_ settings: [String: String], home: String) -> [String: String] {
    // Swift's backtrace of a crash that a test wants would take seconds.
    [
      "TERM": "xterm", "LANG": "C.UTF-8", "HOME": home, "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ].merging(settings) { $1 }
  }

  /// Types, and waits until the line that the cursor stands in looks like this.
  func type(_ keys: String, showing line: String, column: Int? = nil) throws {
    try terminal.send(keys)
    try terminal.waitForLine(line, column: column)
  }

  /// Presses Enter and waits for what the probe read.
  func enter(expecting line: String) throws {
    try terminal.send("\r")
    try terminal.waitFor("line<\(line)> \(line.unicodeScalars.count)")
  }

  /// Leaves with Ctrl-D at two empty lines.
  func leave() throws {
    try terminal.send(Self.control("D"))
    try terminal.waitFor("end 1")
    try terminal.waitFor("▸")
    try terminal.send(Self.control("D"))
    try terminal.waitFor("end 2")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
