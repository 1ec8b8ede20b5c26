import Assessment
import Coaching
import Scenarios
import Transcripts

/// Everything that a session report says, before it has a form: so that all forms say the same.
struct SessionStory: Sendable {
  /// An episode's row of the STAR grid.
  struct GridRow: Sendable {
    var episode: String
    var competency: String
    /// The story's name in the interview's language.
    var story: String
    /// The pieces of each element, in the order of the scenario.
    var cells: [(element: Element, pieces: [GridPiece])]
  }

  /// A piece of evidence in the STAR grid.
  struct GridPiece: Sendable {
    var evidence: String
    var state: EvidenceOutcome.State
    /// The turn that decided it, or touched on it last.
    var turn: Int?
  }

  let header: Header
  let turns: [SessionTurn]
  /// What was prepared, and the form and the panel: events that belong to no turn.
  let preparation: [Event]
  let afterwards: [Event]
  /// Milliseconds from the start to the end of the interview itself.
  let duration: Int
  let grid: [GridRow]
  let card: Scorecard
  let better: BetterQuestions?
  let reviews: [SessionReview]
  /// How many reviews are not shown.
  let hidden: Int
  /// The trainee's name, where it is known.
  let trainee: String?
  let points: [TurningPoint]

  init(
    _ transcript: Transcript, bundle: ScenarioBundle, card: Scorecard, better: BetterQuestions?,
    reviews: [SessionReview], hidden: Int, trainee: String?, fill: (String) -> String
  ) {
    let scenario = bundle.scenario
    let script = bundle.scenarioScripts[transcript.header.language] ?? bundle.scenarioScripts[scenario.baseLanguage]
    let story = { (episode: Episode) in fill(script?.text(episode.name) ?? "") }
    header = transcript.header
    self.card = card
    self.better = better
    self.reviews = reviews
    self.hidden = hidden
    self.trainee = trainee
    let sorted = SessionTurns(transcript, scenario: scenario, story: story)
    turns = Self.marked(sorted.all(), sorted, transcript, card, reviews)
    let live = transcript.live
    preparation = live.filter {
      if case .preparation = $0.body { true } else if case .guide = $0.body { true } else { false }
    }
    afterwards = live.filter(\.isOfTheForm)
    let end = live.lastIndex { if case .closed = $0.body { true } else { false } }
    duration = end.map { live[$0].at } ?? live.last { !$0.isOfTheForm }?.at ?? 0
    grid = Self.grid(
      EvidenceOutcome.all(
        transcript, scenario: scenario, restored: reviews.flatMap(\.regrading.restored)), scenario, story)
    points = TurningPoint.all(turns, better: better)
  }

  /// The turns with what the scorecard found and what the mentors said.
  private static func marked(
    _ turns: [SessionTurn], _ sorted: SessionTurns, _ transcript: Transcript, _ card: Scorecard,
    _ reviews: [SessionReview]
  ) -> [SessionTurn] {
    let findings = Dictionary(grouping: card.findings.filter { $0.turn > 0 }, by: \.turn)
    let lines = transcript.turns
    return turns.map { turn in
      var turn = turn
      turn.findings = findings[turn.number] ?? []
      turn.knockouts = card.knockouts.filter { $0.turn == turn.number }
      turn.marks = reviews.enumerated().compactMap { index, review in
        let comments = review.fold.comments[turn.number]?.map(\.text) ?? []
        let correction = review.fold.corrections[turn.number].flatMap { correction in
          lines[turn.number - 1].question.map { line in
            let (old, new) = (
              review.regrading.before.kinds(at: turn.number), review.regrading.after.kinds(at: turn.number)
            )
            return SessionTurn.Correction(
              reading: SessionReading(line, corrected: correction.changes), reason: correction.reason,
              dropped: old.filter { !new.contains($0) }, added: new.filter { !old.contains($0) })
          }
        }
        let restored = review.regrading.restored.filter { $0.turn == turn.number }.compactMap {
          sorted.reference($0.evidence)
        }
        // A knock-out is named `KIND-TURN`.
        let decisions = review.fold.decisions.filter { $0.key.hasSuffix("-\(turn.number)") }.map(\.value)
          .sorted { $0.seq < $1.seq }
        guard !comments.isEmpty || correction != nil || !decisions.isEmpty || !restored.isEmpty else { return nil }
        return SessionTurn.Mark(
          review: index, comments: comments, correction: correction, decisions: decisions, restored: restored)
      }
      return turn
    }
  }

  private static func grid(
    _ outcomes: [EvidenceOutcome], _ scenario: Scenario, _ story: (Episode) -> String
  ) -> [GridRow] {
    let byEpisode = Dictionary(grouping: outcomes, by: \.episode)
    return scenario.episodes.map { episode in
      let own = byEpisode[episode.id] ?? []
      return GridRow(
        episode: episode.id, competency: episode.competency, story: story(episode),
        cells: Element.allCases.map { element in
          (
            element,
            own.filter { $0.element == element }.map {
              GridPiece(evidence: $0.evidence, state: $0.state, turn: $0.turn)
            }
          )
        })
    }
  }
}

extension Scorecard {
  /// The kinds of what was found at a turn, what was missed there left out.
  fileprivate func kinds(at turn: Int) -> [TurnFinding.Kind] {
    findings.filter { $0.turn == turn && ![.missedFunnel, .missedElement, .checklist].contains($0.kind) }.map(\.kind)
  }
}

extension Event {
  /// Whether it belongs to the assessment form or the panel.
  fileprivate var isOfTheForm: Bool {
    switch body {
    case .assessment, .submitted, .settlement, .outcome: true
    default: false
    }
  }
}
