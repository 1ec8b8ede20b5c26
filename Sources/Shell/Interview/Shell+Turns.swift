import Interviewing
import LineEditing
import Transcripts

/// What happens in a turn: the interviewer's line is kept before the candidate answers.
extension Shell {
  /// The interviewer says a line; a blank one is a silence.
  func say(_ line: String, in session: InterviewSession) throws(Failure) {
    if line.isBlank {
      return try silence(milliseconds: clock.isRunning ? max(0, clock.now - lastShown) : nil, in: session)
    }
    try answer(in: session)
    clock.typed(line)
    try strike()
    try session.perform(.say(NormalForm.composed(line)), at: clock.now)
    isScoreShown = false
    try answer(in: session)
  }

  /// The interviewer is silent: as long as it took at the keyboard, five seconds under a pipe, or for a time that was
  /// named, which then takes no real time.
  func silence(milliseconds: Int?, skipping: Bool = false, in session: InterviewSession) throws(Failure) {
    try answer(in: session)
    let duration = milliseconds ?? InterviewClock.silence
    if skipping || !clock.isRunning { clock.waited(duration) }
    try strike()
    try session.perform(.silence(milliseconds: duration), at: clock.now)
    isScoreShown = false
    try answer(in: session)
  }

  /// Lets the candidate answer what waits for an answer: also what a crash or a full disk left unanswered.
  func answer(in session: InterviewSession) throws(Failure) {
    guard session.state.isAwaitingReply else { return }
    for event in try session.perform(.reply, at: clock.now) {
      guard case .candidate(let line) = event.body else { continue }
      let text = line.text.string
      voice.speak(text.isEmpty ? words(.noAnswer) : text)
      clock.spoke(text)
    }
    lastShown = clock.now
    try coach(in: session)
    if !options.isPipe && !editor.showsRightPrompt(of: currentPrompt), session.isPractice {
      voice.say(standing(of: session, columns: voice.width - 2).map(\.text).joined(), .dim, indent: 2)
    }
  }

  /// Shows incidents whose time has come.
  func strike() throws(Failure) {
    guard case .interviewing(let session) = stage else { return }
    for event in try session.tick(at: clock.now) {
      if case .incident(let strike) = event.body { voice.say("* " + session.description(of: strike), .yellow) }
    }
  }

  /// The coach's line after a turn, where the coach is on; advice is put on record.
  private func coach(in session: InterviewSession) throws(Failure) {
    guard isCoaching else { return }
    // An assessor who has the floor is not coached; that the chair should put a question right, is said.
    if let question = session.assessorsQuestion {
      guard question.fault != .none else { return }
      voice.say(words.hint(.colleague), .dim, indent: 2)
      return try advise(.colleague, in: session)
    }
    guard let coaching = Coaching(after: session.lines.map(\.event)) else { return }
    voice.say(coaching.text(words), .dim, indent: 2)
    if let hint = coaching.hint, hint.isAdvice { try advise(hint, in: session) }
  }

  private func advise(_ hint: CoachHint, in session: InterviewSession) throws(Failure) {
    try session.perform(.hint(turn: session.state.turn, key: hint.rawValue), at: clock.now)
  }

  /// Ends the interview and shows the scorecard.
  func end(_ session: InterviewSession, because reason: Closing.Reason) throws(Failure) {
    try answer(in: session)
    try session.perform(.close(reason), at: clock.now)
    stage = .ended(session)
    voice.gap()
    voice.say(words(.interviewEnded, ["time": InterviewClock.text(session.lastMoment)]))
    try writeTranscript(of: session)
    if !options.isPipe {
      try showScore(of: session)
      voice.say(words(.howToAssess), .dim)
    }
  }

  /// The trainee's input ended: Ctrl-D, or the end of a pipe.
  func endInput() throws(Failure) {
    switch stage {
    case .choosing: isOver = true
    case .interviewing(let session) where options.isPipe:
      try end(session, because: .input)
      try endInput()
    case .interviewing(let session):
      if try confirm(words(.askEnd)) { try end(session, because: .interviewer) }
    case .ended(let session):
      if options.isPipe && options.mode == .practice && !isScoreShown { try showScore(of: session) }
      try finish(session)
      isOver = true
    }
    if isOver && !options.isPipe { voice.say(words(.goodbye)) }
  }

  /// Asks a question that is answered with yes or no; the end of input is an answer too, so that it cannot go on for
  /// ever.
  func confirm(_ question: String, atEnd: Bool = true) throws(Failure) -> Bool {
    while true {
      switch try read(Prompt(StyledText(question + " ", .bold))) {
      case .end: return atEnd
      case .interrupted, .expired: return false
      case .line(let line):
        let answer = line.trimmed.lowercased()
        if words(.yesWords).split(separator: " ").contains(where: { $0 == answer }) { return true }
        if answer.isEmpty || words(.noWords).split(separator: " ").contains(where: { $0 == answer }) { return false }
      }
    }
  }
}
