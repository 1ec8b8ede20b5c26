/// What a file of the library may hold at most. Far above what an author needs, far below what hurts.
enum Limits {
  /// Bytes of a file.
  static let bytes = 1_000_000
  /// Bytes of one text or key.
  static let scalarBytes = 64_000
  /// Collections inside one another.
  static let depth = 24
  /// Keys, values and collections of a file.
  static let nodes = 50_000
  /// Findings about the structure of one file; the first ones say enough.
  static let structureFindings = 20
  /// Findings about the content of one file.
  static let findings = 500
  /// Unknown keys for which the nearest known one is looked up.
  static let suggestions = 50
}
