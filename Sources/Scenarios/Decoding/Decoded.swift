/// What decoding a file gives: always as much as could be read, and everything that is wrong with it.
public struct Decoded<Value: Sendable>: Sendable {
  /// The value. Where the file falls short it has defaults, so that lint can go on; nil when nothing could be read.
  public var value: Value?
  /// The texts of the file in its base language; empty for files that hold none of their own.
  public var script: Script
  /// Where everything stands.
  public var source: SourceMap
  /// What is wrong, in the order of the file.
  public var findings: [Finding]

  /// The value when nothing is wrong with the form of the file.
  public var sound: Value? { findings.containsErrors ? nil : value }
}
