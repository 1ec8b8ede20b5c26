import Foundation

/// The programs that were built together with the tests.
public enum BuiltProgram {
  /// The path of the program of this name.
  public static func path(_ name: String) -> String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
  }
}
