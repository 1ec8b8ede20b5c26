/// A scenario as its files are: decoded as far as they go, with all findings about their form. Lint takes this.
public struct LoadedScenario: Sendable {
  /// The id by which it was asked for: the name of its folder.
  public let id: String
  /// The scenario with its base texts.
  public let scenario: Decoded<Scenario>
  /// Its overlays, by language in byte order.
  public let overlays: [Decoded<Overlay>]
  /// The vacancy with its base texts; nil when no folder has the file.
  public let vacancy: Decoded<Vacancy>?
  /// The vacancy's overlays, by language in byte order.
  public let vacancyOverlays: [Decoded<Overlay>]
  /// The competency model; nil when no folder has the file.
  public let model: Decoded<CompetencyModel>?
  /// The files that all of this was decoded from, by their paths in a library; overlays that were not asked for too.
  public let files: [String: [UInt8]]
  let hash: Hash
  private let nameFindings: [Finding]

  init(scenario: Decoded<Scenario>, id: String, library: ScenarioLibrary, languages: Set<String>?) {
    self.id = id
    self.scenario = scenario
    hash = library.hash
    var files: [String: [UInt8]] = [:]
    var names = FileNames()
    func open(_ path: String) -> ScenarioLibrary.File? {
      let file = library.find(path)
      files[path] = file?.bytes
      return file
    }
    func openOverlays(of base: String, prefix: String, id: String) -> [Decoded<Overlay>] {
      var overlays: [Decoded<Overlay>] = []
      for (language, file) in library.overlays(of: base, prefix: prefix) {
        files[file.path] = file.bytes
        guard languages?.contains(language) ?? true else { continue }
        let overlay = OverlayDecoder.decode(file.bytes, file: file.name)
        names.check(overlay, of: id, language: language)
        overlays.append(overlay)
      }
      return overlays
    }
    _ = open("\(id)/scenario.yaml")
    names.check(scenario, id: id, found: scenario.value?.id)
    overlays = openOverlays(of: "\(id)/scenario.yaml", prefix: "\(id)/", id: id)
    let vacancyID = scenario.value?.vacancy ?? ""
    let vacancyPath = "vacancies/\(vacancyID).yaml"
    vacancy = open(vacancyPath).map { VacancyDecoder.decode($0.bytes, file: $0.name) }
    if let vacancy { names.check(vacancy, id: vacancyID, found: vacancy.value?.id) }
    vacancyOverlays = openOverlays(of: vacancyPath, prefix: "vacancies/\(vacancyID).", id: vacancyID)
    let modelID = vacancy?.value?.model ?? ""
    model = open("competencies/\(modelID).yaml").map { CompetencyModelDecoder.decode($0.bytes, file: $0.name) }
    if let model { names.check(model, id: modelID, found: model.value?.id) }
    self.files = files
    nameFindings = names.findings
  }

  /// Everything that is wrong with the form of any of the files, in reading order. Lint finds the rest.
  public var findings: [Finding] {
    var findings = scenario.findings + nameFindings
    findings += overlays.flatMap(\.findings) + vacancyOverlays.flatMap(\.findings)
    findings += vacancy?.findings ?? []
    findings += model?.findings ?? []
    return findings.inReadingOrder()
  }

  /// The bundle, when nothing is wrong with the form of scenario, vacancy and model. An overlay that falls short
  /// only costs its language.
  public var bundle: ScenarioBundle? {
    guard let scenario = scenario.sound, let vacancy = vacancy?.sound, let model = model?.sound,
      !nameFindings.contains(where: { $0.file == self.scenario.source.file })
    else { return nil }
    let scenarioScripts = Self.scripts(base: self.scenario.script, overlays)
    let vacancyScripts = Self.scripts(base: self.vacancy?.script, vacancyOverlays)
    var bundle = ScenarioBundle(
      scenario: scenario, vacancy: vacancy, model: model, scenarioScripts: scenarioScripts,
      vacancyScripts: vacancyScripts, languages: [])
    bundle.languages = completeLanguages(bundle)
    return bundle
  }

  private static func scripts(base: Script?, _ overlays: [Decoded<Overlay>]) -> [String: Script] {
    var scripts: [String: Script] = [:]
    for overlay in overlays { if overlay.sound != nil { scripts[overlay.script.language] = overlay.script } }
    if let base { scripts[base.language] = base }
    return scripts
  }

  private func completeLanguages(_ bundle: ScenarioBundle) -> [String] {
    let base = bundle.scenario.baseLanguage
    let order = [base] + ScenarioBundle.languageOrder
    let known = Set(bundle.scenarioScripts.keys).intersection(bundle.vacancyScripts.keys)
    let sorted = known.sorted { left, right in
      let leftRank = order.firstIndex(of: left) ?? order.count
      let rightRank = order.firstIndex(of: right) ?? order.count
      return leftRank == rightRank ? left < right : leftRank < rightRank
    }
    return sorted.filter { language in
      isComplete(bundle.scenarioScripts[language], like: scenario.script)
        && isComplete(bundle.vacancyScripts[language], like: vacancy?.script)
        && bundle.scenario.competencies.allSatisfy { id in
          bundle.model.competencies.first { $0.id == id }?.names[language] != nil
        }
    }
  }

  private func isComplete(_ script: Script?, like base: Script?) -> Bool {
    guard let script, let base else { return false }
    return base.texts.keys.allSatisfy { !script[$0].isEmpty }
  }
}
