import CTerminal
import Glibc

/// The signals that a terminal sends while somebody types.
struct TerminalSignals: OptionSet {
  let rawValue: UInt32

  static let interrupt = TerminalSignals(rawValue: UInt32(sonde_noticed_interrupt))
  static let stop = TerminalSignals(rawValue: UInt32(sonde_noticed_stop))
  static let goOn = TerminalSignals(rawValue: UInt32(sonde_noticed_continue))
  static let resize = TerminalSignals(rawValue: UInt32(sonde_noticed_resize))
}

/// The keys, byte by byte, with what else can end a wait for one.
final class TerminalInput {
  enum Event {
    case byte(UInt8)
    case signal(TerminalSignals)
    case expired
    case end
  }

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  /// Becomes readable when a signal was noticed.
  private let wake: Int32
  /// Typed during a reveal, to be read before anything else.
  private var typedAhead: ArraySlice<UInt8> = []
  /// The terminal was asked where the cursor stands, and has not answered in time: its answer is no key.
  private var owesReport = false

  init(terminal: Int32, wake: Int32) {
    self.wake = wake
    // Ctrl-C makes the kernel drop its input queue, so that a read after a successful poll might wait for ever.
    // An open file of one's own can be non-blocking without the shell noticing.
    let own = ttyname(terminal).map { open($0, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) } ?? -1
    ownsDescriptor = own >= 0
    descriptor = own >= 0 ? own : terminal
  }

  deinit {
    if ownsDescriptor {
      close(descriptor)
    }
  }

  /// Puts bytes where the next keys are read.
  func push(_ bytes: [UInt8]) {
    typedAhead = bytes + typedAhead
  }

  /// The next byte, or what came before it: a signal first, then the deadline. One byte at a time, so that what
  /// is typed after the end of the program goes to the shell.
  func next(until deadline: Deadline?) -> Event {
    while true {
      let signals = TerminalSignals(rawValue: sonde_signals_take())
      if !signals.isEmpty { return .signal(signals) }
      if let deadline, deadline.remaining == 0 { return .expired }
      if let byte = typedAhead.popFirst() { return .byte(byte) }
      if owesReport, let byte = skipLateReport() { return .byte(byte) }

      var events = [
        pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&events, nfds_t(events.count), Deadline.pollTimeout(deadline)) > 0,
        events[0].revents == 0, events[1].revents != 0
      else { continue }

      switch readByte() {
      case .success(let byte): return .byte(byte)
      case .failure(.none): continue
      case .failure(.end): return .end
      }
    }
  }

  private enum Nothing: Error { case none, end }

  private func readByte() -> Result<UInt8, Nothing> {
    var byte: UInt8 = 0
    let count = read(descriptor, &byte, 1)
    if count == 1 { return .success(byte) }
    return .failure(count == 0 || (errno != EAGAIN && errno != EINTR) ? .end : .none)
  }

  /// Asks the terminal in which column the cursor stands, counted from 0; nil where it does not say so in time. Keys that
  /// come meanwhile are kept for later.
  func cursorColumn(asking output: TerminalOutput) -> Int? {
    output.write(CursorReport.question)
    output.flush()
    let deadline = Deadline(at: MillisecondClock.monotonic.now() + CursorReport.patience, on: .monotonic)
    var bytes: [UInt8] = []
    defer { typedAhead += bytes }
    while waitForByte(deadline) {
      guard case .success(let byte) = readByte() else { break }
      bytes.append(byte)
      if let report = CursorReport(in: bytes) {
        bytes.removeSubrange(report.range)
        return report.column
      }
    }
    owesReport = true
    return nil
  }

  /// Takes a report that came too late out of the keys; gives the first byte of anything else.
  private func skipLateReport() -> UInt8? {
    var events = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    guard poll(&events, 1, 0) > 0, case .success(let first) = readByte() else { return nil }
    guard first == 0x1B else { return first }
    // A key that begins with escape comes whole too, within the time that libedit gives it.
    let deadline = Deadline(at: MillisecondClock.monotonic.now() + 50, on: .monotonic)
    var bytes = [first]
    while bytes.count < 14, waitForByte(deadline), case .success(let byte) = readByte() {
      bytes.append(byte)
      if CursorReport(in: bytes) != nil {
        owesReport = false
        return nil
      }
      if bytes.count > 2, byte &- 0x30 >= 10, byte != 0x3B { break }
    }
    typedAhead += bytes.dropFirst()
    return first
  }

  /// Waits until something can be read; false where the deadline comes first.
  private func waitForByte(_ deadline: Deadline) -> Bool {
    while deadline.remaining > 0 {
      var events = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
      if poll(&events, 1, Deadline.pollTimeout(deadline)) > 0 { return events[0].revents & Int16(POLLIN) != 0 }
    }
    return false
  }

  /// Forgets signals that came while nobody listened, and keys typed ahead that Ctrl-C dropped.
  func forgetSignals() {
    _ = sonde_signals_take()
  }

  func dropTypedAhead() {
    typedAhead = []
  }
}
