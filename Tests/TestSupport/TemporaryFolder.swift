import Foundation

/// A folder that is gone when the test is.
public final class TemporaryFolder {
  /// Where it is.
  public let path: String

  /// A new empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("sonde-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file in one step, so that who reads it never sees half of it, and gives its path.
  @discardableResult
  public func write(_ content: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(content.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    return file
  }

  /// The content of a file here.
  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}
