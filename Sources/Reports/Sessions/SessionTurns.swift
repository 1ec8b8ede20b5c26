import Assessment
import Scenarios
import Transcripts

/// Sorts a log into the turns of a report.
struct SessionTurns {
  private let transcript: Transcript
  private let scenario: Scenario
  private let pieces: [String: (reference: EvidenceReference, isBluff: Bool)]

  /// `story` names a story of the scenario.
  init(_ transcript: Transcript, scenario: Scenario, story: (Episode) -> String) {
    self.transcript = transcript
    self.scenario = scenario
    var pieces: [String: (reference: EvidenceReference, isBluff: Bool)] = [:]
    for episode in scenario.episodes {
      let name = story(episode)
      for item in episode.evidence {
        let reference = EvidenceReference(episode: episode.id, evidence: item.id, element: item.element, story: name)
        pieces[item.id] = (reference, item.truth == .bluff)
      }
    }
    self.pieces = pieces
  }

  /// A piece of evidence with what people are shown instead of its id.
  func reference(_ evidence: String) -> EvidenceReference? { pieces[evidence]?.reference }

  /// The turns in order, without findings and marks.
  func all() -> [SessionTurn] {
    let course = course()
    var words = (own: 0, all: 0)
    return zip(transcript.turns, course).map { turn, place in
      let own = turn.question.map { Counting.words(in: $0.text.string) } ?? 0
      let hers = turn.replies.map { Counting.words(in: $0.text.string) }.reduce(0, +)
      if !turn.isAbandoned { words = (words.own + own, words.all + own + hers) }
      return SessionTurn(
        number: turn.number, at: turn.events.first?.at ?? 0, phase: place.phase, isAbandoned: turn.isAbandoned,
        reading: turn.question.map { SessionReading($0) }, moments: turn.events.compactMap(moment),
        pieces: turn.replies.flatMap(\.disclosed).compactMap(piece),
        trust: (place.trust, turn.replies.last?.trust ?? place.trust), words: (own, hers),
        share: words.all == 0 ? 0 : (words.own * 100 + words.all / 2) / words.all)
    }
  }

  private typealias Place = (phase: Phase, trust: Int)

  /// The phase in which each turn was answered, and her trust before it. A phase that begins between question and answer
  /// is the question's, as it is for the grader; a rewind takes both back.
  private func course() -> [Place] {
    let hasPhases = transcript.events.contains { if case .phase = $0.body { true } else { false } }
    var now: Place = (hasPhases ? .opening : .competencies, scenario.persona.trust)
    var before: [Place] = []
    var places: [Place] = []
    var isAnswered = true
    for event in transcript.events {
      switch event.body {
      case .interviewer, .silence:
        before.append(now)
        places.append(now)
        isAnswered = false
      case .candidate(let line):
        now.trust = line.trust
        isAnswered = true
      case .phase(let change):
        now.phase = change.phase
        if !isAnswered { places[places.count - 1].phase = change.phase }
      case .rewind(let rewind):
        let index = max(rewind.turn, 1) - 1
        if before.indices.contains(index) { now = before[index] }
        isAnswered = true
      default: break
      }
    }
    return places
  }

  private func moment(_ event: Event) -> SessionTurn.Moment? {
    switch event.body {
    case .interviewer(let line): .asked(line.text)
    case .silence(let silence): .silence(silence.duration)
    case .candidate(let line): .said(line.text)
    case .assessor(let line): .assessor(line.assessor, line.text)
    case .note(let note): .note(note.text)
    case .incident(let strike): .incident(strike.kind)
    case .handling(let handling): .handling(kind(of: handling.id), handling.outcome)
    case .hint: .hint
    case .closed(let closing): .closed(closing.reason)
    case .phase, .preparation, .guide, .assessment, .submitted, .settlement, .outcome, .rewind: nil
    }
  }

  private func kind(of incident: String) -> String {
    for event in transcript.events {
      if case .incident(let strike) = event.body, strike.id == incident { return strike.kind }
    }
    return incident
  }

  private func piece(_ disclosure: Disclosure) -> SessionTurn.Piece? {
    pieces[disclosure.evidence].map { known in
      SessionTurn.Piece(reference: known.reference, worth: disclosure.worth, isBluff: known.isBluff)
    }
  }
}
