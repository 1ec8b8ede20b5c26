import QuestionReading
import Scenarios
import Transcripts

extension InterviewState {
  /// The state after an event: the left fold of a log with this is the state of its interview.
  mutating func apply(_ body: EventBody, at milliseconds: Int) {
    switch body {
    case .interviewer(let line):
      beginTurn()
      pending = .line(line)
    case .silence(let silence):
      beginTurn()
      pending = .silence(silence)
    case .candidate(let line): apply(line)
    case .phase(let change): phase = change.phase
    case .incident(let incident): strike(incident)
    case .handling(let handling): handle(handling)
    case .rewind(let rewind): apply(rewind)
    case .closed: isClosed = true
    case .assessor(let line):
      assessorsAsked.insert(line.question)
      isColleagueAsking = true
      colleaguesQuestion = line.question
      pending = .line(InterviewerLine(text: line.text, reading: line.reading))
      isAwaitingReply = true
    case .submitted: isSubmitted = true
    case .note, .hint, .preparation, .guide, .assessment, .settlement, .outcome: break
    }
  }

  private mutating func beginTurn() {
    var kept = self
    kept.checkpoints = [:]
    turn += 1
    checkpoints[turn] = Checkpoint(kept)
    liveTurns.append(turn)
    isAwaitingReply = true
  }

  private mutating func apply(_ line: CandidateLine) {
    let move = Move(rawValue: line.move)
    switch pending {
    // Time to think is no silence after an answer.
    case .silence: silences += isThinking ? 0 : 1
    case .line(let asked):
      hear(asked)
      if asked.reading.act != .encourager { silences = 0 }
      if isThinking, !line.isThinking { thinkingAbout = nil }
      if line.isThinking { thinkingAbout = asked }
      if asked.reading.targets.contains(.ownership) || move == .toldOwnShare, let episode = line.episode {
        ownAsked.insert(episode)
      }
      care(for: asked)
      // What she thinks about is still asked.
      if !line.isThinking { remember(asked, answeredBy: move) }
    case nil: break
    }
    if line.isThinking { thoughts += 1 } else { thinkingAbout = nil }
    if line.isThinking { thoughtOver.formUnion(line.disclosed.map(\.evidence)) }
    isThinking = line.isThinking
    pending = nil
    isAwaitingReply = false
    lastMove = line.move
    trust = line.trust
    misunderstandings = move == .notUnderstood ? misunderstandings + 1 : 0
    // A story that she only thinks of telling has not begun.
    if let episode = line.episode, !line.isThinking || opened.contains(episode) {
      self.episode = episode
      if !opened.contains(episode) { opened.append(episode) }
    }
    for use in line.uses { used[use.text, default: []].append(use.variant) }
    if !line.text.string.isEmpty { said.append(line.text.string) }
    recall(move, line)
    for disclosure in line.disclosed where !line.isThinking { disclose(disclosure) }
    let told = line.disclosed.filter { $0.worth == .won || $0.worth == .contaminated }.map(\.evidence)
    if !told.isEmpty, !line.isThinking { lastDisclosed = told }
    if move == .toldGenerically { genericallyWon.formUnion(line.disclosed.map(\.evidence)) }
    note(move, line)
  }

  private mutating func disclose(_ disclosure: Disclosure) {
    switch (worths[disclosure.evidence], disclosure.worth) {
    // Asking again cleans nothing, and nothing that was won is lost again.
    case (.contaminated, _), (.won, _): break
    default: worths[disclosure.evidence] = disclosure.worth
    }
  }

  /// What the line that she has answered was looking for, in case the next one only goes on from it.
  private mutating func remember(_ asked: InterviewerLine, answeredBy move: Move?) {
    let signals = asked.reading.signals
    let asksForCase = asked.reading.form == .closed && !asked.reading.isProtected
    wasAskedForFailure = asksForCase && signals.contains(.counterExample)
    let isOtherLife = phase == .competencies && signals.contains(.otherLife)
    wasAskedForCase = asksForCase && (wasAskedForFailure || signals.contains(.example) || isOtherLife)
    isCaseWanted = move == .noMoreEpisodes || signals.contains(.example) && asked.reading.form != .statement
  }

  private mutating func care(for asked: InterviewerLine) {
    guard let kind = Care(asked.reading) else { return }
    cared.insert("\(phase.rawValue)/\(kind.rawValue)")
  }

  private mutating func note(_ move: Move?, _ line: CandidateLine) {
    switch move {
    case .askedQuestion: awaitingAnswer = line.uses.last?.text.path
    case .volunteered: volunteered = line.uses.last?.text.path
    case .steered: volunteered = nil
    case .answered: lastAnswer = line.uses.last?.text
    case .rambled: strayedFrom = line.disclosed.first?.evidence
    case .opened, .told, .toldOwnShare, .toldTakenUp, .toldCounter: lastAnswer = nil
    default: break
    }
  }

  private mutating func apply(_ rewind: Rewind) {
    guard
      let kept = checkpoints[rewind.turn]
        ?? checkpoints.filter({ $0.key >= rewind.turn }).min(by: { $0.key < $1.key })?.value
    else { return }
    let turns = turn
    let earlier = checkpoints.filter { $0.key < rewind.turn }
    self = kept.state
    turn = turns
    checkpoints = earlier
  }
}
