import Glibc

/// Ctrl-C while a long task works: it is noticed, so that the task can end where nothing is half done. A second Ctrl-C
/// ends the program at once.
struct Interruption {
  private let previous: __sighandler_t?

  /// Notices Ctrl-C from now on.
  init() {
    interruptionIsAsked = 0
    previous = signal(SIGINT) { number in
      interruptionIsAsked = 1
      signal(number, SIG_DFL)
    }
  }

  /// Whether it came.
  var isAsked: Bool { interruptionIsAsked != 0 }

  /// Lets Ctrl-C do again what it did before.
  func end() { signal(SIGINT, previous) }
}

/// What a signal's handler may touch: a number that is written in one step.
nonisolated(unsafe) private var interruptionIsAsked: sig_atomic_t = 0
