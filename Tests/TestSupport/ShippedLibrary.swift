import CSodium
import Foundation
import Scenarios

/// The shipped scenario library, read from the checkout that the tests were built in.
public enum ShippedLibrary {
  /// There is no sound scenario of that name.
  public struct Missing: Error {
    /// What was looked for.
    public var name: String

    /// Nothing of this name.
    public init(name: String) { self.name = name }
  }

  /// The folder of the library.
  public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios").path

  /// A scenario with all its languages.
  public static func bundle(_ id: String) throws -> ScenarioBundle {
    guard let bundle = bundles[id] else { throw Missing(name: id) }
    return bundle
  }

  /// Decoded once: most tests begin an interview.
  private static let bundles: [String: ScenarioBundle] = {
    guard let library = try? load() else { return [:] }
    return Dictionary(uniqueKeysWithValues: library.ids.compactMap { id in library.load(id)?.bundle.map { (id, $0) } })
  }()

  /// The lines that are said in a rehearsal, commands left out.
  public static func linesSaid(in rehearsal: String, of id: String) throws -> [String] {
    try String(contentsOfFile: "\(folder)/\(id)/rehearsals/\(rehearsal)", encoding: .utf8)
      .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("/") }
  }

  /// All of it.
  public static func load() throws -> ScenarioLibrary {
    var files: [String: [UInt8]] = [:]
    let enumerator = FileManager.default.enumerator(at: URL(fileURLWithPath: folder), includingPropertiesForKeys: nil)
    while let url = enumerator?.nextObject() as? URL {
      guard url.pathExtension == "yaml" else { continue }
      files[String(url.path.dropFirst(folder.count + 1))] = [UInt8](try Data(contentsOf: url))
    }
    return ScenarioLibrary(folders: [.init(name: "Scenarios", files: files)], hash: sha256)
  }

  /// SHA-256, which the library wants from its caller.
  public static let sha256: Hash = { bytes in
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }
}
