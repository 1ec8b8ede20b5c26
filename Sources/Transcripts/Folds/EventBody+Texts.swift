extension EventBody {
  /// The body with each of its free texts replaced.
  public func mapTexts(_ transform: (FreeText) -> FreeText) -> EventBody {
    switch self {
    case .interviewer(var line):
      line.text = transform(line.text)
      return .interviewer(line)
    case .candidate(var line):
      line.text = transform(line.text)
      return .candidate(line)
    case .note(var note):
      note.text = transform(note.text)
      return .note(note)
    case .assessor(var line):
      line.text = transform(line.text)
      return .assessor(line)
    case .preparation(var preparation):
      preparation.text = transform(preparation.text)
      return .preparation(preparation)
    case .guide(var entry):
      entry.text = transform(entry.text)
      return .guide(entry)
    case .assessment(var entry):
      entry.text = transform(entry.text)
      return .assessment(entry)
    case .settlement(var settlement):
      settlement.text = transform(settlement.text)
      return .settlement(settlement)
    case .outcome(var note):
      note.text = transform(note.text)
      return .outcome(note)
    case .silence, .phase, .incident, .handling, .submitted, .hint, .rewind, .closed:
      return self
    }
  }

  /// The body without its words, of which the salted hashes stay.
  var erased: EventBody { mapTexts(\.erased) }

  /// Who spoke or wrote, where it is somebody's words.
  public var speaker: Header.Actor.Role? {
    switch self {
    case .interviewer, .note, .preparation, .guide, .assessment, .settlement, .outcome: .trainee
    case .candidate: .candidate
    case .silence, .phase, .incident, .handling, .assessor, .submitted, .hint, .rewind, .closed: nil
    }
  }
}
