/// Reads one string out of a line in canonical form.
public enum CanonicalText {
  /// The string whose opening quote stands at an index; nil where there is none that is in canonical form.
  public static func string(in bytes: [UInt8], at index: Int) -> String? {
    guard bytes.indices.contains(index) else { return nil }
    var parser = CanonicalParser(bytes, range: index..<bytes.count)
    return try? parser.string()
  }
}
