import QuestionReading
import Scenarios
import Transcripts

// The assessors beside the chair.
extension Candidate {
  /// An assessor's question with a fault is heard with it, however it was read.
  func bentByFault(_ line: InterviewerLine) -> InterviewerLine {
    guard state.isColleagueAsking, let fault = question(state.colleaguesQuestion)?.fault, fault != .none else {
      return line
    }
    var bent = line
    bent.reading.isUnsure = false
    switch fault {
    case .none: break
    case .leading: bent.reading.form = .leading
    case .protected: bent.reading.isProtected = true
    case .multiple:
      bent.reading.isMultiple = true
      if !bent.reading.form.isProductive { bent.reading.form = .probing }
    case .hypothetical:
      bent.reading.isHypothetical = true
      if !bent.reading.form.isProductive { bent.reading.form = .probing }
    case .closed: bent.reading.form = .closed
    }
    return bent
  }

  /// The chair's next line puts a colleague's question right, or lets it pass; both show in her trust.
  func afterColleague(_ heard: Heard) -> Reply {
    guard !state.isColleagueAsking, let question = question(state.colleaguesQuestion), question.fault != .none else {
      return plainReply(to: heard)
    }
    guard putsRight(heard, question) else {
      var reply = plainReply(to: heard)
      reply.trust -= 3
      return reply
    }
    let mended = question.mended.map { [Reply.Part(text: $0)] } ?? part(.putRight)
    guard asksOn(heard) else { return Reply(.putRight, mended, trust: 3) }
    var reply = plainReply(to: heard)
    reply.move = .putRight
    reply.parts = mended + reply.parts
    reply.trust += 3
    return reply
  }

  /// She need not answer it, it is reworded, or she is brought back kindly; a new question has to be a clean one. One that
  /// asks for the same thing, cleanly, puts it right without a word about it; of several at once one is enough.
  private func putsRight(_ heard: Heard, _ question: Scenario.AssessorQuestion) -> Bool {
    let reading = heard.reading
    let says = heard.has(.waive) || reading.act == .steering || reading.act == .reassurance || heard.has(.apology)
    if !asksOn(heard) { return says }
    guard reading.form.isProductive, !reading.isMultiple, !reading.isProtected, !reading.isHypothetical else {
      return false
    }
    if says { return true }
    guard question.fault != .protected else { return false }
    let asked = Knowledge(cast.script[question.says].map { cast.words(cast.facts.fill($0)) })
    return heard.listened.content.count { asked.has($0) } >= (question.fault == .multiple ? 1 : 2)
  }

  /// Whether a line asks something itself. One that takes a question back ("u hoeft niet te zeggen wie u thuis helpt") holds
  /// the words of a question, and may be read as one.
  private func asksOn(_ heard: Heard) -> Bool {
    guard heard.has(.waive) else { return heard.reading.form != .statement }
    return heard.line.text.string.contains("?")
  }

  private func question(_ id: String?) -> Scenario.AssessorQuestion? {
    cast.scenario.panel.flatMap(\.asks).first { $0.id == id }
  }
}
