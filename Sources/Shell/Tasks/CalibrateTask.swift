import Assessment
import Coaching
import LineEditing
import Scenarios
import Transcripts

/// `sonde calibrate [SCENARIO]`: rater training. An assessor observes a fixed interview turn by turn, takes notes,
/// classifies what was said, rates, and compares with what there was.
public struct CalibrateTask: Sendable {
  private let scenario: String
  private let language: String?
  private let seed: UInt64

  /// Rater training on the strong rehearsal of a scenario.
  public init(scenario: String = "teamconflict", language: String? = nil, seed: UInt64 = 7) {
    self.scenario = scenario
    self.language = language
    self.seed = seed
  }

  /// Shows the interview and reads what was heard, at the terminal or through a pipe: for each turn the letters of the
  /// elements (an empty line for none), with `/note TEXT` before them; then a rating for each competency.
  public func run(in place: Workplace) throws(Failure) {
    let play = try RehearsalPlay(
      scenario: scenario, language: language ?? place.ui, kind: "strong", seed: seed, in: place)
    let observed = try play.session(on: PageEditor(columns: 100, output: .silent), in: place)
    let words = Catalogue.embedded(place.ui ?? observed.header.language)
    let editor = try Self.editor()
    let isPipe = !PracticeTask.isInteractive
    let voice = Voice(editor: editor, features: isPipe ? nil : .current, isInstant: true)
    let calibration = Calibration(
      observed.transcript, scenario: observed.scenario.bundle.scenario, script: observed.scenario.script)
    voice.say(
      words(.calibrateIntroduction, ["letters": Element.allCases.map { words.letter($0) }.joined(separator: " ")]))
    var desk = CalibrationDesk(calibration: calibration, session: observed, voice: voice, words: words, editor: editor)
    try desk.observe()
    try desk.rate()
    desk.compare()
  }

  private static func editor() throws(Failure) -> any LineEditor {
    guard PracticeTask.isInteractive else { return PipeLineEditor() }
    do {
      return try TerminalLineEditor(historyPath: nil, completer: { _, _ in .none })
    } catch {
      throw Failure(.inputOutput, .inputFailed)
    }
  }
}

/// What an assessor does while she observes.
struct CalibrationDesk {
  let calibration: Calibration
  let session: InterviewSession
  let voice: Voice
  let words: Catalogue
  let editor: any LineEditor
  private var heard: [Int: Calibration.Heard] = [:]
  private var ratings: [String: Rating] = [:]
  private var isOver = false

  init(calibration: Calibration, session: InterviewSession, voice: Voice, words: Catalogue, editor: any LineEditor) {
    self.calibration = calibration
    self.session = session
    self.voice = voice
    self.words = words
    self.editor = editor
  }

  /// Shows turn after turn and reads what was heard in it.
  mutating func observe() throws(Failure) {
    for turn in calibration.turns where !isOver {
      voice.gap()
      voice.say("\(turn.turn)  ▸ " + (turn.question.isEmpty ? "(\(words.name(.silence)))" : turn.question), .bold)
      voice.say(turn.answer, indent: 4)
      var entry = Calibration.Heard(elements: [])
      while let line = try read() {
        if line.hasPrefix("/note ") {
          entry.note = String(line.dropFirst(6)).trimmed
          continue
        }
        guard let elements = elements(line) else {
          voice.say(
            words(.calibrateWhich, ["letters": Element.allCases.map { words.letter($0) }.joined(separator: " ")]),
            .yellow)
          continue
        }
        entry.elements = elements
        break
      }
      heard[turn.turn] = entry
    }
  }

  /// The rating of each competency.
  mutating func rate() throws(Failure) {
    for id in session.scenario.bundle.scenario.competencies {
      guard !isOver else { return }
      voice.gap()
      voice.say(words(.calibrateRate, ["competency": session.scenario.competencyName(id)]), .bold)
      while let line = try read() {
        if let rating = Rating(line) {
          ratings[id] = rating
          break
        }
        voice.say(words(.assessRating), .yellow)
      }
    }
  }

  /// What was heard beside what there was.
  func compare() {
    let agreement = calibration.agreement(heard)
    voice.gap()
    voice.say(
      words(
        .calibrateAgreement,
        [
          "same": "\(agreement.same)", "all": "\(agreement.all)",
          "kappa": (agreement.kappa < 0 ? "−" : "") + Thousandths.format(abs(agreement.kappa)),
        ]), .bold)
    for turn in calibration.turns {
      for (phrase, elements) in [
        (Phrase.calibrateMissed, agreement.missed[turn.turn]), (.calibrateAdded, agreement.added[turn.turn]),
      ] {
        guard let elements else { continue }
        voice.say(
          words(phrase, ["turn": "\(turn.turn)", "elements": elements.map { words.name($0) }.joined(separator: ", ")]))
      }
      guard let note = heard[turn.turn]?.note else { continue }
      for fault in calibration.faults(of: note, at: turn.turn) {
        let phrase: Phrase = fault == .protected ? .calibrateNoteProtected : .calibrateNoteInterpretation
        voice.say(words(phrase, ["turn": "\(turn.turn)", "note": note]), .yellow)
      }
    }
    for rating in session.scenario.bundle.scenario.key {
      let own = ratings[rating.competency].map { words.value($0.word) } ?? "○"
      voice.gap()
      voice.say(
        words(
          .calibrateGold,
          ["competency": session.scenario.competencyName(rating.competency), "own": own, "gold": "\(rating.rating)"]),
        .bold)
      voice.say(session.scenario.script.text(rating.reason), indent: 2)
    }
  }

  /// Elements by their letters in the shell's language, in any order; nil where something else stands there.
  private func elements(_ line: String) -> Set<Element>? {
    var found: Set<Element> = []
    for letter in line.uppercased() where !letter.isWhitespace && letter != "," {
      guard let element = Element.allCases.first(where: { words.letter($0).uppercased() == String(letter) }) else {
        return nil
      }
      found.insert(element)
    }
    return found
  }

  private mutating func read() throws(Failure) -> String? {
    while true {
      let input: LineInput
      do {
        input = try editor.read(prompt: Prompt(StyledText("▸ ", .bold)), until: nil)
      } catch {
        throw Failure(.inputOutput, .inputFailed)
      }
      switch input {
      case .line(let line): return line.trimmed
      case .interrupted, .expired: continue
      case .end:
        isOver = true
        return nil
      }
    }
  }
}
