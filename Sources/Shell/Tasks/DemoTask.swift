import LineEditing
import Transcripts

/// `sonde demo`: a strong interview and a poor one with the same candidate, and their scorecards side by side.
public struct DemoTask: Sendable {
  private let scenario: String
  private let language: String?
  private let seed: UInt64

  /// A demonstration with a scenario of the library.
  public init(scenario: String = "teamconflict", language: String? = nil, seed: UInt64 = 7) {
    self.scenario = scenario
    self.language = language
    self.seed = seed
  }

  /// Plays both; nothing is stored.
  public func run(in place: Workplace) throws(Failure) {
    let language = language ?? place.ui
    let (shelf, id) = try ScenarioShelf.find(place.finder, scenario: scenario)
    let name = id ?? scenario
    let open = try shelf.open(name, language: language, preferring: place.environment.localeLanguage)
    let rehearsals = shelf.library.rehearsals(name)
    let words = Catalogue.embedded(place.ui ?? open.language)
    let page = PageEditor(columns: Terminal.columns(), output: place.console)
    let features: TerminalFeatures? = PracticeTask.isInteractive ? .current : nil
    let voice = Voice(editor: page, features: features, isInstant: true)
    voice.say(words(.demoIntroduction, ["name": open.bundle.scenario.persona.name]))
    var sessions: [InterviewSession] = []
    for (kind, phrase) in [("strong", Phrase.demoStrong), ("poor", .demoPoor)] {
      guard let file = rehearsals.first(where: { $0.name == "\(open.language)-\(kind).txt" }) else {
        throw Failure(.missing, .demoMissing, ["id": name, "language": open.language])
      }
      voice.gap()
      voice.say(words(phrase), .bold)
      var play = RehearsalPlay(scenario: scenario, language: open.language, seed: seed, lines: file.bytes)
      play.mode = .demo
      sessions.append(try play.session(on: page, features, in: place))
    }
    voice.gap()
    voice.say(words(.demoCompared), .bold)
    voice.report(
      try Scoring.sideBySide(
        sessions, place.desk().reader, labels: (words(.demoStrong), words(.demoPoor)), width: voice.width,
        style: voice.reportStyle, words))
    guard page.isSound else { throw Failure(.inputOutput, .outputFailed) }
  }
}

/// Lines of a script, shown as if somebody typed them.
final class PageEditor: LineEditor {
  var lines: ArraySlice<String> = []
  var silence = ""
  let columns: Int
  private(set) var isSound = true
  private let output: Console

  init(columns: Int, output: Console) {
    self.columns = columns
    self.output = output
  }

  func read(prompt: Prompt, until deadline: Deadline?) -> LineInput {
    guard let line = lines.popFirst() else { return .end }
    printAbove("▸ " + (line.isBlank ? silence : TerminalText.sanitized(line)))
    return .line(line)
  }

  func printAbove(_ text: String) {
    do throws(Failure) {
      try output.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    } catch { isSound = false }
  }

  func showsRightPrompt(of prompt: Prompt) -> Bool { true }
}
