/// `/wait N`: a silence of N seconds, which takes no real time.
struct WaitCommand: ShellCommand {
  let name = "wait"
  let stages: Set<StageKind> = [.interviewing]

  /// Nobody is silent for longer than an hour.
  private static let range = 1...3_600

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    let session = try shell.running()
    guard let seconds = Int(argument), Self.range.contains(seconds) else { throw Failure(.usage, .waitHowLong) }
    try shell.silence(milliseconds: seconds * 1_000, skipping: true, in: session)
  }
}
