import Scenarios

/// Finds the folders of the scenario library: the one of `--scenarios`, those of `SONDE_SCENARIOS`, and the one that
/// came with the program.
struct LibraryFinder {
  let environment: Environment
  /// The folder of `--scenarios`.
  let flag: String?
  /// The program's own path, links resolved.
  let executable: String?

  /// The folders that exist, the most particular first.
  func folders() throws(Failure) -> [String] {
    var folders: [String] = []
    let named =
      (flag.map { [$0] } ?? []) + (environment["SONDE_SCENARIOS"]?.split(separator: ":").map(String.init) ?? [])
    for folder in named {
      guard Files.kind(of: folder) == .folder else { throw Failure(.missing, .noLibrary, ["path": folder]) }
      folders.append(folder)
    }
    if let own = ownFolder { folders.append(own) }
    return folders
  }

  /// `share/sonde/scenarios` beside the program's prefix, else the library of the checkout that it was built in.
  var ownFolder: String? {
    guard let executable else { return nil }
    var folder = Files.split(executable).folder
    let installed = Files.split(folder).folder + "/share/sonde/scenarios"
    if Files.kind(of: installed) == .folder { return installed }
    while folder != "/" && folder != "." {
      if Files.kind(of: folder + "/Package.swift") == .file, Files.kind(of: folder + "/Scenarios") == .folder {
        return folder + "/Scenarios"
      }
      folder = Files.split(folder).folder
    }
    return nil
  }

  /// Reads the files that belong to a library: `FOLDER/*.yaml`, `FOLDER/rehearsals/*.txt` and `*.yaml`. A file that is too large
  /// is read so far that decoding sees that it is. With `only`, of the scenarios just that one is read.
  static func read(_ folder: String, only id: String? = nil) -> ScenarioLibrary.Folder {
    var files: [String: [UInt8]] = [:]
    func take(_ path: String) {
      if let bytes = Files.read("\(folder)/\(path)", limit: largestFile) { files[path] = bytes }
    }
    for name in Files.names(in: folder) where Files.kind(of: "\(folder)/\(name)") == .folder {
      let isShared = name == "vacancies" || name == "competencies"
      if let id, !isShared, name != id { continue }
      for file in Files.names(in: "\(folder)/\(name)") where file.hasSuffix(".yaml") { take("\(name)/\(file)") }
      for file in Files.names(in: "\(folder)/\(name)/rehearsals")
      where file.hasSuffix(".txt") || file.hasSuffix(".yaml") {
        take("\(name)/rehearsals/\(file)")
      }
    }
    return ScenarioLibrary.Folder(name: folder, files: files)
  }

  /// More than decoding takes, so that it says "too large" and not something else.
  private static let largestFile = 2_000_000
}
