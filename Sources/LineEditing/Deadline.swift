import Glibc

/// A clock that counts milliseconds and never goes back; tests bring their own.
public struct MillisecondClock: Sendable {
  /// The present instant, in milliseconds since a fixed but unknown one.
  public let now: @Sendable () -> Int64

  /// A clock that asks the closure.
  public init(now: @escaping @Sendable () -> Int64) {
    self.now = now
  }

  /// The machine's own monotonic clock.
  public static let monotonic = MillisecondClock {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// The instant at which a read gives up waiting.
public struct Deadline: Sendable {
  /// The instant on the clock.
  public let instant: Int64
  /// The clock that the instant belongs to.
  public let clock: MillisecondClock

  /// The given instant of the given clock.
  public init(at instant: Int64, on clock: MillisecondClock = .monotonic) {
    self.instant = instant
    self.clock = clock
  }

  /// So many milliseconds from now.
  public static func after(milliseconds: Int64, on clock: MillisecondClock = .monotonic) -> Deadline {
    Deadline(at: clock.now() + milliseconds, on: clock)
  }

  /// The milliseconds left; none once it has passed.
  var remaining: Int64 { max(0, instant - clock.now()) }

  /// How long `poll` may wait for it.
  static func pollTimeout(_ deadline: Deadline?) -> Int32 {
    guard let deadline else { return -1 }
    return Int32(clamping: deadline.remaining)
  }
}
