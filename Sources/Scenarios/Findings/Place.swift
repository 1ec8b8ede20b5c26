/// A place in a file: line and column count from 1, columns in Unicode scalars, as YAML counts them.
public struct Place: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int

  /// Names a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The beginning of a file: where something is said about the file as a whole.
  public static let start = Place(line: 1, column: 1)

  /// The order of reading.
  public static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
