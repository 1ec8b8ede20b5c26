import CTerminal
import Glibc

/// Lines from a pipe or a file, of any bytes and any length.
///
/// A line ends with LF or CR LF, the last one also with the end of input. What is not UTF-8, and NUL, becomes
/// U+FFFD. Prompts are not shown.
public final class PipeLineEditor: LineEditor {
  private let descriptor: Int32
  private let output: (String) -> Void
  private var buffer: [UInt8] = []
  /// Where the line that is not yet complete starts in the buffer.
  private var start = 0
  /// Up to here no newline was found, so that a long line is not searched again for each piece of it.
  private var searched = 0
  private var isAtEnd = false
  private var isFirstLine = true

  /// The columns of a printed page: a pipe has no width of its own.
  public let columns = 80

  /// An editor that reads from the descriptor, which stays open, and prints through the closure.
  public init(
    input descriptor: Int32 = STDIN_FILENO, output: @escaping (String) -> Void = PipeLineEditor.printToStandardOutput
  ) {
    self.descriptor = descriptor
    self.output = output
  }

  /// Writes to the same buffer as `print`, so that the order stays.
  public static func printToStandardOutput(_ text: String) {
    TerminalOutput.standard.write(text)
    TerminalOutput.standard.flush()
  }

  /// Reads one line; the prompt is not shown.
  public func read(prompt: Prompt, until deadline: Deadline?) throws -> LineInput {
    while true {
      if let deadline, deadline.remaining == 0 {
        return .expired(partial: decoded(buffer[start...]))
      }
      if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return .line(take(upTo: newline, next: newline + 1))
      }
      searched = buffer.count
      if isAtEnd {
        return start < buffer.count ? .line(take(upTo: buffer.count, next: buffer.count)) : .end
      }
      try fill(until: deadline)
    }
  }

  /// Prints the text, ended with a newline.
  public func printAbove(_ text: String) {
    output(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// Never: prompts are not shown.
  public func showsRightPrompt(of prompt: Prompt) -> Bool { false }

  private func take(upTo end: Int, next: Int) -> String {
    var bytes = buffer[start..<end]
    if bytes.last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    if isFirstLine, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
    }
    isFirstLine = false
    let line = decoded(bytes)
    (start, searched) = (next, next)
    // Moving the rest for each line would cost the square of the input.
    if start > 65_536 || start == buffer.count {
      buffer.removeFirst(start)
      (start, searched) = (0, 0)
    }
    return line
  }

  private func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0) else { return text }
    return String(scalars: text.unicodeScalars.map { $0 == "\0" ? TerminalText.standIn : $0 })
  }

  private func fill(until deadline: Deadline?) throws {
    if deadline != nil {
      var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&event, 1, Deadline.pollTimeout(deadline))
      if ready == 0 || (ready < 0 && errno == EINTR) { return }
    }
    let (chunk, code) = readChunk()
    switch chunk?.count {
    case .none where code == EINTR: return
    case .none where code == EAGAIN:
      // The descriptor was made non-blocking by somebody else: wait as a blocking one would.
      var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&event, 1, Deadline.pollTimeout(deadline))
    case .none: throw LineEditingError.readFailed(code: code)
    case .some(0): isAtEnd = true
    default: buffer.append(contentsOf: chunk ?? [])
    }
  }

  private func readChunk() -> (bytes: [UInt8]?, code: Int32) {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { storage, count in
      let result = Glibc.read(descriptor, storage.baseAddress, storage.count)
      code = result < 0 ? errno : 0
      count = max(0, result)
    }
    return (code == 0 ? bytes : nil, code)
  }
}
