import Interviewing
import Transcripts

/// The states of an interview before each of its turns, from which it can be played on in another way.
///
/// Folding reads nothing again: what was recorded is authoritative (DESIGN.md section 1).
struct Branching: Sendable {
  let interview: Interview
  /// The state before each turn that was not abandoned, by the turn's number, in order.
  private(set) var before: [(turn: Int, state: InterviewState)] = []
  /// The state at the end, before the interview was closed.
  private(set) var end: InterviewState

  init(_ transcript: Transcript, interview: Interview) {
    self.interview = interview
    var state = interview.initialState
    for event in transcript.events {
      if case .closed = event.body { break }
      if event.body.isTurn { before.append((state.turn + 1, state)) }
      if case .rewind(let rewind) = event.body { before.removeAll { $0.turn >= rewind.turn } }
      state = interview.evolve(state, with: event)
    }
    end = state
  }

  /// The state before a turn; the state at the end for a later one.
  func state(before turn: Int) -> InterviewState { before.first { $0.turn == turn }?.state ?? end }

  /// What she answers to a line; where she has to think first, what she says after a silence.
  func answer(to line: String, in state: InterviewState) -> CandidateLine? {
    var state = state
    guard let first = say(.say(line), in: &state) else { return nil }
    guard first.isThinking else { return first }
    return say(.silence(milliseconds: 5000), in: &state)
  }

  private func say(_ command: Command, in state: inout InterviewState) -> CandidateLine? {
    var answer: CandidateLine?
    for command in [command, .reply] {
      for body in interview.decide(command, at: 0, in: state) {
        if case .candidate(let line) = body { answer = line }
        state = interview.evolve(state, with: Event(seq: 0, at: 0, body: body))
      }
    }
    return answer
  }
}
