/// The name of one text of a scenario: the path of its key, such as `episodes.archive.three-offices.says`.
///
/// Overlays translate texts by this name, and transcripts record which text was said by it.
public struct TextID: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The dotted path.
  public let path: String

  /// Wraps a dotted path.
  public init(_ path: String) { self.path = path }

  /// Wraps a dotted path.
  public init(stringLiteral value: String) { path = value }

  /// The dotted path.
  public var description: String { path }

  /// Byte order of the paths, the same on every machine.
  public static func < (left: TextID, right: TextID) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
