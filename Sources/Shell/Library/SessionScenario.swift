import Scenarios
import Storage
import Transcripts

/// The scenario that a session was played with: as the store kept it or the same file brought it, else as the library has
/// it now.
struct SessionScenario {
  let desk: Desk
  /// What came in the file that the session was read from.
  var bundled: [BundledScenario] = []

  /// The scenario of a header; `data` where only another version of it is at hand.
  func scenario(of header: Header) throws(Failure) -> OpenScenario {
    if let content = try keptContent(of: header), let kept = Self.open(content, header) { return kept }
    let scenario = try desk.open(header.scenario, language: header.language, preferring: nil)
    let now = HeaderDefaults.header(scenario, seed: 0, mode: header.mode, trainee: "", reader: "")
    guard now.snapshotKey == header.snapshotKey else {
      throw Failure(.data, .otherScenario, ["scenario": header.scenario])
    }
    return scenario
  }

  /// The scenario of a header as it travels.
  func bundle(for header: Header) throws(Failure) -> BundledScenario {
    if let content = try keptContent(of: header) {
      return BundledScenario(scenario: header.scenario, key: header.snapshotKey, content: content)
    }
    let content = try scenario(of: header).snapshot(for: header).content
    return BundledScenario(scenario: header.scenario, key: header.snapshotKey, content: content)
  }

  private func keptContent(of header: Header) throws(Failure) -> [UInt8]? {
    if let store = try desk.existingStore(),
      let content = try Failure.storing({ () throws(StorageError) in try store.snapshot(header.snapshotKey) })
    {
      return content
    }
    return bundled.first { $0.key == header.snapshotKey && $0.isSound }?.content
  }

  private static func open(_ content: [UInt8], _ header: Header) -> OpenScenario? {
    guard let snapshot = Scenarios.Snapshot(content) else { return nil }
    return ScenarioShelf(snapshot.library(ContentHash.sha256)).reopen(header.scenario, language: header.language)
  }
}

extension BundledScenario {
  /// Whether its files give the key that it states, in one of their languages: then it is the scenario that transcripts
  /// with this key were played with, whoever sends it.
  var isSound: Bool {
    guard let snapshot = Scenarios.Snapshot(content),
      let bundle = snapshot.library(ContentHash.sha256).load(scenario)?.bundle
    else { return false }
    let structure = bundle.structureFingerprint(ContentHash.sha256)
    return bundle.languages.contains { language in
      bundle.textFingerprint(language, ContentHash.sha256).map { "\(structure).\($0)" } == key
    }
  }
}
