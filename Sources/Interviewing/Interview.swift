import QuestionReading
import Scenarios
import Transcripts

/// An interview with a scripted candidate: `decide(command) -> [EventBody]`, `evolve(state, event) -> state`.
///
/// Pure: no clock, no file, no terminal. The same scenario, language, seed, commands and times give the same events on
/// every machine (DESIGN.md section 1).
public struct Interview: Sendable {
  /// Identifies the rules of this module: counts up whenever a change of the code, or of the words that a candidate
  /// listens for, changes what she says.
  public static let engineFingerprint = "engine-4"

  /// The figures, names and moments that the seed drew.
  public var facts: FactBook { cast.facts }

  /// The words that name episodes and competencies, as the reader uses them.
  public var topics: TopicIndex { cast.topics }

  let cast: Cast
  private let reader: Reader
  private let language: String

  /// An interview; nil where the scenario is not complete in the language, or the reader does not know the language.
  public init?(bundle: ScenarioBundle, language: String, seed: UInt64, reader: Reader) {
    guard let script = bundle.script(language), let vacancy = bundle.vacancyScript(language),
      let known = reader.language(language)
    else { return nil }
    self.reader = reader
    self.language = language
    cast = Cast(bundle: bundle, script: script, vacancyScript: vacancy, language: known, seed: seed)
  }

  /// The state before anything was said.
  public var initialState: InterviewState { InterviewState(trust: cast.scenario.persona.trust) }

  /// The state after an event.
  public func evolve(_ state: InterviewState, with event: Event) -> InterviewState {
    var state = state
    state.apply(event.body, at: event.at)
    return state
  }

  /// The state after all events of a log.
  public func state(after events: [Event]) -> InterviewState {
    events.reduce(into: initialState) { $0.apply($1.body, at: $1.at) }
  }

  /// What happens when a command is given at a time; nothing where it makes no sense in this state.
  ///
  /// Free texts come without a salt: whoever writes the log salts them.
  public func decide(_ command: Command, at milliseconds: Int, in state: InterviewState) -> [EventBody] {
    if state.isClosed { return afterwards(command, in: state) }
    switch command {
    case .prepare(let part, let text): return prepare(part, text)
    case .guide(let section, let text): return guide(section, text)
    case .floor(let assessor): return floor(assessor, in: state)
    case .assess, .submit, .settle, .outcome: return []
    case .say(let text): return say(text, at: milliseconds, in: state)
    case .silence(let milliseconds):
      guard !state.isAwaitingReply else { return [] }
      return [.silence(Silence(duration: max(0, milliseconds)))]
    case .reply: return reply(in: state)
    case .note(let text): return [.note(Note(text: .words(text, salt: "")))]
    case .hint(let turn, let key): return [.hint(Hint(turn: turn, key: key))]
    case .rewind(let turn): return state.liveTurns.contains(turn) ? [.rewind(Rewind(turn: turn))] : []
    case .tick: return tick(at: milliseconds, in: state)
    case .close(let reason): return [.closed(Closing(reason: reason))]
    }
  }

  /// How a line reads in this interview: by its language and by what its scenario can be about.
  func reading(of text: String) -> Reading {
    reader.read(text, in: Reader.Context(language: language, topics: cast.topics))
  }

  private func say(_ text: String, at milliseconds: Int, in state: InterviewState) -> [EventBody] {
    guard !state.isAwaitingReply else { return [] }
    return say(
      text, readAs: withoutStoryPeople(reading(of: text), of: text, in: state), at: milliseconds, in: state)
  }

  /// What happens when a line is said, without her answer, if it is read in this way and no other: a mentor's reading
  /// takes the place of the reader's. Nothing while an answer is awaited.
  public func say(
    _ text: String, readAs reading: Reading, at milliseconds: Int, in state: InterviewState
  ) -> [EventBody] {
    guard !state.isClosed, !state.isAwaitingReply else { return [] }
    guard reading.form != .silence else { return [.silence(Silence(duration: 0))] }
    let line = EventBody.interviewer(InterviewerLine(text: .words(text, salt: ""), reading: reading))
    let handlings = handlings(of: text, at: milliseconds, in: state).map(EventBody.handling)
    // What she does not hear leads nowhere.
    guard state.outage == nil,
      let phase = PhaseTracking.phase(after: reading, in: state.phase, staysInStory: staysInStory(text, reading, state))
    else { return [line] + handlings }
    return [line] + handlings + [.phase(PhaseChange(phase: phase))]
  }

  private func staysInStory(_ text: String, _ reading: Reading, _ state: InterviewState) -> Bool {
    let heard = Heard(InterviewerLine(text: .words(text, salt: ""), reading: reading), cast: cast)
    return Candidate(cast: cast, state: state).staysInStory(heard)
  }

  private func reply(in state: InterviewState) -> [EventBody] {
    let candidate = Candidate(cast: cast, state: state)
    let reply: Reply
    switch state.pending {
    case .line(let line): reply = candidate.reply(to: line)
    case .silence(let silence): reply = candidate.reply(to: silence)
    case nil: return []
    }
    return [.candidate(Wording(cast: cast, state: state).line(reply))]
  }
}
