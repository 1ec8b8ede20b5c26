import CPseudoTerminal
import Glibc

/// A program in a terminal of its own, as a person would use it.
///
/// Waits look for what is to appear and never for time to pass, and give up after 30 seconds, since the machine
/// may be busy.
public final class PseudoTerminal {
  /// Why a test cannot go on.
  public enum Failure: Error, CustomStringConvertible {
    /// A system call failed.
    case system(String, code: Int32)
    /// What was waited for did not come.
    case timedOut(waitingFor: String, screen: String)

    /// What a failed test shows.
    public var description: String {
      switch self {
      case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
      case .timedOut(let wanted, let screen): "waited in vain for \(wanted); the screen shows:\n\(screen)"
      }
    }
  }

  /// How a program ended.
  public enum Exit: Equatable, Sendable {
    /// It returned this code.
    case code(Int32)
    /// It was ended by this signal.
    case signal(Int32)
  }

  /// The milliseconds without any output after which a wait is given up; `SONDE_TEST_PATIENCE` changes them, for
  /// whoever works on a test that fails.
  private static let patience = getenv("SONDE_TEST_PATIENCE").flatMap { Int(String(cString: $0)) } ?? 30_000

  /// Every byte that the program wrote.
  public private(set) var output: [UInt8] = []
  /// What can be seen.
  public private(set) var screen: TerminalScreen
  /// The program's process.
  public private(set) var process: pid_t = 0

  private let descriptor: Int32
  private let path: String
  /// Up to here the output has been matched.
  private var matched = 0
  private var isFinished = false

  /// An idle terminal.
  public init(columns: Int = 80, rows: Int = 24, reflowsLines: Bool = false, answers: Bool = true) throws {
    var name = [CChar](repeating: 0, count: 128)
    descriptor = sonde_pty_open(&name, name.count)
    guard descriptor >= 0 else { throw Failure.system("posix_openpt", code: errno) }
    path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    screen = TerminalScreen(columns: columns, rows: rows)
    screen.reflowsLines = reflowsLines
    screen.answers = answers
    resize(columns: columns, rows: rows)
  }

  deinit {
    if process > 0, !isFinished {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(descriptor)
  }

  /// Starts a program with exactly this environment.
  public func launch(_ program: String, arguments: [String] = [], environment: [String: String]) throws {
    let argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    let environmentPointers = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argumentPointers + environmentPointers).forEach { free(UnsafeMutableRawPointer($0)) } }
    let code = sonde_pty_spawn(path, program, argumentPointers, environmentPointers, &process)
    guard code == 0 else { throw Failure.system("posix_spawn \(program)", code: code) }
  }

  /// Types the text. What the program writes meanwhile is read, so that neither waits for the other.
  public func send(_ text: String) throws {
    try send(bytes: Array(text.utf8))
  }

  /// Types bytes, which need not be text.
  public func send(bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Small pieces: the kernel's queue holds 4,096 bytes, and drops what does not fit.
      let count = rest.prefix(256).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure.system("write", code: errno) }
      rest.removeFirst(count)
      _ = readSome(milliseconds: 0)
    }
  }

  /// Changes the size of the window, which the program is told.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// Waits until the program writes the text, after what was matched before.
  public func waitFor(_ text: String) throws {
    let wanted = Array(text.utf8)
    try wait(for: "\"\(text)\"") {
      guard let end = Self.end(of: wanted, in: output, from: matched) else { return false }
      matched = end
      return true
    }
  }

  /// Waits until the screen is as wanted.
  public func waitForScreen(_ wanted: String, _ isAsWanted: (TerminalScreen) -> Bool) throws {
    try wait(for: wanted) { isAsWanted(screen) }
  }

  /// Waits until the cursor stands in this line, and, where given, in this column.
  public func waitForLine(_ line: String, column: Int? = nil) throws {
    try waitForScreen("the line \"\(line)\", cursor at \(column.map(String.init) ?? "any column")") {
      $0.cursorLine == line && (column ?? $0.cursor.column) == $0.cursor.column
    }
  }

  /// Waits for the end of the program, and reads what it still writes.
  public func waitForExit() throws -> Exit {
    var status: Int32 = 0
    try wait(for: "the end of the program") { waitpid(process, &status, WNOHANG) == process }
    isFinished = true
    while readSome(milliseconds: 0) {}
    let signal = status & 0x7F
    return signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal)
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  /// The modes of the terminal, in a form that can be compared.
  public var modes: [UInt32] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// Waits until the condition holds, reading meanwhile.
  public func wait(for wanted: String, until isDone: () -> Bool) throws {
    var waited = 0
    while !isDone() {
      let slice = 50
      if !readSome(milliseconds: Int32(slice)) {
        waited += slice
      }
      guard waited < Self.patience else { throw Failure.timedOut(waitingFor: wanted, screen: screen.text) }
    }
  }

  /// Says whether there was something to read.
  private func readSome(milliseconds: Int32) -> Bool {
    var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&event, 1, milliseconds) > 0 else { return false }
    guard event.revents & Int16(POLLIN) != 0 else {
      // The other end is closed: `poll` returns at once from now on.
      usleep(useconds_t(milliseconds) * 1_000)
      return false
    }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes.prefix(count)
    screen.write(bytes.prefix(count))
    let answers = screen.takeAnswers()
    if !answers.isEmpty { _ = write(descriptor, answers, answers.count) }
    return true
  }

  private static func end(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + wanted.count else { return nil }
    return (start...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }.map { $0 + wanted.count }
  }
}
