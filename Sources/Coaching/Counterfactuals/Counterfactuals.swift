import Assessment
import Interviewing
import Scenarios
import Transcripts

/// For what was missed, branches the interview at the best turn, asks the better question, and shows what the
/// candidate would have answered.
struct Counterfactuals: Sendable {
  private let branching: Branching
  private let gains: EvidenceGains
  private let scenario: Scenario
  private let script: Script
  /// Each piece of evidence with the competency of its episode, in the order of the scenario.
  private let pieces: [(item: Evidence, episode: Episode)]

  /// Counterfactuals of an interview that was played with `interview`.
  init(_ transcript: Transcript, interview: Interview, scenario: Scenario, script: Script, rubric: Rubric) {
    branching = Branching(transcript, interview: interview)
    gains = EvidenceGains(transcript, scenario: scenario, rubric: rubric)
    self.scenario = scenario
    self.script = script
    pieces = scenario.episodes.flatMap { episode in episode.evidence.map { ($0, episode) } }
  }

  /// The most valuable ones first, at most `limit`; those of equal value in the order of the scorecard's findings. Each
  /// is worth what it adds to those before it.
  ///
  /// Only what the simulated answer really wins is shown: a model question that would not have been answered at that
  /// turn (too little trust, a story not begun) is tried after it and at the end, and left out where it fails there too.
  func best(of scorecard: Scorecard, limit: Int = 5) -> [Counterfactual] {
    var open = chances(in: scorecard).compactMap { play($0.item, from: $0.turn) }
    var chosen: [Counterfactual] = []
    var won: [String] = []
    while chosen.count < limit {
      let before = gains.gain(of: won)
      var best: (index: Int, value: Int)?
      for (index, one) in open.enumerated() {
        let value = gains.gain(of: won + one.won.map(\.evidence)) - before
        if value > best?.value ?? 0 { best = (index, value) }
      }
      guard let best else { break }
      var next = open.remove(at: best.index)
      // What another one shows already is not shown again.
      next.won.removeAll { won.contains($0.evidence) }
      next.value = best.value
      chosen.append(next)
      won += next.won.map(\.evidence)
    }
    // Scores are rounded, so that a later one may add a point more than one before it.
    return chosen.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
  }

  /// A finding whose better question was tried. What a line would have won is what its better question would have won in
  /// its place. For a missed element the first question that would have won some of it takes the place of one that would
  /// have won nothing.
  func tried(_ finding: TurnFinding) -> TurnFinding {
    guard !finding.wouldHaveWon.isEmpty else { return finding }
    var tried = finding
    tried.wouldHaveWon = []
    guard finding.kind == .missedElement else {
      let answer = branching.answer(to: finding.better, at: branching.point(at: finding.turn))
      tried.wouldHaveWon = (answer?.won ?? []).compactMap(reference)
      return tried
    }
    let named = finding.wouldHaveWon.compactMap { piece in pieces.first { $0.item.id == piece.evidence }?.item }
    for item in named + missing(finding).filter({ other in !named.contains { $0.id == other.id } }) {
      guard let played = play(item, from: finding.turn) else { continue }
      (tried.better, tried.wouldHaveWon) = (played.question, played.won)
      break
    }
    return tried
  }

  private typealias Chance = (item: Evidence, turn: Int)

  /// Every piece that never came out and would have counted, each once. Those that findings name come first, at the turn
  /// of the first finding that does; then the others of each missed element, at the turn where that was missed.
  private func chances(in scorecard: Scorecard) -> [Chance] {
    var seen: Set<String> = []
    let named = scorecard.findings.flatMap { finding in
      finding.wouldHaveWon.compactMap { piece in pieces.first { $0.item.id == piece.evidence }?.item }
        .filter { isMissing($0) && seen.insert($0.id).inserted }.map { Chance($0, finding.turn) }
    }
    let others = scorecard.findings.filter { $0.kind == .missedElement }.flatMap { finding in
      missing(finding).filter { seen.insert($0.id).inserted }.map { Chance($0, finding.turn) }
    }
    return named + others
  }

  /// What is missing of a missed element.
  private func missing(_ finding: TurnFinding) -> [Evidence] {
    pieces.filter { item, episode in
      episode.competency == finding.competency && item.element == finding.element && isMissing(item)
    }
    .map(\.item)
  }

  private func isMissing(_ item: Evidence) -> Bool { gains.isOpen(item.id) && gains.gain(of: [item.id]) > 0 }

  /// The model question of a piece, asked at the first of the points where the answer wins it.
  private func play(_ item: Evidence, from turn: Int) -> Counterfactual? {
    let question = branching.interview.facts.fill(script.text(item.ask))
    for point in points(from: turn) {
      guard let answer = branching.answer(to: question, at: point), answer.won.contains(item.id) else { continue }
      let others = answer.won.filter { $0 != item.id && gains.isOpen($0) }
      return Counterfactual(
        turn: point.turn, asked: point.hasWon ? .nothing : point.asked, question: question,
        answer: answer.text.string, won: ([item.id] + others).compactMap(reference), value: 0)
    }
    return nil
  }

  /// Where a question can be tried: in the place of the turn where it was missed, unless that won something; right after
  /// it; at the end.
  private func points(from turn: Int) -> [Branching.Point] {
    let missed = branching.point(at: turn)
    let tried = (missed.hasWon ? [] : [missed]) + [branching.point(at: turn + 1), branching.end]
    return tried.enumerated().filter { index, point in !tried.prefix(index).contains { $0.turn == point.turn } }
      .map(\.element)
  }

  /// A piece with what people are shown instead of its id.
  private func reference(_ id: String) -> EvidenceReference? {
    pieces.first { $0.item.id == id }.map { item, episode in
      EvidenceReference(
        episode: episode.id, evidence: id, element: item.element,
        story: branching.interview.facts.fill(script.text(episode.name)))
    }
  }
}

extension CandidateLine {
  /// The evidence that it wins.
  fileprivate var won: [String] { disclosed.filter { $0.worth == .won }.map(\.evidence) }
}
