import CLibEdit
import CTerminal
import Glibc

/// A program that takes over the terminal for a while, such as a text editor.
public struct ForegroundProgram: Sendable, Equatable {
  /// How it ended.
  public enum End: Sendable, Equatable {
    /// It returned this code; 128 and a signal's number where a signal ended it.
    case code(Int32)
    /// It could not be started, with this `errno`.
    case notStarted(code: Int32)
  }

  /// The program, a path or a name to be found in `PATH`, and what it is given.
  public var arguments: [String]

  /// A program with what it is given.
  public init(_ arguments: [String]) { self.arguments = arguments }

  func run() -> End {
    let pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free(UnsafeMutableRawPointer($0)) } }
    var ended: Int32 = 0
    let code = sonde_run_program(STDIN_FILENO, pointers, &ended)
    return code == 0 ? .code(ended) : .notStarted(code: code)
  }
}

extension TerminalLineEditor {
  /// Gives the terminal the modes that it had before, and waits. Ctrl-C is the program's meanwhile.
  public func run(_ program: ForegroundProgram) -> ForegroundProgram.End {
    output.flush()
    sonde_el_prepare_terminal(editor, 0)
    sonde_signals_listen(1)
    defer {
      sonde_signals_listen(0)
      input.forgetSignals()
      el_resize(editor)
      knownColumns = columns
    }
    return program.run()
  }
}
