import Interviewing
import QuestionReading
import Scenarios
import Storage
import Transcripts

/// One interview that is being played: what is decided is kept by the recorder before anybody sees it.
final class InterviewSession {
  let scenario: OpenScenario
  let interview: Interview
  let header: Header
  private let recorder: any Recorder
  private var writer: TranscriptWriter
  private(set) var lines: [LogLine]
  private(set) var state: InterviewState

  /// Begins an interview, or goes on with one of which these lines are known.
  init(
    scenario: OpenScenario, interview: Interview, writer: TranscriptWriter, lines: [LogLine] = [],
    recorder: any Recorder
  ) {
    self.scenario = scenario
    self.interview = interview
    self.writer = writer
    self.lines = lines
    self.recorder = recorder
    header = writer.header
    state = interview.state(after: lines.map(\.event))
  }

  /// Everything that happened.
  var transcript: Transcript { Transcript(header: header, events: lines.map(\.event)) }

  /// The transcript as a file.
  var export: [UInt8] { ExportedLog.bytes(header: header, lines: lines) }

  /// When the last event happened.
  var lastMoment: Int { lines.last?.event.at ?? 0 }

  /// Whether the trainee may see what she has won, and go back: not in an exam.
  var isPractice: Bool { header.mode != .exam }

  /// Decides, keeps, and only then lets it have happened. Where it cannot be kept, nothing happened.
  @discardableResult
  func perform(_ command: Command, at milliseconds: Int) throws(Failure) -> [Event] {
    let moment = max(milliseconds, lastMoment)
    return try keep(interview.decide(command, at: moment, in: state).map { ($0, moment) })
  }

  /// Performs several commands of which each makes sense after those before it: all are kept at once. False, and nothing
  /// happened, where one makes none.
  func perform(all commands: [Command], at milliseconds: Int) throws(Failure) -> Bool {
    let moment = max(milliseconds, lastMoment)
    var state = state
    var happenings: [(body: EventBody, at: Int)] = []
    for command in commands {
      let bodies = interview.decide(command, at: moment, in: state)
      guard !bodies.isEmpty else { return false }
      for body in bodies { state = interview.evolve(state, with: Event(seq: 0, at: moment, body: body)) }
      happenings += bodies.map { ($0, moment) }
    }
    _ = try keep(happenings)
    return true
  }

  /// Lets incidents strike whose time has come: each at its scheduled time, not when the program noticed.
  func tick(at milliseconds: Int) throws(Failure) -> [Event] {
    let bodies = interview.decide(.tick, at: milliseconds, in: state)
    guard !bodies.isEmpty else { return [] }
    var moment = lastMoment
    return try keep(
      bodies.map { body in
        moment = max(moment, interview.scheduled(body) ?? moment)
        return (body, moment)
      })
  }

  /// When the next incident strikes, or a lost connection comes back.
  var nextIncident: Int? { interview.nextMoment(in: state) }

  /// What is seen or heard of an incident.
  func description(of strike: IncidentStrike) -> String {
    let incident = scenario.bundle.scenario.incidents.first { $0.id == strike.id }
    return incident.map { interview.facts.fill(scenario.script.text($0.says)) } ?? strike.kind
  }

  /// What an assessor asked since the interviewer's last line; nil where none had the floor.
  var assessorsQuestion: Scenario.AssessorQuestion? {
    for line in lines.reversed() {
      if line.event.body.isTurn { return nil }
      guard case .assessor(let asked) = line.event.body else { continue }
      return scenario.bundle.scenario.panel.first { $0.id == asked.assessor }?.asks.first { $0.id == asked.question }
    }
    return nil
  }

  /// Marks it as closed where it is kept.
  func close() throws(Failure) { try Failure.storing { () throws(StorageError) in try recorder.close() } }

  private func keep(_ happenings: [(body: EventBody, at: Int)]) throws(Failure) -> [Event] {
    guard !happenings.isEmpty else { return [] }
    var writer = writer
    let new = happenings.map { writer.append(Event(seq: 0, at: $0.at, body: $0.body)) }
    try Failure.storing { () throws(StorageError) in try recorder.record(new) }
    self.writer = writer
    lines += new
    for line in new { state = interview.evolve(state, with: line.event) }
    return new.map(\.event)
  }
}
