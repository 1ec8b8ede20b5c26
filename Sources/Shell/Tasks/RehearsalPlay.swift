import LineEditing
import Transcripts

/// Plays the lines of a text file as an interview that nothing is kept of: for demonstrations, rater training and
/// rehearsals.
struct RehearsalPlay {
  let scenario: String
  let language: String
  let seed: UInt64
  let lines: [UInt8]
  var mode = Header.Mode.rehearsal

  /// A rehearsal of a scenario by its kind (`strong`, `poor`…), in the language, or the one that the scenario is
  /// opened in.
  init(
    scenario: String, language: String?, kind: String, seed: UInt64, in place: Workplace
  ) throws(Failure) {
    let (shelf, id) = try ScenarioShelf.find(place.finder, scenario: scenario)
    let name = id ?? scenario
    let open = try shelf.open(name, language: language, preferring: place.environment.localeLanguage)
    guard let file = shelf.library.rehearsals(name).first(where: { $0.name == "\(open.language)-\(kind).txt" }) else {
      throw Failure(.missing, .demoMissing, ["id": name, "language": open.language])
    }
    self.init(scenario: scenario, language: open.language, seed: seed, lines: file.bytes)
  }

  init(scenario: String, language: String, seed: UInt64, lines: [UInt8]) {
    self.scenario = scenario
    self.language = language
    self.seed = seed
    self.lines = lines
  }

  /// Plays it to the end on a page.
  func session(on page: PageEditor, _ features: TerminalFeatures? = nil, in place: Workplace) throws(Failure)
    -> InterviewSession
  {
    var options = Shell.Options()
    options.language = language
    options.ui = place.ui
    options.seed = seed
    options.isPipe = true
    options.instant = true
    options.mode = mode
    page.lines =
      String(decoding: lines, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)[...]
    if page.lines.last == "" { page.lines.removeLast() }
    let shell = Shell(editor: page, features: features, desk: place.desk(), options: options)
    page.silence = "(\(shell.words.name(.silence)))"
    try shell.run(scenario: scenario)
    guard let session = shell.session else {
      throw Failure(.missing, .demoMissing, ["id": scenario, "language": language])
    }
    return session
  }
}
