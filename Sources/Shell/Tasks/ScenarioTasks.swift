import LineEditing
import Scenarios
import Transcripts

/// `sonde scenario list`: what can be played. Traits and keys are not listed: a trainee may look.
public struct ScenarioListTask: Sendable {
  private let isJSON: Bool

  /// A list as text, or as JSON (INTERFACE.md).
  public init(isJSON: Bool) { self.isJSON = isJSON }

  /// Prints the scenarios that can be played; the others are complained about, and end in status 65.
  public func run(in place: Workplace) throws(Failure) {
    let shelf = try ScenarioShelf.find(place.finder).shelf
    var entries: [ScenarioEntry] = []
    var problems: [String] = []
    for id in shelf.ids {
      let loaded = try shelf.load(id)
      if let bundle = loaded.bundle {
        entries.append(ScenarioEntry(bundle))
      } else {
        problems += loaded.findings.filter { $0.severity == .error }.map(\.description)
      }
    }
    if isJSON {
      try place.console.write(ScenarioEntry.json(entries) + [0x0A])
    } else {
      try place.console.write(
        entries.flatMap { entry in
          ["\(entry.id)  \(entry.title)", "    \(entry.languages.joined(separator: ", ")) · \(entry.minutes) min"]
        }.map { TerminalText.sanitized($0) })
    }
    guard problems.isEmpty else { throw Failure(.data, .details, details: problems) }
  }
}

/// One scenario in a list.
struct ScenarioEntry {
  let id: String
  let title: String
  let vacancy: String
  let languages: [String]
  let competencies: [String]
  let minutes: Int
  let evidence: Int

  /// In the scenario's base language.
  init(_ bundle: ScenarioBundle) {
    let scenario = bundle.scenario
    id = scenario.id
    title = bundle.scenarioScripts[scenario.baseLanguage]?.text(scenario.title) ?? ""
    vacancy = scenario.vacancy
    languages = bundle.languages
    competencies = scenario.competencies
    minutes = bundle.vacancy.minutes
    evidence = scenario.episodes.reduce(0) { $0 + $1.evidence.count }
  }

  /// `[{"id":…,"title":…,"vacancy":…,"languages":[…],"competencies":[…],"minutes":N,"evidence":N}]`.
  static func json(_ entries: [ScenarioEntry]) -> [UInt8] {
    var line = CanonicalLine()
    line.array(entries) { line, entry in
      line.raw("{\"id\":")
      line.string(entry.id)
      line.raw(",\"title\":")
      line.string(entry.title)
      line.raw(",\"vacancy\":")
      line.string(entry.vacancy)
      line.raw(",\"languages\":")
      line.array(entry.languages) { $0.string($1) }
      line.raw(",\"competencies\":")
      line.array(entry.competencies) { $0.string($1) }
      line.raw(",\"minutes\":")
      line.integer(entry.minutes)
      line.raw(",\"evidence\":")
      line.integer(entry.evidence)
      line.raw("}")
    }
    return line.bytes
  }
}

/// `sonde scenario show ID`: the papers of a scenario.
public struct ScenarioShowTask: Sendable {
  private let scenario: String
  private let language: String?

  /// Shows a scenario in a language, by default its base language.
  public init(_ scenario: String, language: String?) {
    self.scenario = scenario
    self.language = language
  }

  /// Prints title, vacancy, CV and letter; slots stay as they are, since no seed has drawn them.
  public func run(in place: Workplace) throws(Failure) {
    let open = try place.desk().open(scenario, language: language, preferring: nil)
    let words = Catalogue.embedded(place.ui ?? open.language)
    let voice = Voice(editor: PipeLineEditor(), features: nil, isInstant: true)
    let brief = Brief(open, words: words, fill: { $0 })
    voice.say(open.script.text(open.bundle.scenario.title))
    brief.vacancy(voice, withKey: true)
    brief.text(words(.briefCV), open.bundle.scenario.cv, voice)
    brief.text(words(.briefLetter), open.bundle.scenario.letter, voice)
  }
}

/// `sonde scenario lint [ID…]`: everything that is wrong, with its place.
public struct ScenarioLintTask: Sendable {
  private let scenarios: [String]

  /// Lints these scenarios, or all.
  public init(_ scenarios: [String]) { self.scenarios = scenarios }

  /// Prints findings; status 1 where an error is among them, 65 where a file could not be read at all.
  public func run(in place: Workplace) throws(Failure) {
    var loaded: [LoadedScenario] = []
    if scenarios.isEmpty {
      let shelf = try ScenarioShelf.find(place.finder).shelf
      for id in shelf.ids { loaded.append(try shelf.load(id)) }
    }
    for scenario in scenarios {
      let (shelf, id) = try ScenarioShelf.find(place.finder, scenario: scenario)
      loaded.append(try shelf.load(id ?? scenario))
    }
    let findings = loaded.flatMap { Lint.findings($0) }.inReadingOrder()
    try place.console.write(findings.map { TerminalText.sanitized($0.description) })
    let isHostile = loaded.contains { $0.scenario.value == nil }
    if isHostile { throw Failure(.data, .details) }
    if findings.containsErrors { throw Failure(.fallsShort, .details) }
    if findings.isEmpty { try place.console.write([place.words(.lintClean, ["count": "\(loaded.count)"])]) }
  }
}

/// `sonde scenario overlay ID LANGUAGE`: what a translator has to fill in, with what there is already.
public struct ScenarioOverlayTask: Sendable {
  private let scenario: String
  private let language: String
  private let isVacancy: Bool

  /// The overlay of a scenario, or of its vacancy.
  public init(_ scenario: String, language: String, isVacancy: Bool) {
    self.scenario = scenario
    self.language = language
    self.isVacancy = isVacancy
  }

  /// Prints the YAML.
  public func run(in place: Workplace) throws(Failure) {
    let (shelf, id) = try ScenarioShelf.find(place.finder, scenario: scenario)
    let loaded = try shelf.load(id ?? scenario, languages: [language])
    let errors = loaded.findings.filter { $0.severity == .error && $0.file == loaded.scenario.source.file }
    guard errors.isEmpty, let value = loaded.scenario.value else {
      throw Failure(.data, .details, details: errors.map(\.description))
    }
    guard isVacancy else { return try write(loaded.scenario, value.id, loaded.overlays, place) }
    guard let vacancy = loaded.vacancy else {
      throw Failure(.missing, .noFile, ["path": "vacancies/\(value.vacancy).yaml"])
    }
    try write(vacancy, value.vacancy, loaded.vacancyOverlays, place)
  }

  private func write<Value>(
    _ base: Decoded<Value>, _ id: String, _ overlays: [Decoded<Overlay>], _ place: Workplace
  ) throws(Failure) {
    let existing = overlays.compactMap(\.value).first { $0.language == language }
    let text = OverlaySkeleton.write(
      base: base, id: id, language: language, existing: existing, ContentHash.sha256)
    try place.console.write(Array(text.utf8))
  }
}
