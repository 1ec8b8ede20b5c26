import CSodium
import Foundation
import Scenarios

/// The shipped scenario library.
enum Library {
  struct Missing: Error { var name: String }

  static func bundle(_ id: String) throws -> ScenarioBundle {
    guard let bundle = try shipped().load(id)?.bundle else { throw Missing(name: id) }
    return bundle
  }

  static func shipped() throws -> ScenarioLibrary {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scenarios")
    var files: [String: [UInt8]] = [:]
    let enumerator = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = enumerator?.nextObject() as? URL {
      guard url.pathExtension == "yaml" else { continue }
      files[String(url.path.dropFirst(root.path.count + 1))] = [UInt8](try Data(contentsOf: url))
    }
    return ScenarioLibrary(folders: [.init(name: "Scenarios", files: files)], hash: sha256)
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }
}
