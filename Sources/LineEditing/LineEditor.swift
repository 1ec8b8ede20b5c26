/// What one call of `read` ended with.
public enum LineInput: Equatable, Sendable {
  /// A complete line, without its newline.
  case line(String)
  /// The line was dropped with Ctrl-C.
  case interrupted
  /// Input ended: Ctrl-D on an empty line, or the end of a pipe.
  case end
  /// The deadline passed; what had been typed so far comes back with the next read.
  case expired(partial: String)
}

/// Something that the trainee's lines come from: a terminal, a pipe or a script.
public protocol LineEditor: AnyObject {
  /// Reads one line. Where the deadline has passed already, nothing is consumed.
  func read(prompt: Prompt, until deadline: Deadline?) throws -> LineInput

  /// Prints a text between two reads, on lines of its own. A line that expired comes back below it.
  func printAbove(_ text: String)

  /// How many columns a printed text may take.
  var columns: Int { get }

  /// Whether `read` will show the right part of this prompt; otherwise the caller prints it elsewhere.
  func showsRightPrompt(of prompt: Prompt) -> Bool

  /// Hands the terminal over to a program, between two reads, and waits for its end.
  func run(_ program: ForegroundProgram) -> ForegroundProgram.End
}

extension LineEditor {
  /// Runs it; nothing needs to be handed over.
  public func run(_ program: ForegroundProgram) -> ForegroundProgram.End { program.run() }
}

/// Why a line editor cannot go on.
public enum LineEditingError: Error, Equatable {
  /// Standard input or standard output is not a terminal.
  case notATerminal
  /// libedit could not be started.
  case editorUnavailable
  /// Reading failed, with this `errno`.
  case readFailed(code: Int32)
}
