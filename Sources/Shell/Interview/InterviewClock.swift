import LineEditing
import Transcripts

/// The time of an interview, in milliseconds since its start.
///
/// Under a pipe it counts what is typed and said, never the machine's clock (INTERFACE.md): 200 ms for each character
/// that the interviewer says or notes, 60 ms for each of the candidate's, 5 s for an empty line; other commands take
/// no time. A character is a Unicode scalar of the text in NFC, as the transcript holds it: graphemes would make the
/// time depend on the version of Unicode. At the keyboard it is the machine's, and goes on from the last event when an
/// interview is resumed.
public struct InterviewClock: Sendable {
  /// The milliseconds of an interviewer's character.
  static let typing = 200
  /// The milliseconds of a candidate's character.
  static let speaking = 60
  /// The milliseconds of a silence under a pipe.
  static let silence = 5_000

  private let machine: MillisecondClock?
  private let started: Int64
  private var counted: Int

  /// The clock of a pipe.
  public static func counting(from milliseconds: Int = 0) -> InterviewClock {
    InterviewClock(machine: nil, counted: milliseconds)
  }

  /// The clock of a keyboard.
  public static func running(_ machine: MillisecondClock, from milliseconds: Int = 0) -> InterviewClock {
    InterviewClock(machine: machine, counted: milliseconds)
  }

  private init(machine: MillisecondClock?, counted: Int) {
    self.machine = machine
    self.counted = counted
    started = machine?.now() ?? 0
  }

  /// The milliseconds so far.
  var now: Int { counted + (machine.map { Int($0.now() - started) } ?? 0) }

  /// Whether time comes from the machine.
  var isRunning: Bool { machine != nil }

  /// The instant on the machine's clock at which so many milliseconds will have passed; nil for a clock that counts.
  func deadline(at milliseconds: Int) -> Deadline? {
    machine.map { Deadline(at: $0.now() + Int64(max(0, milliseconds - now)), on: $0) }
  }

  /// The interviewer typed this.
  mutating func typed(_ text: String) { count(Self.typing, text) }

  /// The candidate said this.
  mutating func spoke(_ text: String) { count(Self.speaking, text) }

  /// Nobody said anything for so long.
  mutating func waited(_ milliseconds: Int) { counted += milliseconds }

  private mutating func count(_ each: Int, _ text: String) {
    guard machine == nil else { return }
    counted += each * NormalForm.composed(text).unicodeScalars.count
  }

  /// Minutes and seconds.
  static func text(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1_000
    let rest = String(seconds % 60)
    return "\(seconds / 60):\(rest.count < 2 ? "0" : "")\(rest)"
  }
}
