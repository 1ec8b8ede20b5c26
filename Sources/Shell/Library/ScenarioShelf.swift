import QuestionReading
import Scenarios

/// The scenarios within reach, opened one at a time.
public struct ScenarioShelf: Sendable {
  let library: ScenarioLibrary

  /// Wraps a library.
  public init(_ library: ScenarioLibrary) { self.library = library }

  /// Finds the scenarios of the places that flag, environment and program name. `SCENARIO` may be the path of a
  /// scenario's folder, whose neighbours are then looked at first.
  static func find(_ finder: LibraryFinder, scenario: String? = nil) throws(Failure) -> (
    shelf: ScenarioShelf, id: String?
  ) {
    var folders = try finder.folders()
    var id = scenario
    if let scenario, scenario.contains("/") || scenario == "." || scenario == ".." {
      guard let path = Files.resolved(scenario), Files.kind(of: path) == .folder else {
        throw Failure(.missing, .noScenarioFolder, ["path": scenario])
      }
      let parts = Files.split(path)
      folders.insert(parts.folder, at: 0)
      id = parts.name
    }
    // Of a library of many scenarios only the one is read; a name that none has is looked for among all.
    let isThere = id.map { id in folders.contains { Files.kind(of: "\($0)/\(id)/scenario.yaml") == .file } } ?? false
    let read = folders.map { LibraryFinder.read($0, only: isThere ? id : nil) }
    return (ScenarioShelf(ScenarioLibrary(folders: read, hash: ContentHash.sha256)), id)
  }

  /// The ids of all scenarios.
  var ids: [String] { library.ids }

  /// Decodes a scenario with all its languages, whatever is wrong with it.
  func load(_ id: String, languages: Set<String>? = nil) throws(Failure) -> LoadedScenario {
    if let loaded = library.load(id, languages: languages) { return loaded }
    if let nearest = Nearest.word(to: id, among: ids) {
      throw Failure(.missing, .noScenarioButNearest, ["id": id, "nearest": nearest])
    }
    throw Failure(.missing, .noScenario, ["id": id])
  }

  /// A scenario that can be played: nothing is wrong with the files that the interview needs. Where no language is
  /// asked for, it is the preferred one if the scenario has it, else the scenario's base language.
  func open(_ id: String, language: String?, preferring preferred: String? = nil) throws(Failure) -> OpenScenario {
    if language == nil, let preferred, let bundle = try load(id, languages: [preferred]).bundle,
      bundle.languages.contains(preferred)
    {
      return try open(id, language: preferred)
    }
    let loaded = try load(id, languages: language.map { [$0] } ?? [])
    let base = loaded.scenario.value?.baseLanguage ?? ""
    let errors = Lint.findings(loaded).filter { $0.severity == .error }
    guard errors.isEmpty, let bundle = loaded.bundle else {
      throw Failure(.data, .details, details: errors.map(\.description))
    }
    let wanted = language ?? base
    guard bundle.languages.contains(wanted) else {
      let known = (try? load(id).bundle)?.languages ?? bundle.languages
      throw Failure(
        .usage, .noSuchLanguage, ["id": id, "language": wanted, "languages": known.joined(separator: ", ")])
    }
    return OpenScenario(loaded: loaded, bundle: bundle, language: wanted)
  }

  /// A scenario that was played before: what was fit to be played then is so for ever, whatever is asked of new ones.
  func reopen(_ id: String, language: String) -> OpenScenario? {
    guard let loaded = library.load(id, languages: [language]), let bundle = loaded.bundle,
      bundle.languages.contains(language)
    else { return nil }
    return OpenScenario(loaded: loaded, bundle: bundle, language: language)
  }
}

/// A scenario that is to be played in a language.
struct OpenScenario {
  let loaded: LoadedScenario
  let bundle: ScenarioBundle
  let language: String

  /// Its texts.
  var script: Script { bundle.script(language) ?? Script(language: language, texts: [:]) }
  /// The texts of its vacancy.
  var vacancyScript: Script { bundle.vacancyScript(language) ?? Script(language: language, texts: [:]) }
}
