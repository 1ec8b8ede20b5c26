extension EventBody {
  /// The body with each of its free texts replaced.
  func mapTexts(_ transform: (FreeText) -> FreeText) -> EventBody {
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
    case .silence, .phase, .incident, .hint, .rewind, .closed:
      return self
    }
  }

  /// The body without its words, of which the salted hashes stay.
  var erased: EventBody { mapTexts(\.erased) }

  /// Who spoke or wrote, where it is somebody's words.
  public var speaker: Header.Actor.Role? {
    switch self {
    case .interviewer, .note: .trainee
    case .candidate: .candidate
    case .silence, .phase, .incident, .hint, .rewind, .closed: nil
    }
  }
}
