import Scenarios

// One reader for each kind's first form: each is the inverse of what `CanonicalLine.event` writes after `"kind"`.
extension CanonicalParser {
  mutating func interviewerLine() throws(Refusal) -> InterviewerLine {
    let text = try freeText()
    try expect(",\"reading\":")
    return InterviewerLine(text: text, reading: try reading())
  }

  mutating func silence() throws(Refusal) -> Silence {
    try expect(",\"duration\":")
    return Silence(duration: try integer())
  }

  mutating func candidateLine() throws(Refusal) -> CandidateLine {
    let text = try freeText()
    try expect(",\"move\":")
    let move = try string()
    let episode = take(",\"episode\":") ? try string() : nil
    try expect(",\"uses\":")
    let uses = try array { (parser) throws(Refusal) in try parser.textUse() }
    try expect(",\"disclosed\":")
    let disclosed = try array { (parser) throws(Refusal) in try parser.disclosure() }
    try expect(",\"trust\":")
    let trust = try integer(0...100)
    try expect(",\"thinking\":")
    return CandidateLine(
      text: text, move: move, episode: episode, uses: uses, disclosed: disclosed, trust: trust,
      isThinking: try boolean())
  }

  private mutating func textUse() throws(Refusal) -> TextUse {
    try expect("{\"id\":")
    let id = try string()
    try expect(",\"variant\":")
    let use = TextUse(text: TextID(id), variant: try integer())
    try expect("}")
    return use
  }

  private mutating func disclosure() throws(Refusal) -> Disclosure {
    try expect("{\"evidence\":")
    let evidence = try string()
    try expect(",\"worth\":")
    let disclosure = Disclosure(evidence: evidence, worth: try word())
    try expect("}")
    return disclosure
  }

  mutating func phaseChange() throws(Refusal) -> PhaseChange {
    try expect(",\"phase\":")
    return PhaseChange(phase: try word())
  }

  mutating func incidentStrike() throws(Refusal) -> IncidentStrike {
    try expect(",\"id\":")
    let id = try string()
    try expect(",\"incident\":")
    return IncidentStrike(id: id, kind: try string())
  }

  mutating func hint() throws(Refusal) -> Hint {
    try expect(",\"turn\":")
    let turn = try integer()
    try expect(",\"key\":")
    return Hint(turn: turn, key: try string())
  }

  mutating func rewind() throws(Refusal) -> Rewind {
    try expect(",\"turn\":")
    return Rewind(turn: try integer())
  }

  mutating func closing() throws(Refusal) -> Closing {
    try expect(",\"reason\":")
    return Closing(reason: try word())
  }
}
