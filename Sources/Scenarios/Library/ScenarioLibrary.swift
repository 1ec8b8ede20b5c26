/// The scenarios in one or more folders, whose files the caller has read. Decoding happens on demand, one scenario
/// at a time, and is a pure function of the bytes.
public struct ScenarioLibrary: Sendable {
  /// A folder of the form that `Scenarios/README.md` describes.
  public struct Folder: Sendable {
    /// What stands before the paths of its files in findings: the folder's path as the user wrote it, or empty.
    public var name: String
    /// The bytes of each file, by path inside the folder with `/`: `teamconflict/scenario.yaml`.
    public var files: [String: [UInt8]]

    /// Names a folder.
    public init(name: String = "", files: [String: [UInt8]]) {
      self.name = name
      self.files = files
    }
  }

  /// The folders; what stands in an earlier one hides what has the same id in a later one.
  public let folders: [Folder]
  let hash: Hash

  /// Wraps folders; `hash` is SHA-256.
  public init(folders: [Folder], hash: @escaping Hash) {
    self.folders = folders
    self.hash = hash
  }

  /// The ids of all scenarios, in byte order, without decoding any.
  public var ids: [String] {
    var ids: Set<String> = []
    for folder in folders {
      for path in folder.files.keys {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 && parts[1] == "scenario.yaml" { ids.insert(String(parts[0])) }
      }
    }
    return ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Decodes a scenario with all that belongs to it. `languages` limits which overlays are decoded (the base language
  /// always is), for a start without delay; nil decodes all of them. Nil for an id that no folder has.
  public func load(_ id: String, languages: Set<String>? = nil) -> LoadedScenario? {
    guard let path = find("\(id)/scenario.yaml") else { return nil }
    return LoadedScenario(
      scenario: ScenarioDecoder.decode(path.bytes, file: path.name), id: id, library: self, languages: languages)
  }

  /// The interviews beside a scenario, by file name in byte order.
  public func rehearsals(_ id: String) -> [(name: String, bytes: [UInt8])] {
    guard let folder = folders.first(where: { $0.files["\(id)/scenario.yaml"] != nil }) else { return [] }
    let prefix = "\(id)/rehearsals/"
    return folder.files.filter { $0.key.hasPrefix(prefix) }
      .map { (name: String($0.key.dropFirst(prefix.count)), bytes: $0.value) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// A file with its printed name, from the first folder that has it.
  struct File {
    let path: String
    let name: String
    let bytes: [UInt8]
  }

  func find(_ path: String) -> File? {
    for folder in folders {
      if let bytes = folder.files[path] { return file(path, in: folder, bytes) }
    }
    return nil
  }

  /// The overlays beside a base file, by language in byte order: from the folder that has the base file.
  func overlays(of base: String, prefix: String) -> [(language: String, file: File)] {
    guard let folder = folders.first(where: { $0.files[base] != nil }) else { return [] }
    var found: [(language: String, file: File)] = []
    for (path, bytes) in folder.files where path.hasPrefix(prefix) && path.hasSuffix(".yaml") && path != base {
      let language = String(path.dropFirst(prefix.count).dropLast(".yaml".count))
      guard (2...3).contains(language.utf8.count), language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
        continue
      }
      found.append((language, file(path, in: folder, bytes)))
    }
    return found.sorted { $0.language < $1.language }
  }

  private func file(_ path: String, in folder: Folder, _ bytes: [UInt8]) -> File {
    let separator = folder.name.isEmpty || folder.name.hasSuffix("/") ? "" : "/"
    return File(path: path, name: folder.name + separator + path, bytes: bytes)
  }
}
