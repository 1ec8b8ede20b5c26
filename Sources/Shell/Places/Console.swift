import Glibc

/// Standard output and standard error, or what a test puts in their place.
public struct Console: Sendable {
  private let output: @Sendable ([UInt8]) -> Bool
  private let errors: @Sendable (String) -> Void

  /// A console that hands bytes on; `output` says whether they were taken.
  public init(output: @escaping @Sendable ([UInt8]) -> Bool, errors: @escaping @Sendable (String) -> Void) {
    self.output = output
    self.errors = errors
  }

  /// The streams of this process.
  public static let standard = Console(
    output: { Descriptors.write($0, to: STDOUT_FILENO) },
    errors: { _ = Descriptors.write(Array(($0 + "\n").utf8), to: STDERR_FILENO) })

  /// Takes everything and shows nothing.
  static let silent = Console(output: { _ in true }, errors: { _ in })

  /// Writes bytes; 74 where they are not taken.
  func write(_ bytes: [UInt8]) throws(Failure) {
    guard output(bytes) else { throw Failure(.inputOutput, .outputFailed) }
  }

  /// Writes lines.
  func write(_ lines: [String]) throws(Failure) {
    try write(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Writes a line to standard error.
  public func complain(_ line: String) { errors(line) }
}

/// Writing to a descriptor until everything is written.
enum Descriptors {
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
