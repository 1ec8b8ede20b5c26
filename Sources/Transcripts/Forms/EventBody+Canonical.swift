extension CanonicalLine {
  /// Writes `{"seq":…,"at":…,"kind":…` and the kind's members, without `,"chain"` and what follows.
  mutating func event(_ event: Event) {
    raw("{\"seq\":")
    integer(event.seq)
    raw(",\"at\":")
    integer(event.at)
    raw(",\"kind\":")
    switch event.body {
    case .interviewer(let line):
      raw("\"interviewer\"")
      freeText(line.text)
      raw(",\"reading\":")
      reading(line.reading)
    case .silence(let silence):
      raw("\"silence\",\"duration\":")
      integer(silence.duration)
    case .candidate(let line):
      raw("\"candidate\"")
      candidate(line)
    case .note(let note):
      raw("\"note\"")
      freeText(note.text)
    case .phase(let change):
      raw("\"phase\",\"phase\":")
      string(change.phase.rawValue)
    case .incident(let strike):
      raw("\"incident\",\"id\":")
      string(strike.id)
      raw(",\"incident\":")
      string(strike.kind)
    case .handling(let handling):
      raw("\"handling\",\"id\":")
      string(handling.id)
      raw(",\"outcome\":")
      string(handling.outcome.rawValue)
    case .assessor(let line): assessor(line)
    case .preparation(let preparation): self.preparation(preparation)
    case .guide(let entry): guide(entry)
    case .assessment(let entry): assessment(entry)
    case .submitted: raw("\"submitted\"")
    case .settlement(let settlement): self.settlement(settlement)
    case .outcome(let note):
      raw("\"outcome\"")
      freeText(note.text)
    case .hint(let hint):
      raw("\"hint\",\"turn\":")
      integer(hint.turn)
      raw(",\"key\":")
      string(hint.key)
    case .rewind(let rewind):
      raw("\"rewind\",\"turn\":")
      integer(rewind.turn)
    case .closed(let closing):
      raw("\"closed\",\"reason\":")
      string(closing.reason.rawValue)
    }
  }

  private mutating func candidate(_ candidate: CandidateLine) {
    freeText(candidate.text)
    raw(",\"move\":")
    string(candidate.move)
    if let episode = candidate.episode {
      raw(",\"episode\":")
      string(episode)
    }
    raw(",\"uses\":")
    array(candidate.uses) { line, use in
      line.raw("{\"id\":")
      line.string(use.text.path)
      line.raw(",\"variant\":")
      line.integer(use.variant)
      line.raw("}")
    }
    raw(",\"disclosed\":")
    array(candidate.disclosed) { line, disclosure in
      line.raw("{\"evidence\":")
      line.string(disclosure.evidence)
      line.raw(",\"worth\":")
      line.string(disclosure.worth.rawValue)
      line.raw("}")
    }
    raw(",\"trust\":")
    integer(min(candidate.trust, 100))
    raw(",\"thinking\":")
    boolean(candidate.isThinking)
  }
}
