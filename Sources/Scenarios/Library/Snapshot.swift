/// All files of one scenario in one text, which the store keeps so that an edit of the library orphans no session.
///
/// The form is `sonde-snapshot/1`: that line; then per file, in byte order of the paths, a line `PATH BYTES`, the
/// file's bytes, and a line feed. It is canonical: equal files give equal bytes, and ``init(_:)`` refuses every other
/// form, so encoding is the inverse of decoding.
public struct Snapshot: Sendable, Equatable {
  /// The files by their paths in a library.
  public let files: [String: [UInt8]]

  /// The first line.
  public static let format = "sonde-snapshot/1"

  /// Takes the files of a scenario.
  public init(of scenario: LoadedScenario) { files = scenario.files }

  /// Decodes a snapshot; nil for anything but its canonical form.
  public init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    guard Self.takeLine(&rest) == Self.format else { return nil }
    var files: [String: [UInt8]] = [:]
    while !rest.isEmpty {
      guard let line = Self.takeLine(&rest), let space = line.lastIndex(of: " "),
        let count = Int(line[line.index(after: space)...]), count >= 0, count < rest.count
      else { return nil }
      files[String(line[..<space])] = Array(rest.prefix(count))
      rest = rest.dropFirst(count + 1)
    }
    self.files = files
    guard encoded == bytes else { return nil }
  }

  /// The canonical bytes.
  public var encoded: [UInt8] {
    var bytes = Array("\(Self.format)\n".utf8)
    for path in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let content = files[path] ?? []
      bytes += "\(path) \(content.count)\n".utf8
      bytes += content
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The SHA-256 of the canonical bytes, in 64 hexadecimal digits.
  public func fingerprint(_ hash: Hash) -> String { hexadecimal(hash(encoded)) }

  /// A library of this one scenario.
  public func library(_ hash: @escaping Hash) -> ScenarioLibrary {
    ScenarioLibrary(folders: [ScenarioLibrary.Folder(files: files)], hash: hash)
  }

  private static func takeLine(_ bytes: inout ArraySlice<UInt8>) -> String? {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    defer { bytes = bytes[(end + 1)...] }
    return String(validating: bytes[bytes.startIndex..<end], as: UTF8.self)
  }
}
