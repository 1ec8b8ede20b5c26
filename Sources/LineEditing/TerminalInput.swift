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

      var events = [
        pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&events, nfds_t(events.count), Deadline.pollTimeout(deadline)) > 0,
        events[0].revents == 0, events[1].revents != 0
      else { continue }

      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count == 1 { return .byte(byte) }
      if count == 0 || (errno != EAGAIN && errno != EINTR) { return .end }
    }
  }

  /// Forgets signals that came while nobody listened, and keys typed ahead that Ctrl-C dropped.
  func forgetSignals() {
    _ = sonde_signals_take()
  }

  func dropTypedAhead() {
    typedAhead = []
  }
}
