import Foundation
import TestSupport
import Testing

@testable import Scenarios

/// The small library beside the tests, and changes of it.
enum Fixture {
  static let scenario = "counter-desk/scenario.yaml"
  static let vacancy = "vacancies/clerk.yaml"
  static let model = "competencies/mini.yaml"

  static let hash = ShippedLibrary.sha256

  /// All files of the fixture library by path.
  static func files() throws -> [String: [UInt8]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/library")
    return try read(root)
  }

  /// All files under a folder by their path in it.
  static func read(_ root: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let url = root.appendingPathComponent(path)
      guard path.hasSuffix(".yaml") || path.hasSuffix(".txt") else { continue }
      files[path] = Array(try Data(contentsOf: url))
    }
    return files
  }

  static func text(_ path: String) throws -> String { String(decoding: try #require(try files()[path]), as: UTF8.self) }

  static func library(_ changes: [String: String] = [:]) throws -> ScenarioLibrary {
    var files = try files()
    for (path, text) in changes { files[path] = Array(text.utf8) }
    return ScenarioLibrary(folders: [.init(files: files)], hash: hash)
  }

  static func load(_ changes: [String: String] = [:]) throws -> LoadedScenario {
    try #require(try library(changes).load("counter-desk"))
  }

  /// An overlay that translates everything into a made-up language: each text gets a prefix, words stay.
  static func overlay(_ language: String, of path: String, id: String) throws -> String {
    let bytes = Array(try text(path).utf8)
    return path == vacancy
      ? overlay(VacancyDecoder.decode(bytes, file: path), language, id)
      : overlay(ScenarioDecoder.decode(bytes, file: path), language, id)
  }

  private static func overlay<Value>(_ base: Decoded<Value>, _ language: String, _ id: String) -> String {
    let translations = base.source.order.map { text in
      Overlay.Translation(
        id: text, base: base.script.fingerprint(of: text, hash),
        variants: base.script[text].map { text.isWordList || text.isFact ? $0 : "\(language): \($0)" })
    }
    let overlay = Overlay(of: id, language: language, translations: translations)
    return OverlaySkeleton.write(base: base, id: id, language: language, existing: overlay, hash)
  }

  /// Both overlays of a language.
  static func overlays(_ language: String) throws -> [String: String] {
    [
      "counter-desk/\(language).yaml": try overlay(language, of: scenario, id: "counter-desk"),
      "vacancies/clerk.\(language).yaml": try overlay(language, of: vacancy, id: "clerk"),
    ]
  }
}

/// Changes one file of the fixture library (or of `others` in it) and expects exactly these findings of lint, in reading
/// order: `"1 code: message"` at marker 1️⃣.
func expectLint(
  _ file: String, _ replacements: [(old: String, new: String)], with others: [String: String] = [:],
  finds expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var text = try others[file] ?? Fixture.text(file)
  for (old, new) in replacements {
    let range = try #require(text.range(of: old), "not in the fixture: \(old)", sourceLocation: sourceLocation)
    text.replaceSubrange(range, with: new)
  }
  let marked = MarkedText(text)
  var changes = others
  changes[file] = marked.text
  let found = Lint.findings(try Fixture.load(changes)).map(\.description)
  #expect(found == marked.expected(expected, file: file), sourceLocation: sourceLocation)
}

/// The same for the scenario of the fixture library.
func expectLint(
  _ replacements: [(old: String, new: String)], finds expected: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectLint(Fixture.scenario, replacements, finds: expected, sourceLocation: sourceLocation)
}

/// Decodes a marked text and expects exactly these findings.
func expectDecoding<Value>(
  _ decode: ([UInt8], String) -> Decoded<Value>, _ marked: String, finds expected: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let found = decode(Array(text.text.utf8), "a.yaml").findings.map(\.description)
  #expect(found == text.expected(expected, file: "a.yaml"), sourceLocation: sourceLocation)
}
