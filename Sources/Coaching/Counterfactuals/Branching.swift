import Interviewing
import QuestionReading
import Synchronization
import Transcripts

/// The states of an interview before each of its turns, from which it can be played on in another way.
///
/// Folding reads nothing again: what was recorded is authoritative (DESIGN.md section 1).
struct Branching: Sendable {
  /// A place where the interview can be played on in another way.
  struct Point: Sendable {
    /// The turn that would come there.
    var turn: Int
    /// When it came, in milliseconds since the start.
    var at: Int
    /// What was asked there.
    var asked: Counterfactual.Asked
    /// The state before it.
    var state: InterviewState
    /// Whether what was asked there won evidence, which a question in its place would have lost.
    var hasWon = false
  }

  let interview: Interview
  /// The points at the turns that were not abandoned, in order.
  private(set) var before: [Point] = []
  /// The point at the end, before the interview was closed; its turn follows the last one.
  private(set) var end: Point
  private let played = PlayedAnswers()

  init(_ transcript: Transcript, interview: Interview) {
    self.interview = interview
    var state = interview.initialState
    var moment = 0
    for event in transcript.events {
      if case .closed = event.body { break }
      moment = event.at
      switch event.body {
      case .interviewer(let line):
        before.append(Point(turn: state.turn + 1, at: event.at, asked: .line(line.text.string), state: state))
      case .silence: before.append(Point(turn: state.turn + 1, at: event.at, asked: .silence, state: state))
      case .candidate(let line) where line.disclosed.contains { $0.worth == .won }:
        if !before.isEmpty { before[before.count - 1].hasWon = true }
      case .rewind(let rewind): before.removeAll { $0.turn >= rewind.turn }
      default: break
      }
      state = interview.evolve(state, with: event)
    }
    end = Point(turn: (before.last?.turn ?? 0) + 1, at: moment, asked: .nothing, state: state)
  }

  /// The point at a turn; the end for a later one, or one that was abandoned.
  func point(at turn: Int) -> Point { before.first { $0.turn == turn } ?? end }

  /// What she answers to a line; where she has to think first, what she says after a silence. Each is played once.
  func answer(to line: String, at point: Point) -> CandidateLine? {
    played.answer(line, point.turn) { play(line, at: point) }
  }

  private func play(_ line: String, at point: Point) -> CandidateLine? {
    var state = point.state
    guard let first = say(.say(line), at: point.at, in: &state) else { return nil }
    guard first.isThinking else { return first }
    return say(.silence(milliseconds: 5000), at: point.at, in: &state)
  }

  /// What she answers to a line that is read as somebody else reads it; where she has to think first, what she says
  /// after a silence.
  func answer(to line: String, readAs reading: Reading, at point: Point) -> CandidateLine? {
    var state = point.state
    for body in interview.say(line, readAs: reading, at: point.at, in: state) {
      state = interview.evolve(state, with: Event(seq: 0, at: point.at, body: body))
    }
    guard let first = say(.reply, at: point.at, in: &state) else { return nil }
    guard first.isThinking else { return first }
    return say(.silence(milliseconds: 5000), at: point.at, in: &state)
  }

  private func say(_ command: Command, at milliseconds: Int, in state: inout InterviewState) -> CandidateLine? {
    var answer: CandidateLine?
    for command in command == .reply ? [command] : [command, .reply] {
      for body in interview.decide(command, at: milliseconds, in: state) {
        if case .candidate(let line) = body { answer = line }
        state = interview.evolve(state, with: Event(seq: 0, at: milliseconds, body: body))
      }
    }
    return answer
  }
}

/// The answers that were played already: several findings offer the same question at the same turn.
private final class PlayedAnswers: Sendable {
  private struct Key: Hashable {
    var line: String
    var turn: Int
  }

  private let known = Mutex<[Key: CandidateLine?]>([:])

  func answer(_ line: String, _ turn: Int, play: () -> CandidateLine?) -> CandidateLine? {
    let key = Key(line: line, turn: turn)
    if let answer = known.withLock({ $0[key] }) { return answer }
    let answer = play()
    known.withLock { $0[key] = .some(answer) }
    return answer
  }
}
