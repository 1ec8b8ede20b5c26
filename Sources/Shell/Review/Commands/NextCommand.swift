import Assessment
import Transcripts

/// `/turn N`: goes to a turn.
struct TurnCommand: ReviewCommand {
  let name = "turn"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let (number, rest) = try shell.turn(argument)
    guard rest.isEmpty else { throw shell.refusal(.turnWhich, ["last": "\(try shell.session().turns.count)"]) }
    try shell.showTurns(from: number)
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    words.isEmpty ? shell.opened?.turns.map { "\($0.number)" } ?? [] : []
  }
}

/// `/next KIND`: goes to the next turn at which something of a kind is to be seen.
struct NextCommand: ReviewCommand {
  let name = "next"

  /// What a turn can be looked for by besides the kinds of findings.
  enum Mark: String, CaseIterable {
    /// Anything that was missed.
    case missed
    case won, contaminated, comment, relabelled, knockout, incident
  }

  static let kinds = Mark.allCases.map(\.rawValue) + TurnFinding.Kind.allCases.map(\.rawValue)

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let session = try shell.session()
    guard let kind = Self.kinds.first(where: { $0.lowercased() == argument.lowercased() }) else {
      throw shell.refusal(.nextWhich, ["kinds": Self.kinds.joined(separator: ", ")])
    }
    let turns = turns(of: kind, in: session)
    guard let next = turns.filter({ $0 > session.position }).min() ?? turns.min(),
      session.turns.indices.contains(next - 1)
    else { return shell.voice.say(shell.words.review(.nextNone, ["kind": kind]), .dim) }
    try shell.showTurn(next)
  }

  private func turns(of kind: String, in session: OpenedSession) -> [Int] {
    let findings = session.card?.findings ?? []
    let turns: [Int]
    switch Mark(rawValue: kind) {
    case .missed:
      turns = findings.filter { [.missedFunnel, .missedElement].contains($0.kind) }.map(\.turn)
    case .won: turns = session.turns.filter { Self.has(.won, $0) }.map(\.number)
    case .contaminated: turns = session.turns.filter { Self.has(.contaminated, $0) }.map(\.number)
    case .comment: turns = Array(session.fold.comments.keys)
    case .relabelled: turns = Array(session.fold.corrections.keys)
    case .knockout: turns = session.card?.knockouts.map(\.turn) ?? []
    case .incident:
      turns = session.turns.filter { turn in
        turn.events.contains { if case .incident = $0.body { true } else { false } }
      }.map(\.number)
    case nil: turns = findings.filter { $0.kind.rawValue == kind }.map(\.turn)
    }
    // What was missed before the first turn, or at the end, has no turn to go to.
    return turns.filter { session.turns.indices.contains($0 - 1) }
  }

  private static func has(_ worth: Disclosure.Worth, _ turn: Turn) -> Bool {
    turn.replies.contains { $0.disclosed.contains { $0.worth == worth } }
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] { words.isEmpty ? Self.kinds : [] }
}
