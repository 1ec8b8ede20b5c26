import CLibEdit
import CTerminal
import Glibc

/// Lines typed at a terminal, edited with libedit: emacs or vi keys, history, completion, `~/.editrc`.
///
/// From creation to `close` the editor owns the terminal's signals: Ctrl-C drops a line and never the program,
/// and whatever ends the program gives the terminal back as it was. It reads standard input and writes to the
/// buffer of standard output, the one that `print` uses. Not to be shared between threads.
public final class TerminalLineEditor: LineEditor {
  /// Below this many columns the whole row belongs to the line.
  static let narrowestForRightPrompt = 60

  let input: TerminalInput
  let output = TerminalOutput.standard
  let features: TerminalFeatures
  let clock: MillisecondClock
  let completer: Completer?
  let editor: OpaquePointer
  private let history: OpaquePointer
  private var historyList: HistoryList
  private let historyFile: HistoryFile?
  private var isClosed = false

  // What the callbacks of libedit need while a line is read.
  var deadline: Deadline?
  var outcome: LineInput?
  var assembler = ScalarAssembler()
  var partial: PartialLine?
  var ignoresEnterUntil: Int64?
  var promptWidth = 0
  var knownColumns = 80
  /// Whether the terminal reflows rows when its window changes, once that was seen.
  var reflowsRows: Bool?
  var promptMemory: UnsafeMutablePointer<CChar>?
  var rightPromptMemory: UnsafeMutablePointer<CChar>?
  /// Whether the cursor may be moved with escape sequences at present.
  var movesCursor: Bool
  let terminalName: UnsafeMutablePointer<CChar>?
  let dumbTerminalName = strdup("dumb")

  /// Takes over the terminal.
  ///
  /// - Parameters:
  ///   - historyPath: where the history of this person is kept; `nil` keeps it in memory only.
  ///   - clock: tells whether an Enter follows a reveal too closely.
  ///   - completer: answers TAB.
  public init(
    historyPath: String? = nil, features: TerminalFeatures = .current, clock: MillisecondClock = .monotonic,
    completer: Completer? = nil
  ) throws {
    guard Terminal.isInteractive() else { throw LineEditingError.notATerminal }
    TextLocale.prepare()
    let wake = sonde_signals_install(STDIN_FILENO)
    guard wake >= 0 else { throw LineEditingError.editorUnavailable }
    guard let history = history_init() else {
      sonde_signals_release()
      throw LineEditingError.editorUnavailable
    }
    guard
      let editor = el_init("sonde", sonde_standard_input(), sonde_standard_output(), sonde_standard_error())
    else {
      history_end(history)
      sonde_signals_release()
      throw LineEditingError.editorUnavailable
    }
    self.editor = editor
    self.history = history
    self.features = features
    self.clock = clock
    self.completer = completer
    movesCursor = !features.isDumb
    input = TerminalInput(terminal: STDIN_FILENO, wake: wake)
    historyFile = historyPath.map(HistoryFile.init)
    historyList = HistoryList(historyFile?.load().suffix(2_000) ?? [])
    terminalName = strdup(features.isDumb ? "dumb" : features.name)
    setUp()
  }

  deinit {
    close()
  }

  /// Gives the terminal and its signals back. Nothing can be read afterwards.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    output.flush()
    el_end(editor)
    history_end(history)
    sonde_signals_release()
    [promptMemory, rightPromptMemory, terminalName, dumbTerminalName].forEach { free(UnsafeMutableRawPointer($0)) }
  }

  /// Reads one line. A line of other than blanks enters the history.
  public func read(prompt: Prompt, until deadline: Deadline?) throws -> LineInput {
    guard !isClosed else { return .end }
    if let deadline, deadline.remaining == 0 {
      return .expired(partial: partial?.text ?? "")
    }
    self.deadline = deadline
    outcome = nil
    chooseTerminal()
    show(prompt)
    input.forgetSignals()
    sonde_signals_listen(1)
    defer { sonde_signals_listen(0) }

    // Before the prompt appears: libedit does it after, and what is typed in between would be echoed.
    sonde_el_prepare_terminal(editor, 1)
    var count: Int32 = 0
    errno = 0
    let line = el_wgets(editor, &count)
    let code = errno
    if let outcome { return outcome }
    guard let line, count > 0 else {
      guard count == 0 else { throw LineEditingError.readFailed(code: code) }
      // Ctrl-D leaves the cursor behind the prompt.
      output.write("\n")
      output.flush()
      return .end
    }
    let scalars = WideText.scalars(of: UnsafeBufferPointer(start: line, count: Int(count)))
    let text = String(scalars: scalars.filter { $0 != "\n" && $0 != "\r" })
    remember(text)
    return .line(text)
  }

  /// Prints the text on lines of its own. `read` wiped the line that expired, and brings it back below.
  public func printAbove(_ text: String) {
    output.write(text.hasSuffix("\n") ? text : text + "\n")
    output.flush()
  }

  /// The columns of the terminal at present.
  public var columns: Int { Terminal.columns() }

  /// Whether the terminal is wide enough for the right part, and is no dumb one. While the line grows into it, it
  /// makes way.
  public func showsRightPrompt(of prompt: Prompt) -> Bool {
    let right = RenderedPrompt(prompt.right, colours: features.hasColours)
    guard !features.isDumb, columns >= Self.narrowestForRightPrompt, right.width > 0 else { return false }
    return RenderedPrompt(prompt.left, colours: features.hasColours).width + right.width + 20 <= columns
  }

  private func remember(_ line: String) {
    let isOther = historyList.add(line)
    guard historyList.lines.last == line else { return }
    if isOther {
      fillHistory()
    } else {
      sonde_history_enter(history, line)
    }
    historyFile?.save(historyList.lines)
  }

  private func fillHistory() {
    sonde_history_clear(history)
    for line in historyList.lines {
      sonde_history_enter(history, line)
    }
  }

  private func setUp() {
    // Before anything else: until then the history holds nothing.
    sonde_history_set_size(history, Int32(historyList.limit))
    fillHistory()
    sonde_el_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    sonde_el_set_history(editor, history)
    sonde_el_set_keys(editor, "emacs")
    installCallbacks()
    el_source(editor, nil)
    bindKeys()
    sonde_el_silence(editor)
  }

  private func show(_ prompt: Prompt) {
    let left = RenderedPrompt(prompt.left, colours: features.hasColours)
    let right = RenderedPrompt(showsRightPrompt(of: prompt) ? prompt.right : [], colours: features.hasColours)
    free(promptMemory)
    free(rightPromptMemory)
    promptMemory = strdup(left.text)
    rightPromptMemory = strdup(right.text)
    promptWidth = left.width
    knownColumns = columns
  }
}
