import QuestionReading
import Scenarios
import Transcripts

/// What of an interview counts, sorted for grading: one pass over the log, abandoned turns left out (DESIGN.md
/// section 1: folds skip what a rewind abandons).
struct InterviewRecord: Sendable {
  /// The turns in order.
  private(set) var turns: [GradedTurn] = []
  /// What was prepared.
  private(set) var preparations: [Preparation] = []
  /// The interview guide.
  private(set) var guide: [GuideEntry] = []
  /// The notes, each with the turn in which it was written.
  private(set) var notes: [(text: FreeText, turn: Int)] = []
  /// The incidents that struck.
  private(set) var incidents: [StruckIncident] = []
  /// What assessors asked, each with the turn in which they had the floor.
  private(set) var assessorLines: [(line: AssessorLine, turn: Int)] = []
  /// The assessment form and what the panel made of it.
  private(set) var form = AssessmentForm()
  /// When the interview itself ended, in milliseconds since its start.
  private(set) var end = 0
  /// Why it was closed; nil where it was not.
  private(set) var closing: Closing.Reason?

  /// An incident and what became of it.
  struct StruckIncident: Sendable {
    var id: String
    var kind: String
    var turn: Int
    var at: Int
    var outcomes: [IncidentHandling.Outcome] = []

    /// Whether it was dealt with; passing over it once is enough for not.
    var isHandled: Bool { !outcomes.isEmpty && !outcomes.contains(.ignored) }
  }

  /// Whether the log knows phases; one without is taken as all competencies.
  private var phase = Phase.opening
  private var episode: String?
  private var trust: Int?
  private var panelSpeaks = false

  /// Sorts a log. A turn belongs to the phase in which it is answered: a phase that begins between question and answer
  /// is the question's.
  ///
  /// - Parameter hasPhases: whether the interview is surely one that has phases, though none has begun yet.
  init(_ transcript: Transcript, hasPhases: Bool = false) {
    var fold = LiveEvents()
    for event in transcript.events { fold.add(event) }
    let knowsPhases = hasPhases || fold.events.contains { if case .phase = $0.body { true } else { false } }
    if !knowsPhases { phase = .competencies }
    for (event, turn) in zip(fold.events, fold.turns) { add(event, turn) }
  }

  private mutating func add(_ event: Event, _ turn: Int) {
    if closing == nil { end = max(end, event.at) }
    switch event.body {
    case .interviewer(let line): begin(turn, line, event.at)
    case .silence: begin(turn, nil, event.at)
    case .candidate(let line): add(line)
    case .phase(let change):
      phase = change.phase
      if let last = turns.indices.last, turns[last].replies.isEmpty { turns[last].phase = phase }
    case .assessor(let line):
      panelSpeaks = true
      assessorLines.append((line, turn))
    case .note(let note): notes.append((note.text, turn))
    case .incident(let strike):
      incidents.append(StruckIncident(id: strike.id, kind: strike.kind, turn: turn, at: event.at))
    case .handling(let handling):
      if let index = incidents.lastIndex(where: { $0.id == handling.id }) {
        incidents[index].outcomes.append(handling.outcome)
      }
    case .preparation(let preparation): preparations.append(preparation)
    case .guide(let entry): guide.append(entry)
    case .assessment, .submitted, .settlement, .outcome: form.add(event.body)
    case .closed(let closed): closing = closed.reason
    case .hint, .rewind: break
    }
  }

  private mutating func begin(_ number: Int, _ line: InterviewerLine?, _ milliseconds: Int) {
    panelSpeaks = false
    var turn = GradedTurn(
      number: number, question: line, replies: [], phase: phase, episodeBefore: episode, trustBefore: trust)
    turn.at = milliseconds
    turns.append(turn)
  }

  private mutating func add(_ line: CandidateLine) {
    if let last = turns.indices.last {
      if panelSpeaks { turns[last].panelReplies.append(line) } else { turns[last].replies.append(line) }
    }
    episode = line.episode
    trust = line.trust
  }

  /// The last turn; 0 where there is none.
  var lastTurn: Int { turns.last?.number ?? 0 }

  /// The last turn of the competency phase; nil where it was never reached.
  var lastCompetencyTurn: Int? { turns.last { $0.phase == .competencies }?.number }

  /// The turn with a number.
  func turn(_ number: Int) -> GradedTurn? {
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < turns.count && turns[low].number == number ? turns[low] : nil
  }
}

extension Transcript {
  /// The turns that count, in order.
  var gradedTurns: [GradedTurn] { InterviewRecord(self).turns }
}
