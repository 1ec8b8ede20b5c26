/// Something wrong in a file of the library: a value, never an error that is thrown.
///
/// Printed as `FILE:LINE:COLUMN: CODE: message`. The message says what is wrong, and what is expected.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The content falls short: it must not be played.
    case error
    /// The content can be played, but is worth another look.
    case warning
  }

  /// The short name of what is wrong, stable over versions.
  public var code: FindingCode
  /// How bad it is; follows from the code.
  public var severity: Severity { code.severity }
  /// The file, as the caller named it.
  public var file: String
  /// Where in the file.
  public var place: Place
  /// What is wrong, and what is expected.
  public var message: String

  /// The line, from 1.
  public var line: Int { place.line }
  /// The column, from 1.
  public var column: Int { place.column }

  /// Notes something wrong.
  public init(_ code: FindingCode, file: String, at place: Place, _ message: String) {
    self.code = code
    self.file = file
    self.place = place
    self.message = message
  }

  /// `FILE:LINE:COLUMN: CODE: message`.
  public var description: String { "\(file):\(line):\(column): \(code.rawValue): \(message)" }
}

extension Sequence where Element == Finding {
  /// The findings without repetitions, by file (byte order), then place, code and message.
  public func inReadingOrder() -> [Finding] {
    Set(self).sorted { left, right in
      if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
      if left.place != right.place { return left.place < right.place }
      if left.code != right.code { return left.code.rawValue < right.code.rawValue }
      return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
    }
  }

  /// Whether one of them is an error.
  public var containsErrors: Bool { contains { $0.severity == .error } }
}
