import Foundation

/// Measures what README and the modules' documentation state: `swift run -c release Benchmarks [NAME…]`.
///
/// Each figure is a median of many runs on the machine at hand, and where only a comparison means something it stands
/// as a ratio to something measured in the same run. Nothing here is a test: a busy machine fails nobody.
@main
enum Benchmarks {
  static let all: [(name: String, run: @Sendable () throws -> Void)] = [
    ("start", StartBenchmark.run), ("turn", TurnBenchmark.run), ("reader", ReaderBenchmark.run),
    ("grade", GradeBenchmark.run), ("counterfactuals", CounterfactualBenchmark.run), ("desk", DeskBenchmark.run),
  ]

  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    for (name, run) in all where wanted.isEmpty || wanted.contains(name) {
      print("\(name)")
      try run()
    }
  }
}

/// Times of many runs.
struct Samples {
  private(set) var nanoseconds: [UInt64] = []

  /// Adds the time that the work takes.
  mutating func time<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = DispatchTime.now().uptimeNanoseconds
    let result = try work()
    nanoseconds.append(DispatchTime.now().uptimeNanoseconds - start)
    return result
  }

  /// Adds the processor's time that the work takes in this thread.
  mutating func timeOfThread<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = threadTime()
    let result = try work()
    nanoseconds.append(threadTime() - start)
    return result
  }

  private func threadTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// The time below which so many of a hundred runs lie, in nanoseconds.
  func percentile(_ percent: Int) -> Double {
    let sorted = nanoseconds.sorted()
    guard !sorted.isEmpty else { return 0 }
    return Double(sorted[min(sorted.count - 1, sorted.count * percent / 100)])
  }

  var median: Double { percentile(50) }
}

/// Prints one figure.
func report(_ what: String, _ value: Double, _ unit: String, digits: Int = 1) {
  let name = what.padding(toLength: max(48, what.count), withPad: " ", startingAt: 0)
  print("  \(name) \(String(format: "%.\(digits)f", value)) \(unit)")
}
