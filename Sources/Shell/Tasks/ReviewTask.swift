import Glibc
import LineEditing
import Storage
import Transcripts

/// `sonde review [SESSION]`: the mentor's shell, at the terminal or through a pipe.
public struct ReviewTask: Sendable {
  private let session: String?
  private let options: ReviewShell.Options

  /// Reviews, beginning with the session whose id begins so.
  public init(session: String?, options: ReviewShell.Options) {
    self.session = session
    self.options = options
  }

  /// Runs the shell.
  public func run(in place: Workplace) throws(Failure) {
    let desk = place.desk()
    var options = options
    options.ui = place.ui
    guard PracticeTask.isInteractive else {
      options.isPipe = true
      let shell = try ReviewShell(editor: PipeLineEditor(), features: nil, desk: desk, options: options)
      try shell.run(session: session)
      guard fflush(nil) == 0 else { throw Failure(.inputOutput, .outputFailed) }
      return
    }
    let completions = ReviewCompletions()
    let editor: TerminalLineEditor
    do {
      // What a mentor types is in her reviews; her history needs no file.
      editor = try TerminalLineEditor(historyPath: nil, completer: { completions.complete($0, $1) })
    } catch {
      throw Failure(.inputOutput, .inputFailed)
    }
    defer { editor.close() }
    let shell = try ReviewShell(editor: editor, features: .current, desk: desk, options: options)
    completions.shell = shell
    try shell.run(session: session)
  }
}
