import Assessment
import Coaching
import Interviewing
import LineEditing
import QuestionReading
import Reports
import Scenarios
import Transcripts

/// `sonde scenario play ID TRAINEE`: an interview that a simulated trainee holds, line by line with what each line won,
/// and its scorecard. It shows an author why a kind of trainee scores as she does.
public struct TraineePlayTask: Sendable {
  private let scenario: String
  private let kind: TraineeKind
  private let language: String?
  private let seed: UInt64

  /// The interview of a kind of trainee, by its name in the table; throws where there is no such kind.
  public init(_ scenario: String, trainee: String, language: String?, seed: UInt64) throws(Failure) {
    guard let kind = TraineeKind(rawValue: trainee) else {
      throw Failure(.usage, .details, details: ["\(trainee): no such trainee; expected \(Self.names)"])
    }
    self.scenario = scenario
    self.kind = kind
    self.language = language
    self.seed = seed
  }

  private static var names: String { TraineeKind.allCases.map(\.rawValue).joined(separator: ", ") }

  /// Prints the interview and the scorecard.
  public func run(in place: Workplace) throws(Failure) {
    let (shelf, id) = try ScenarioShelf.find(place.finder, scenario: scenario)
    let open = try shelf.open(id ?? scenario, language: language, preferring: place.environment.localeLanguage)
    let rubric = try Scoring.shippedRubric()
    guard
      let transcript = TraineePlay.transcript(
        of: kind, in: open.bundle, language: open.language, seed: seed, reader: Reader())
    else { throw Failure(.missing, .noScenario, ["id": scenario]) }
    try place.console.write(Self.lines(transcript))
    let card = Scoring.scorecard(of: transcript, open, rubric: rubric) { $0 }
    let text = ScorecardText.render(
      card, phrases: Scoring.phrases(place.ui ?? open.language), names: open.competencyName)
    try place.console.write(Array(text.utf8))
  }

  /// Her lines with how they were read, and the answers with why they came and what came out.
  private static func lines(_ transcript: Transcript) -> [String] {
    var turn = 0
    return transcript.events.compactMap { event in
      switch event.body {
      case .interviewer(let line):
        turn += 1
        return "\(turn)  ▸ \(TerminalText.sanitized(line.text.string))  [\(words(of: line.reading))]"
      case .silence:
        turn += 1
        return "\(turn)  ▸ …"
      case .candidate(let line):
        let out = line.disclosed.map { "\($0.worth.rawValue) \($0.evidence)" }
        let why = ([line.move] + out + ["trust \(line.trust)"]).joined(separator: ", ")
        return "      \(TerminalText.sanitized(line.text.string))  [\(why)]"
      case .note(let note): return "      ✎ \(TerminalText.sanitized(note.text.string))"
      case .incident(let strike): return "      ⚡ \(strike.kind)"
      default: return nil
      }
    }
  }

  private static func words(of reading: Reading) -> String {
    var words = [reading.form.rawValue] + reading.targets.map(\.rawValue)
    if reading.isMultiple { words.append("multiple") }
    if reading.isHypothetical { words.append("hypothetical") }
    if reading.isProtected { words.append("protected") }
    if reading.act != .none { words.append(reading.act.rawValue) }
    if reading.isUnsure { words.append("unsure") }
    if let topic = reading.topic { words.append(topic) }
    return words.joined(separator: " ")
  }
}
